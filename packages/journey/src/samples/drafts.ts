import { type Draft, dayFrom } from './builder';

/** A draft with its cell; an owner is a key of the sample's organisations until it is built. */
export type PlacedDraft = Draft & { stage: string; lane: string };

/** A customer step. */
export function step(
  stage: string,
  id: string,
  title: string,
  owner: string,
  department: string,
  rest: object,
): PlacedDraft {
  return { id, title, stage, lane: 'steps', owner, department, ...rest };
}

export function card(
  kind: string,
  lane: string,
  stage: string,
  id: string,
  text: string,
  about: string[],
  rest: object = {},
): PlacedDraft {
  return { id, kind, lane, stage, text, touchpoints: about, ...rest };
}

/** An offered next step. */
export function next(from: string, to: string, rest: object = {}): Draft {
  return { id: `${from}--${to}`, route: { kind: 'best-bet', from, to }, ...rest };
}

export function loop(from: string, to: string, rest: object): Draft {
  return { id: `${from}--${to}`, route: { kind: 'loop', from, to }, ...rest };
}

/** The customer leaves. */
export function exit(from: string, reason: string, rest: object = {}): Draft {
  return { id: `${from}--exit`, route: { kind: 'exit', from, to: null }, reason, ...rest };
}

/** The customer comes back from the exit at `from`. */
export function reEntry(
  from: string,
  to: string,
  delayDays: number,
  trigger: string,
  rest: object = {},
): Draft {
  const route = { kind: 're-entry', from, to, exit: `${from}--exit` };
  return { id: `${from}--back-to--${to}`, route, delayDays, trigger, ...rest };
}

/** Monthly readings up to today, oldest first. */
export function readings(today: string, values: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    values.map((value, index) => [dayFrom(today, -30 * (values.length - index)), value]),
  );
}
