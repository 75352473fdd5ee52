import type { Anchor, Author } from '@journey-canvas/journey';
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import type { MapPageState } from '../map/createMapPage';
import { useSession } from '../session/RequireSession';
import { type Arrival, arrivalOf } from './arrival';
import { createOutboxFor } from './createOutboxFor';
import { createShown, type ShownThreads } from './createShown';
import { storageNews } from './deviceKeys';
import { createOpenDiscussion } from './openDiscussion';
import { type PlaceWords, placeKey, placeWords, type SaidAt, saidByPlace } from './places';
import * as requests from './requests';
import { deviceSeen, memorySeen, type SeenMarks } from './seen';
import { type CommentView, type ThreadView, threadViews } from './threadViews';

/** What is said about the open map, and what one may do about it. */
export interface DiscussionState {
  /** Oldest first, with what is on its way. */
  readonly threads: Accessor<readonly ThreadView[]>;
  /** Whether there is something to list. */
  readonly arrival: Accessor<Arrival>;
  /** It is what the server has. */
  readonly current: Accessor<boolean>;
  /** How many comments are new. */
  readonly unread: Accessor<number>;
  readonly mayComment: Accessor<boolean>;
  mayDelete(comment: CommentView): boolean;
  mayDeleteThread(thread: ThreadView): boolean;
  placeOf(anchor: Anchor): PlaceWords;
  /** What is said in open conversations at a place; null: nothing. */
  saidAt(anchor: Anchor): SaidAt | null;

  readonly shown: ShownThreads;
  /** Whether a comment was new when its conversation was opened. */
  isFresh(comment: CommentView): boolean;
  markAllSeen(): void;

  begin(anchor: Anchor, text: string): void;
  reply(thread: ThreadView, text: string): void;
  retry(key: string): void;
  discard(key: string): void;
  /** These tell when they do not work; they resolve to whether they did. */
  resolve(thread: ThreadView, resolved: boolean): Promise<boolean>;
  edit(comment: CommentView, text: string): Promise<boolean>;
  remove(comment: CommentView): Promise<boolean>;
  removeThread(thread: ThreadView): Promise<boolean>;
}

/** Opens the discussion of the open map, for as long as its page lives. */
export function createDiscussion(page: MapPageState): DiscussionState {
  const session = useSession();
  const { user } = session.me();
  const guest = user.kind === 'guest';
  const owner = { userId: user.id, mapId: page.access().id };
  const { discussion, state, wipe } = createOpenDiscussion({ access: page.access(), userId: user.id, guest });

  const me = createMemo((): Author => {
    const workspace = session.me().workspaces.find(({ id }) => id === page.access().workspaceId);
    // The server's own ids: the brands hold.
    return {
      id: user.id,
      name: user.name,
      organisationId: workspace?.organisationId ?? null,
      guest,
    } as Author;
  });
  const marks = guest ? memorySeen() : deviceSeen(owner, localStorage, storageNews);
  onCleanup(() => marks.dispose());
  const seen = createSeen(marks);
  const { outbox, entries } = createOutboxFor(page, { owner, guest, wipe });

  const threads = createMemo(() => threadViews(discussion(), entries(), { me: me(), seen }));
  const current = () => state().phase === 'synced';
  const arrival = createMemo(() => arrivalOf(state(), threads().length));
  createEffect(() => {
    const ids = new Set<string>(discussion().threads.flatMap(({ comments }) => comments.map(({ id }) => id)));
    outbox.shown((id) => ids.has(id));
  });
  if (guest)
    createBaseline(
      () => state().everSynced,
      () => discussion().threads,
      marks,
    );

  const shown = createShown(page, {
    threads,
    threadIdOf: outbox.threadIdOf,
    ready: () => state().everSynced,
  });
  const freshSince = createReading(shown, marks);

  const said = createMemo(() => saidByPlace(threads()));
  const placeOf = (anchor: Anchor) => placeWords(anchor, page.map.reading().journey);
  const tell = async (work: Promise<unknown>, done?: string) => {
    try {
      await work;
      if (done) page.toast({ text: done });
      return true;
    } catch (error) {
      page.toast({ text: errorMessage(error) });
      return false;
    }
  };

  return {
    threads,
    arrival,
    current,
    unread: createMemo(() => threads().reduce((sum, { unread }) => sum + unread, 0)),
    mayComment: () => page.access().role !== 'viewer',
    mayDelete: ({ own }) => page.access().role === 'owner' || (own && page.access().role !== 'viewer'),
    mayDeleteThread: ({ comments }) =>
      page.access().role === 'owner' ||
      (page.access().role !== 'viewer' &&
        comments[0]?.own === true &&
        comments.every(({ own, deleted }) => own || deleted)),
    placeOf,
    saidAt: (anchor) => said().get(placeKey(anchor)) ?? null,
    shown,
    isFresh: ({ own, deleted, at }) => !own && !deleted && at > freshSince(),
    markAllSeen: () =>
      batch(() => {
        for (const { id, lastAt } of threads()) if (id !== null) marks.mark(id, lastAt);
      }),
    begin(anchor, text) {
      const { key } = outbox.write({ kind: 'place', anchor }, text);
      shown.openThread(key);
    },
    reply(thread, text) {
      const { id, key } = thread;
      outbox.write(id === null ? { kind: 'draft', key } : { kind: 'thread', id }, text);
    },
    retry: outbox.retry,
    discard: outbox.discard,
    resolve: (thread, resolved) =>
      thread.id === null
        ? Promise.resolve(false)
        : tell(requests.setResolved(thread.id, resolved), resolved ? 'Resolved' : 'Open again'),
    edit: (comment, text) => tell(requests.editComment(comment.id, text)),
    remove: (comment) => tell(requests.deleteComment(comment.id), 'Comment deleted'),
    removeThread: (thread) =>
      thread.id === null
        ? Promise.resolve(false)
        : tell(requests.deleteThread(thread.id), 'Conversation deleted'),
  };
}

/** How far each conversation was read, as a signal. */
function createSeen(marks: SeenMarks): (threadId: string) => number {
  const [changed, setChanged] = createSignal(0);
  onCleanup(marks.subscribe(() => setChanged((count) => count + 1)));
  return (threadId) => {
    changed();
    return marks.seen(threadId);
  };
}

type Said = readonly { readonly id: string; readonly comments: readonly { readonly createdAt: number }[] }[];

/** Of a guest nothing is kept: what was said before they came is not news. */
function createBaseline(arrived: Accessor<boolean>, threads: Accessor<Said>, marks: SeenMarks): void {
  let done = false;
  createEffect(() => {
    if (done || !arrived()) return;
    done = true;
    for (const { id, comments } of threads()) marks.mark(id, comments.at(-1)?.createdAt ?? 0);
  });
}

/** Marks what is looked at as read. @returns up to when the open conversation was read when it was opened */
function createReading(shown: ShownThreads, marks: SeenMarks): Accessor<number> {
  const [since, setSince] = createSignal(Number.POSITIVE_INFINITY);
  const [visible, setVisible] = createSignal(document.visibilityState === 'visible');
  const follow = () => setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => document.removeEventListener('visibilitychange', follow));
  const openId = createMemo(() => shown.thread()?.id ?? null);
  createEffect(on(openId, (id) => setSince(id === null ? Number.POSITIVE_INFINITY : marks.seen(id))));
  createEffect(() => {
    const thread = shown.thread();
    if (!thread || thread.id === null || !visible()) return;
    marks.mark(thread.id, Math.max(...thread.comments.map(({ at, delivery }) => (delivery ? 0 : at))));
  });
  return since;
}
