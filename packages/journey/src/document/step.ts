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

/** Typing on after a pause this long starts a new step… */
const TYPING_PAUSE_MS = 1_000;
/** …and so does typing for this long without a pause. */
const TYPING_STEP_MS = 5_000;

export function newStep(typing: Y.Text | null, at: number): Step {
  return {
    registers: [],
    text: null,
    typing: typing === null ? null : { text: typing, since: at, last: at },
  };
}

/** Whether typing in a text at a time belongs to a step, the last one made. */
export function goesOn({ typing }: Step, text: Y.Text | null, at: number): boolean {
  if (typing === null || typing.text !== text) return false;
  return at - typing.last < TYPING_PAUSE_MS && at - typing.since < TYPING_STEP_MS;
}

export function isEmptyStep(step: Step): boolean {
  return step.registers.length === 0 && step.text === null;
}
