import type * as Y from 'yjs';
import type { RegisterState } from './register';

/** One register's change within a step: from what somebody chose to what this editor wrote. */
export interface RegisterChange {
  readonly map: Y.Map<unknown>;
  readonly key: string;
  before: RegisterState;
  after: RegisterState;
}

/** What one undo takes back. */
export interface Step {
  readonly registers: RegisterChange[];
  text: TextStep | null;
  /** What was typed into, while typing there goes on. */
  readonly typing: { readonly text: Y.Text; readonly since: number; last: number } | null;
}

/** As Yjs records what one or several transactions did to texts. */
export type TextStep = Y.UndoManager['undoStack'][number];

export function isEmptyStep(step: Step): boolean {
  return step.registers.length === 0 && step.text === null;
}
