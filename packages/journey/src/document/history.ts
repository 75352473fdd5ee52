import * as Y from 'yjs';
import { type RegisterState, registerState, writeBeneath } from './register';
import { goesOn, isEmptyStep, newStep, type RegisterChange, type Step } from './step';
import { createTextHistory } from './textHistory';
import { sameValue } from './values';

/** Undo and redo of what one editor did. */
export interface JourneyUndo {
  /** Takes the last step back, as far as nobody else has changed its fields since; skips steps with nothing left. */
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Called when there is more or less to undo or redo. @returns its disposer */
  subscribe(listener: () => void): () => void;
  /** The next edit starts a step of its own. */
  stop(): void;
}

/** Records what an editor writes, and takes it back. See SPEC, "Undo". */
export interface History {
  readonly undo: JourneyUndo;
  /** Runs edits as one transaction and one step; within another, as part of it. */
  record<T>(edit: () => T, typing?: Y.Text): T;
  /** Writes one key, inside `record`; undefined takes it out. */
  write(map: Y.Map<unknown>, key: string, value: unknown): void;
  /** Announces that a text is about to be edited, inside `record`. */
  touch(text: Y.Text): void;
  /**
   * Puts a new entity in, inside `record`. Taking it back gives its register `key` the value `before` and leaves
   * everything else, so that it never destroys what others have written into it.
   */
  create(root: Y.Map<unknown>, id: string, entity: Y.Map<unknown>, key: string, before: unknown): void;
  dispose(): void;
}

export function createHistory(doc: Y.Doc, origin: object, now: () => number): History {
  const undoSteps: Step[] = [];
  const redoSteps: Step[] = [];
  const listeners = new Set<() => void>();
  const texts = createTextHistory(doc, origin);
  /** Writes that put back an earlier one count as that one: stamp → the stamp it stands for. */
  const standsFor = new Map<string, string>();
  let recording: Step | null = null;
  let stopped = false;
  let disposed = false;

  const original = ({ stamp }: RegisterState) => standsFor.get(stamp) ?? stamp;
  const emit = () => {
    for (const listener of [...listeners]) listener();
  };

  function remember({ map, key, before, after }: RegisterChange): void {
    const earlier = recording?.registers.find((change) => change.map === map && change.key === key);
    if (earlier === undefined) recording?.registers.push({ map, key, before, after });
    else earlier.after = after;
  }

  function stepFor(typing: Y.Text | null): Step {
    const at = now();
    const last = undoSteps.at(-1);
    const extended = !stopped && redoSteps.length === 0 && last !== undefined && goesOn(last, typing, at);
    if (!extended) return newStep(typing, at);
    if (last.typing !== null) last.typing.last = at;
    return last;
  }

  function close(step: Step): void {
    stopped = false;
    if (isEmptyStep(step)) return;
    if (undoSteps.at(-1) !== step) undoSteps.push(step);
    texts.forget(redoSteps.splice(0).map(({ text }) => text));
    emit();
  }

  function record<T>(edit: () => T, typing?: Y.Text): T {
    if (disposed) throw new Error('This editor is disposed');
    if (recording !== null) return edit();
    const step = stepFor(typing ?? null);
    recording = step;
    let failed = true;
    try {
      const result = texts.capture(step, () => doc.transact(edit, origin));
      failed = false;
      return result;
    } finally {
      recording = null;
      // What an edit wrote before it threw must not stay.
      if (failed && undoSteps.at(-1) !== step) revert(step);
      else close(step);
    }
  }

  function revertRegister(change: RegisterChange): RegisterChange | null {
    const { map, key, before } = change;
    const current = registerState(map, key);
    if (original(current) !== original(change.after) || !isAttached(map)) return null;
    // A type cannot be put back once it was replaced; only `repair` ever replaces one.
    if (before.value instanceof Y.AbstractType) return null;
    if (before.present) map.set(key, before.value);
    else map.delete(key);
    const written = registerState(map, key);
    standsFor.set(written.stamp, original(before));
    return { map, key, before: current, after: written };
  }

  /** Takes a step back; returns what takes that back in turn, null when nothing was left to do. */
  function revert(step: Step): Step | null {
    const inverse = newStep(null, now());
    inverse.text = texts.revert(step.text, () =>
      doc.transact(() => {
        texts.apply();
        for (const change of step.registers.toReversed()) {
          const reverted = revertRegister(change);
          if (reverted !== null) inverse.registers.push(reverted);
        }
      }, origin),
    );
    return isEmptyStep(inverse) ? null : inverse;
  }

  function move(from: Step[], to: Step[]): void {
    if (disposed || recording !== null) return;
    const before = from.length;
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const inverse = revert(step);
      if (inverse === null) continue;
      to.push(inverse);
      break;
    }
    if (from.length !== before) emit();
  }

  /** Somebody else's write that lost to one of ours is what taking ours back must show. */
  function noteLosers(transaction: Y.Transaction): void {
    if (transaction.origin === origin) return;
    for (const change of [...undoSteps, ...redoSteps].flatMap(({ registers }) => registers)) {
      const keys = transaction.changed.get(change.map as never);
      if (keys === undefined || !keys.has(change.key)) continue;
      change.before = writeBeneath(change.map, change.key, change.after.stamp, transaction) ?? change.before;
    }
  }
  doc.on('afterTransaction', noteLosers);

  return {
    undo: {
      undo: () => move(undoSteps, redoSteps),
      redo: () => move(redoSteps, undoSteps),
      canUndo: () => undoSteps.length > 0,
      canRedo: () => redoSteps.length > 0,
      subscribe(listener) {
        const own = () => listener();
        listeners.add(own);
        return () => listeners.delete(own);
      },
      stop() {
        stopped = true;
      },
    },
    record,
    write(map, key, value) {
      const before = registerState(map, key);
      const takesOut = value === undefined;
      if (before.present ? !takesOut && sameValue(before.value, value) : takesOut) return;
      if (takesOut) map.delete(key);
      else map.set(key, value);
      remember({ map, key, before, after: registerState(map, key) });
    },
    touch: texts.touch,
    create(root, id, entity, key, before) {
      texts.exempt(() => root.set(id, entity));
      const after = registerState(entity, key);
      const untracked = { present: true, value: before, stamp: `before ${after.stamp}` };
      remember({ map: entity, key, before: untracked, after });
    },
    dispose() {
      disposed = true;
      doc.off('afterTransaction', noteLosers);
      texts.dispose();
      listeners.clear();
      undoSteps.length = 0;
      redoSteps.length = 0;
    },
  };
}

/** Whether a map is still part of its document: a purge may have taken it out. */
function isAttached(map: Y.Map<unknown>): boolean {
  return map._item === null || !map._item.deleted;
}
