import * as v from 'valibot';
import { PathId, PersonaId, TouchpointId } from './ids';
import { Share } from './values';

export const PATH_KINDS = ['best-bet', 'exit', 're-entry', 'loop'] as const;
export const EXIT_REASONS = [
  'interest',
  'content',
  'pathway',
  'price',
  'complexity',
  'competitor',
  'other',
] as const;

/**
 * The ends of a path, one register: kind, from and to are chosen as a whole, so that concurrent edits never
 * make a path nobody drew. An exit leads nowhere. A re-entry names the exit it comes back from, when known.
 */
export const Route = v.variant('kind', [
  v.object({ kind: v.literal('best-bet'), from: TouchpointId, to: TouchpointId }),
  v.object({ kind: v.literal('loop'), from: TouchpointId, to: TouchpointId }),
  v.object({ kind: v.literal('exit'), from: TouchpointId, to: v.null() }),
  v.object({ kind: v.literal('re-entry'), from: TouchpointId, to: TouchpointId, exit: v.nullable(PathId) }),
]);
export type Route = v.InferOutput<typeof Route>;
export type PathKind = Route['kind'];

/** A link from a touchpoint to one that may follow. */
export const Path = v.object({
  id: PathId,
  route: Route,
  label: v.string(),
  /** Why customers leave; exits only. */
  reason: v.nullable(v.picklist(EXIT_REASONS)),
  /** What brings the customer back; re-entries only. */
  trigger: v.string(),
  /** Days until the customer comes back; re-entries only. */
  delayDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36500))),
  /** Which persona it is for; null: everybody. */
  persona: v.nullable(PersonaId),
  segment: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  /** What the customer is after on this path. */
  intent: v.string(),
  likelihood: v.nullable(Share),
  /** What the next owner is told at a hand-off. */
  context: v.string(),
});
export type Path = v.InferOutput<typeof Path>;
