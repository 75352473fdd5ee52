import type { Anchor, Author, Comment, Discussion, Thread, ThreadId } from '@journey-canvas/journey';
import type { Delivery, OutboxEntry } from './outbox';

/** A comment as it is shown: from the discussion, or still on its way there. */
export interface CommentView {
  /** Of the comment; until it has one, the draft's key. */
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  readonly at: number;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly own: boolean;
  readonly unread: boolean;
  /** Null once it is with the server. */
  readonly delivery: Exclude<Delivery, { kind: 'sent' }> | null;
}

export interface ThreadView {
  /** Names it for as long as it is shown: its id; until it has one, the key of the draft that begins it. */
  readonly key: string;
  /** Null while it is not with the server. */
  readonly id: ThreadId | null;
  readonly anchor: Anchor;
  readonly resolved: Thread['resolved'];
  /** Oldest first, never empty. */
  readonly comments: readonly CommentView[];
  readonly unread: number;
  /** When something was last said. */
  readonly lastAt: number;
}

export interface Reader {
  /** Whoever looks: how their own words show while they are on the way. */
  readonly me: Author;
  /** Up to when a conversation was read. */
  readonly seen: (threadId: string) => number;
}

/** Conversations, oldest first, with what is on its way into them. */
export function threadViews(
  discussion: Discussion,
  entries: readonly OutboxEntry[],
  reader: Reader,
): ThreadView[] {
  const shown = new Set<string>();
  for (const { comments } of discussion.threads) for (const { id } of comments) shown.add(id);
  const coming = entries.filter(
    ({ delivery }) => !(delivery.kind === 'sent' && shown.has(delivery.commentId)),
  );
  const known = discussion.threads.map((thread) =>
    viewOf(thread, [...thread.comments.map((comment) => commentView(comment, reader)), ...into(thread.id)]),
  );
  const begun = coming.flatMap((entry) => beginning(entry, discussion, into, reader));
  return [...known, ...begun];

  function into(key: string): CommentView[] {
    return coming.flatMap(({ draft, delivery }) => {
      const { into: target } = draft;
      const goes =
        target.kind === 'thread' ? target.id === key : target.kind === 'draft' && target.key === key;
      return goes ? [draftView({ draft, delivery }, reader.me)] : [];
    });
  }
}

/** A conversation that begins in the outbox, unless the discussion has it already. */
function beginning(
  entry: OutboxEntry,
  discussion: Discussion,
  into: (key: string) => CommentView[],
  { me }: Reader,
): ThreadView[] {
  const { draft, delivery } = entry;
  if (draft.into.kind !== 'place') return [];
  const id = delivery.kind === 'sent' ? delivery.threadId : null;
  if (id !== null && discussion.byId.has(id)) return [];
  const comments = [draftView(entry, me), ...into(draft.key), ...(id === null ? [] : into(id))];
  return [viewOf({ id, key: id ?? draft.key, anchor: draft.into.anchor, resolved: null }, comments)];
}

function viewOf(
  thread: Pick<ThreadView, 'anchor' | 'resolved'> & { id: ThreadId | null; key?: string },
  comments: readonly CommentView[],
): ThreadView {
  return {
    key: thread.key ?? thread.id ?? '',
    id: thread.id,
    anchor: thread.anchor,
    resolved: thread.resolved,
    comments,
    unread: comments.filter(({ unread }) => unread).length,
    lastAt: Math.max(...comments.map(({ at }) => at)),
  };
}

function commentView(comment: Comment, { me, seen }: Reader): CommentView {
  const { id, threadId, author, text, createdAt, editedAt, deleted } = comment;
  const own = author.id === me.id;
  return {
    id,
    author,
    text,
    at: createdAt,
    edited: editedAt !== null,
    deleted,
    own,
    unread: !own && !deleted && createdAt > seen(threadId),
    delivery: null,
  };
}

function draftView({ draft, delivery }: OutboxEntry, me: Author): CommentView {
  return {
    id: delivery.kind === 'sent' ? delivery.commentId : draft.key,
    author: me,
    text: draft.text,
    at: draft.at,
    edited: false,
    deleted: false,
    own: true,
    unread: false,
    delivery: delivery.kind === 'sent' ? null : delivery,
  };
}
