import * as v from 'valibot';
import { OrganisationId, PersonId, StageId, TouchpointId } from '../model/ids';

const LongId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, '1 to 64 letters, digits, "_" or "-"'));
export const ThreadId = v.pipe(LongId, v.brand('ThreadId'));
export type ThreadId = v.InferOutput<typeof ThreadId>;
export const CommentId = v.pipe(LongId, v.brand('CommentId'));
export type CommentId = v.InferOutput<typeof CommentId>;

/** Points lie within ± this, in canvas units. */
export const POINT_LIMIT = 1e6;

const Coordinate = v.pipe(
  v.number(),
  v.finite('Must be a finite number.'),
  v.minValue(-POINT_LIMIT, `Must not be below ${-POINT_LIMIT}.`),
  v.maxValue(POINT_LIMIT, `Must not be above ${POINT_LIMIT}.`),
);

/** Where a thread is pinned: to an object of the journey, which it follows, or to a point of the canvas. */
export const Anchor = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('touchpoint'), id: TouchpointId }),
    v.object({ kind: v.literal('stage'), id: StageId }),
    v.object({ kind: v.literal('point'), x: Coordinate, y: Coordinate }),
  ],
  'Must be { kind: "touchpoint" or "stage", id } or { kind: "point", x, y }.',
);
export type Anchor = v.InferOutput<typeof Anchor>;

/** A person as their words show them. */
export const Author = v.object({
  id: PersonId,
  /** As it is now; empty when the person is gone. */
  name: v.string(),
  /** The one they wrote for, at the time; null for guests and people of other workspaces. */
  organisationId: v.nullable(OrganisationId),
  guest: v.boolean(),
});
export type Author = v.InferOutput<typeof Author>;

/** Epoch milliseconds. */
const Instant = v.pipe(v.number(), v.finite());

export const Comment = v.object({
  id: CommentId,
  threadId: ThreadId,
  author: Author,
  /** Plain text, lines apart; empty when deleted. */
  text: v.string(),
  /** Epoch milliseconds; rises within a thread. */
  createdAt: Instant,
  /** Epoch milliseconds of the last change of the text. */
  editedAt: v.nullable(Instant),
  /** Only its place in the thread is left. */
  deleted: v.boolean(),
});
export type Comment = v.InferOutput<typeof Comment>;

export const Resolution = v.object({ at: Instant, by: Author });

export const Thread = v.object({
  id: ThreadId,
  anchor: Anchor,
  /** Epoch milliseconds. */
  createdAt: Instant,
  /** Null while it is open. */
  resolved: v.nullable(Resolution),
  /** Oldest first; never empty. */
  comments: v.array(Comment),
});
export type Thread = v.InferOutput<typeof Thread>;
