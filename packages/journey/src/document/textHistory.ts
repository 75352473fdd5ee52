import * as Y from 'yjs';
import { alignCopies } from './alignCopies';
import type { Step, TextStep } from './step';

/**
 * What happened to texts is recorded and taken back by Yjs's own UndoManager, whose scope is the texts that
 * were edited and nothing else. Which transactions make a step is ours to say, so it only ever sees one step at
 * a time: its own stacks are filled before and emptied after.
 */
export interface TextHistory {
  /** Announces that a text is about to be edited. */
  touch(text: Y.Text): void;
  /** Writes what no step ever takes back. */
  exempt(write: () => void): void;
  /** Runs a transaction and adds what it did to texts to the step. */
  capture<T>(step: Step, transact: () => T): T;
  /** Runs a transaction that calls {@link TextHistory.apply}; returns what takes it back in turn. */
  revert(text: TextStep | null, transact: () => void): TextStep | null;
  /** Takes the text step back, inside the transaction of {@link TextHistory.revert}. */
  apply(): void;
  /** Lets go of what steps that are dropped kept from being collected as garbage. */
  forget(texts: readonly (TextStep | null)[]): void;
  dispose(): void;
}

export function createTextHistory(doc: Y.Doc, origin: object): TextHistory {
  const exempted: { client: number; from: number; to: number }[] = [];
  const manager = new Y.UndoManager([], {
    doc,
    trackedOrigins: new Set([origin]),
    ignoreRemoteMapChanges: false,
    captureTimeout: Number.MAX_SAFE_INTEGER,
    deleteFilter: ({ id }) =>
      !exempted.some(({ client, from, to }) => client === id.client && from <= id.clock && id.clock < to),
  });
  const touched = new WeakSet<Y.Text>();

  return {
    touch(text) {
      if (touched.has(text)) return;
      touched.add(text);
      manager.addToScope(text);
    },
    exempt(write) {
      const client = doc.clientID;
      const from = Y.getState(doc.store, client);
      write();
      exempted.push({ client, from, to: Y.getState(doc.store, client) });
    },
    capture(step, transact) {
      manager.undoStack = step.text === null ? [] : [step.text];
      // Any time but zero, which would start a new item: it is added to the one that is there.
      manager.lastChange = 1;
      try {
        return transact();
      } finally {
        step.text = manager.undoStack.at(-1) ?? null;
        manager.undoStack = [];
      }
    },
    revert(text, transact) {
      manager.undoStack = text === null ? [] : [text];
      manager.redoStack = [];
      try {
        transact();
      } finally {
        manager.undoing = false;
      }
      const inverse = manager.redoStack.at(-1) ?? null;
      manager.undoStack = [];
      manager.redoStack = [];
      return inverse;
    },
    apply() {
      const [step] = manager.undoStack;
      if (step === undefined) return;
      doc.transact((transaction) => alignCopies(transaction, step));
      manager.undo();
      // It looks at this flag when the whole transaction ends, after `undo` has taken it back.
      manager.undoing = true;
    },
    forget(texts) {
      manager.redoStack = texts.filter((text) => text !== null);
      manager.clear(false, true);
      manager.redoStack = [];
    },
    dispose: () => manager.destroy(),
  };
}
