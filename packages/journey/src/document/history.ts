import * as Y from 'yjs';
import { originalOf, type RegisterState, registerState, writeBetween } from './register';
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

/** What is further back is forgotten: steps keep deleted text in memory. */
const MOST_STEPS = 500;

export function createHistory(doc: Y.Doc, origin: object, now: () => number): History {
  const undoSteps: Step[] = [];
  const redoSteps: Step[] = [];
  const listeners = new Set<() => void>();
  const texts = createTextHistory(doc);
  /** Per register, the last write that put an earlier one back. */
  const putBack = new WeakMap<Y.Map<unknown>, Map<string, RegisterState>>();
  const recorded = new WeakMap<Y.Transaction, { readonly step: Step; failed: boolean }>();
  let recording: Step | null = null;
  let stopped = false;
  let disposed = false;

  const emit = () => {
    for (const listener of [...listeners]) listener();
  };

  function stateOf(map: Y.Map<unknown>, key: string): RegisterState {
    const state = registerState(map, key);
    const last = putBack.get(map)?.get(key);
    return last?.stamp === state.stamp ? last : state;
  }

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

  function record<T>(edit: () => T, typing?: Y.Text): T {
    if (disposed) throw new Error('This editor is disposed');
    if (recording !== null) return edit();
    return doc.transact((transaction) => {
      const step = recorded.get(transaction)?.step ?? stepFor(typing ?? null);
      const outcome = { step, failed: true };
      recorded.set(transaction, outcome);
      texts.follow(transaction, step);
      recording = step;
      try {
        const result = edit();
        outcome.failed = false;
        return result;
      } finally {
        recording = null;
      }
    }, origin);
  }

  function close(step: Step): void {
    if (isEmptyStep(step)) return;
    stopped = false;
    if (undoSteps.at(-1) !== step) undoSteps.push(step);
    const dropped = [...redoSteps.splice(0), ...undoSteps.splice(0, undoSteps.length - MOST_STEPS)];
    texts.forget(dropped.map(({ text }) => text));
    emit();
  }

  function revertRegister(change: RegisterChange): RegisterChange | null {
    const { map, key, before } = change;
    const current = stateOf(map, key);
    if (originalOf(current).stamp !== originalOf(change.after).stamp || !isAttached(map)) return null;
    // A type cannot be put back once it was replaced; only `repair` ever replaces one.
    if (before.value instanceof Y.AbstractType) return null;
    if (before.present) map.set(key, before.value);
    else map.delete(key);
    const written = { ...registerState(map, key), original: originalOf(before) };
    putBack.set(map, (putBack.get(map) ?? new Map<string, RegisterState>()).set(key, written));
    return { map, key, before: current, after: written };
  }

  /** Takes a step back, and adds what takes that back in turn to `inverses`. @returns whether anything was left to do */
  function revert(step: Step, inverses: Step[]): boolean {
    return doc.transact((transaction) => {
      const inverse = newStep(null, now());
      const retyped = texts.takeBack(transaction, step.text, inverse);
      for (const change of step.registers.toReversed()) {
        const reverted = revertRegister(change);
        if (reverted !== null) inverse.registers.push(reverted);
      }
      const changed = retyped || inverse.registers.length > 0;
      if (changed) inverses.push(inverse);
      return changed;
    }, origin);
  }

  function move(from: Step[], to: Step[]): void {
    if (disposed || recording !== null) return;
    const before = from.length;
    for (let step = from.pop(); step !== undefined; step = from.pop()) if (revert(step, to)) break;
    if (from.length !== before) emit();
  }

  /** Somebody else's write that lost to one of ours is what taking ours back must show. */
  function noteLosers(transaction: Y.Transaction): void {
    for (const { registers } of [...undoSteps, ...redoSteps]) {
      for (const change of registers) {
        const { map, key, before, after } = change;
        if (!transaction.changed.get(map as never)?.has(key)) continue;
        change.before = writeBetween(map, key, before, after, transaction) ?? before;
      }
    }
  }

  /** A transaction made within another's clean-up ends after the edit has returned, so steps are closed here. */
  function afterTransaction(transaction: Y.Transaction): void {
    const outcome = recorded.get(transaction);
    if (outcome === undefined) {
      if (!texts.follows(transaction)) noteLosers(transaction);
    } else if (outcome.failed && undoSteps.at(-1) !== outcome.step) {
      // What an edit wrote before it threw must not stay.
      revert(outcome.step, []);
    } else close(outcome.step);
  }
  doc.on('afterTransaction', afterTransaction);

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
      const before = stateOf(map, key);
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
      const untracked = { present: true, value: before, write: null, stamp: `before ${after.stamp}` };
      remember({ map: entity, key, before: untracked, after });
    },
    dispose() {
      disposed = true;
      doc.off('afterTransaction', afterTransaction);
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
