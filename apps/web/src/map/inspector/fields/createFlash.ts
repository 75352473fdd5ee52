import { type Accessor, createEffect, createSignal, on } from 'solid-js';

/**
 * Marks a value that somebody else has changed: a style sheet fades the mark out. Two marks take turns, so that each
 * change starts the fade anew.
 * @returns what the element carries as `data-flash`
 */
export function createFlash(
  value: Accessor<unknown>,
  byOthers: () => boolean,
): Accessor<'a' | 'b' | undefined> {
  const [mark, setMark] = createSignal<'a' | 'b'>();
  createEffect(
    on(
      () => JSON.stringify(value() ?? null),
      () => {
        if (byOthers()) setMark((last) => (last === 'a' ? 'b' : 'a'));
      },
      { defer: true },
    ),
  );
  return mark;
}
