import type * as Y from 'yjs';
import { newId } from '../model/newId';
import { createHistory, type History, type JourneyUndo } from './history';
import { InvalidEdit } from './invalidEdit';
import { newerVersion } from './readEntity';
import { rootOf } from './roots';

/** Writes into a document on one person's behalf: edits take it as their first argument. */
export interface JourneyEditor {
  readonly doc: Y.Doc;
  /** Of every transaction that it makes, undo and redo included. */
  readonly origin: object;
  readonly undo: JourneyUndo;
  dispose(): void;
}

export interface EditorOptions {
  /** For order keys. */
  readonly random?: () => number;
  /** Milliseconds of the epoch: when something was deleted, and where a pause in typing ends a step. */
  readonly now?: () => number;
  /** For new entities; must never give the same id twice, here or anywhere. */
  readonly newId?: () => string;
}

/** What edits see of an editor. */
export interface Pen extends Required<EditorOptions>, Pick<History, 'record' | 'write' | 'touch' | 'create'> {
  readonly doc: Y.Doc;
}

const pens = new WeakMap<JourneyEditor, Pen>();

/**
 * Opens an editor with its own origin and its own undo. Dispose of it when the document is closed. Every edit
 * throws InvalidEdit `newer-version` while the document is of a newer version than this code.
 */
export function openEditor(doc: Y.Doc, options: EditorOptions = {}): JourneyEditor {
  const { random = Math.random, now = Date.now } = options;
  const origin = { name: 'journey editor' };
  const history = createHistory(doc, origin, now);
  const editor: JourneyEditor = { doc, origin, undo: history.undo, dispose: history.dispose };
  const { write, touch, create } = history;
  const record: Pen['record'] = (edit, typing) => {
    mustBeOurs(doc);
    return history.record(edit, typing);
  };
  pens.set(editor, { doc, random, now, newId: options.newId ?? newId, record, write, touch, create });
  return editor;
}

/** @throws InvalidEdit `newer-version`: by writing what it does not know, an old program would lose it */
function mustBeOurs(doc: Y.Doc): void {
  const version = newerVersion(rootOf(doc, 'meta'));
  if (version === null) return;
  throw new InvalidEdit('newer-version', `The document is of version ${version}: this program is too old`);
}

/** For edits alone. */
export function penOf(editor: JourneyEditor): Pen {
  const pen = pens.get(editor);
  if (pen === undefined) throw new TypeError('Not an editor made by openEditor');
  return pen;
}

/**
 * Makes everything inside one transaction and one undo step. When it throws, what it had written is taken
 * back. Gestures nest: the outermost counts.
 */
export function gesture<T>(editor: JourneyEditor, edit: () => T): T {
  return penOf(editor).record(edit);
}
