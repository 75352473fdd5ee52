import { CLOSE, type CloseReason } from '../protocol';
import type { AccessAnswer } from './AccessAnswer';

type Stop = Extract<(typeof CLOSE)[keyof typeof CLOSE], { clientDoes: 'stop' }>;

/** Why the connection has stopped for good; `refused` stands for a final close code this version doesn't know. */
export type RefusalReason = Stop['name'] | 'refused';

export interface Refusal {
  readonly reason: RefusalReason;
  /** The close code, or the one that stands for what HTTP answered. */
  readonly code: number;
  /** One plain sentence for people. */
  readonly message: string;
}

const stops = Object.values(CLOSE).filter((reason): reason is Stop => reason.clientDoes === 'stop');

/** @param reason one whose `clientDoes` is `stop` */
export function refusalOf(reason: CloseReason): Refusal {
  const known = stops.find(({ code }) => code === reason.code);
  return { reason: known?.name ?? 'refused', code: reason.code, message: reason.meaning };
}

type RefusedAnswer = Extract<AccessAnswer, { kind: 'refused' }>;

const byStatus: Record<RefusedAnswer['status'], CloseReason> = {
  401: CLOSE.signedOut,
  403: CLOSE.notAllowed,
  404: CLOSE.notFound,
  410: CLOSE.deleted,
};

export function refusalOfAnswer(answer: RefusedAnswer): Refusal {
  return refusalOf(byStatus[answer.status]);
}
