import { closeReasonOf } from '../protocol';
import type { AccessAnswer } from './AccessAnswer';
import { type Refusal, refusalOf, refusalOfAnswer } from './Refusal';
import type { Hint } from './Surroundings';

/**
 * Where a connection stands. `attempt` counts the failures since the last time everything worked.
 *
 * ```
 * loading ──▶ opening ──▶ joining ──▶ live
 *               ▲  │ failed   │ lost    │ lost
 *        allowed│  ▼          ▼         ▼
 *             asking ─────▶ waiting ──(due, online, visible)──▶ opening
 *               │ no                                      (or asking, when the browser says it is offline)
 *               ▼
 *            refused ──(retry)──▶ asking          any ──▶ disposed
 * ```
 */
export type Position =
  /** The copy on this device is being read. */
  | { readonly at: 'loading' }
  /** A socket is being opened. */
  | { readonly at: 'opening'; readonly attempt: number }
  /** The socket is open, the server's state is still to come. */
  | { readonly at: 'joining'; readonly attempt: number }
  | { readonly at: 'live' }
  /** Asking over HTTP, which says more than a failed handshake; `goOn`: a yes opens a socket at once. */
  | { readonly at: 'asking'; readonly attempt: number; readonly goOn: boolean }
  /** Until a random delay is over. */
  | { readonly at: 'waiting'; readonly attempt: number }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'disposed' };

export type PositionEvent =
  | { readonly type: 'loaded' | 'opened' | 'synced' | 'due' | 'retry' | 'disposed' }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'answered'; readonly answer: AccessAnswer }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'hint'; readonly hint: Hint };

/**
 * The next position; the same object when the event changes nothing.
 * @param online what the browser says at this moment
 */
export function nextPosition(from: Position, event: PositionEvent, online: boolean): Position {
  if (from.at === 'disposed') {
    return from;
  }
  if (event.type === 'disposed') {
    return { at: 'disposed' };
  }
  if (event.type === 'refused') {
    return from.at === 'refused' ? from : { at: 'refused', refusal: event.refusal };
  }
  return nextLiving(from, event, online);
}

type Living = Exclude<Position, { at: 'disposed' }>;
type LivingEvent = Exclude<PositionEvent, { type: 'refused' }>;

function nextLiving(from: Living, event: LivingEvent, online: boolean): Position {
  switch (from.at) {
    case 'loading':
      return event.type === 'loaded' ? start(0, online) : from;
    case 'opening':
      return whileOpening(from, event);
    case 'joining':
      return event.type === 'synced' ? { at: 'live' } : whileOpen(from, event, from.attempt + 1);
    case 'live':
      return whileOpen(from, event, 0);
    case 'asking':
      return event.type === 'answered' ? afterAnswer(from, event.answer) : from;
    case 'waiting':
      return endsWaiting(event) ? start(from.attempt, online) : from;
    case 'refused':
      return event.type === 'retry' ? { at: 'asking', attempt: 0, goOn: true } : from;
  }
}

/** Without a network the socket is not tried before HTTP has answered: each failure would litter the console. */
function start(attempt: number, online: boolean): Position {
  return online ? { at: 'opening', attempt } : { at: 'asking', attempt, goOn: true };
}

function whileOpening(from: Extract<Position, { at: 'opening' }>, event: LivingEvent): Position {
  if (event.type === 'opened') {
    return { at: 'joining', attempt: from.attempt };
  }
  if (event.type === 'closed') {
    const reason = closeReasonOf(event.code);
    return reason.clientDoes === 'stop'
      ? { at: 'refused', refusal: refusalOf(reason) }
      : { at: 'asking', attempt: from.attempt, goOn: false };
  }
  return lostNetwork(event) ? { at: 'waiting', attempt: from.attempt } : from;
}

function whileOpen(from: Living, event: LivingEvent, attempt: number): Position {
  if (event.type !== 'closed') {
    return lostNetwork(event) ? { at: 'waiting', attempt } : from;
  }
  const reason = closeReasonOf(event.code);
  switch (reason.clientDoes) {
    case 'stop':
      return { at: 'refused', refusal: refusalOf(reason) };
    case 'ask':
      return { at: 'asking', attempt, goOn: true };
    case 'retry':
      return { at: 'waiting', attempt };
  }
}

function afterAnswer(from: Extract<Position, { at: 'asking' }>, answer: AccessAnswer): Position {
  switch (answer.kind) {
    case 'refused':
      return { at: 'refused', refusal: refusalOfAnswer(answer) };
    case 'unreachable':
      return { at: 'waiting', attempt: from.attempt + 1 };
    case 'allowed':
      return from.goOn
        ? { at: 'opening', attempt: from.attempt }
        : { at: 'waiting', attempt: from.attempt + 1 };
  }
}

function endsWaiting(event: LivingEvent): boolean {
  return (
    event.type === 'due' || event.type === 'retry' || (event.type === 'hint' && event.hint !== 'offline')
  );
}

function lostNetwork(event: LivingEvent): boolean {
  return event.type === 'hint' && event.hint === 'offline';
}
