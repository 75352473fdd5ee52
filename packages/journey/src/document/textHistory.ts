import * as Y from 'yjs';
import { alignCopies } from './alignCopies';
import type { Step, TextStep } from './step';

/**
 * What happened to texts is recorded and taken back by Yjs's own UndoManager, whose scope is the texts that
 * were edited and nothing else. Which transactions make a step is ours to say, so it only ever sees one step at
 * a time: its own stacks are filled for each transaction, and what it puts there is handed to the step.
 */
export interface TextHistory {
  /** Announces that a text is about to be edited. */
  touch(text: Y.Text): void;
  /** Writes what no step ever takes back. */
  exempt(write: () => void): void;
  /** What this transaction does to texts belongs to the step; known when the transaction has been cleaned up. */
  follow(transaction: Y.Transaction, step: Step): void;
  follows(transaction: Y.Transaction): boolean;
  /** Takes texts back; what takes that back in turn belongs to `inverse`. @returns whether anything was left to do */
  takeBack(transaction: Y.Transaction, text: TextStep | null, inverse: Step): boolean;
  /** Lets go of what steps that are dropped kept from being collected as garbage. */
  forget(texts: readonly (TextStep | null)[]): void;
  dispose(): void;
}

/** Where the manager puts what a transaction did: with what the step holds already, or as an inverse. */
interface Followed {
  readonly step: Step;
  readonly takesBack: boolean;
}

export function createTextHistory(doc: Y.Doc): TextHistory {
  const exempted: { client: number; from: number; to: number }[] = [];
  const followed = new WeakMap<Y.Transaction, Followed>();
  const touched = new WeakSet<Y.Text>();
  let recorded: Step | null = null;
  const manager = new Y.UndoManager([], {
    doc,
    ignoreRemoteMapChanges: false,
    captureTimeout: Number.MAX_SAFE_INTEGER,
    captureTransaction(transaction) {
      const found = followed.get(transaction);
      if (found === undefined) return false;
      const { step, takesBack } = found;
      recorded = step;
      manager.undoing = takesBack;
      manager.undoStack = step.text === null ? [] : [step.text];
      manager.redoStack = [];
      // Any time but zero, which would start a new item: it is added to the one that is there.
      manager.lastChange = 1;
      return true;
    },
    deleteFilter: ({ id }) =>
      !exempted.some(({ client, from, to }) => client === id.client && from <= id.clock && id.clock < to),
  });
  manager.on('stack-item-added', ({ stackItem }) => {
    if (recorded !== null) recorded.text = stackItem;
  });

  function follow(transaction: Y.Transaction, found: Followed): void {
    followed.set(transaction, found);
    // Not the origin but `captureTransaction` says which transactions count.
    manager.addTrackedOrigin(transaction.origin);
  }

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
      const to = Y.getState(doc.store, client);
      const last = exempted.at(-1);
      if (last?.client === client && last.to === from) last.to = to;
      else exempted.push({ client, from, to });
    },
    follow: (transaction, step) => follow(transaction, { step, takesBack: false }),
    follows: (transaction) => followed.has(transaction),
    takeBack(transaction, text, inverse) {
      follow(transaction, { step: inverse, takesBack: true });
      if (text === null) return false;
      alignCopies(transaction, text);
      manager.undoStack = [text];
      return manager.undo() !== null;
    },
    forget(texts) {
      manager.redoStack = texts.filter((text) => text !== null);
      manager.clear(false, true);
      manager.redoStack = [];
    },
    dispose: () => manager.destroy(),
  };
}
