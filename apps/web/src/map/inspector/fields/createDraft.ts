import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** A sentence that says what is wrong and what would be right. */
  | { readonly ok: false; readonly problem: string };

interface DraftOptions<T> {
  /** What is stored. */
  value: Accessor<T>;
  show(value: T): string;
  parse(text: string): Parsed<T>;
  commit(value: T): void;
}

/** What somebody types into a field before it is taken over. */
export interface Draft {
  readonly text: Accessor<string>;
  /** Whether it differs from what is stored. */
  readonly dirty: Accessor<boolean>;
  /** What is wrong with it as it stands; null: nothing. */
  readonly problem: Accessor<string | null>;
  type(text: string): void;
  /** Takes it over when it can be; else it stays as it is, and what is stored stays too. */
  flush(): void;
  revert(): void;
}

/**
 * A field that is judged at every letter and written once, when somebody leaves it: one step to undo. What others
 * write meanwhile shows up as soon as nothing is being typed here.
 */
export function createDraft<T>(options: DraftOptions<T>): Draft {
  const shown = () => options.show(options.value());
  const [typed, setTyped] = createSignal<{ text: string; parsed: Parsed<T> } | null>(null);
  // What is flushed when the field goes has to be known before: by then nothing can be asked any more.
  let stored = untrack(shown);

  function type(text: string): void {
    setTyped(text === stored ? null : { text, parsed: options.parse(text) });
  }
  function flush(): void {
    const own = untrack(typed);
    if (!own?.parsed.ok) return;
    const before = stored;
    setTyped(null);
    if (options.show(own.parsed.value) !== before) options.commit(own.parsed.value);
  }
  createEffect(
    on(shown, (now) => {
      stored = now;
      // What was typed is there now: it is no draft any more.
      if (untrack(typed)?.text === now) setTyped(null);
    }),
  );
  onCleanup(flush);
  return {
    text: () => typed()?.text ?? shown(),
    dirty: () => typed() !== null,
    problem: () => {
      const parsed = typed()?.parsed;
      return parsed === undefined || parsed.ok ? null : parsed.problem;
    },
    type,
    flush,
    revert: () => setTyped(null),
  };
}
