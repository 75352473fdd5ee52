import { type Anchor, cellContents, type EntityReference, type Journey } from '@journey-canvas/journey';
import type { ThreadView } from './threadViews';

/** What a conversation is about, in words. */
export interface PlaceWords {
  /** The touchpoint's or stage's name; "A point on the map". */
  readonly title: string;
  /** What kind of place it is, and where. */
  readonly note: string;
  /** It is not on the map any more. */
  readonly gone: boolean;
}

const POINT: PlaceWords = { title: 'A point on the map', note: 'Free canvas', gone: false };

export function placeWords(anchor: Anchor, journey: Journey): PlaceWords {
  if (anchor.kind === 'point') return POINT;
  if (anchor.kind === 'stage') {
    const stage = journey.stages.find(({ id }) => id === anchor.id);
    return stage
      ? { title: stage.name || 'Untitled stage', note: 'Stage', gone: false }
      : { title: 'A deleted stage', note: 'No longer on the map', gone: true };
  }
  const touchpoint = journey.touchpoints.get(anchor.id);
  if (!touchpoint) return { title: 'A deleted touchpoint', note: 'No longer on the map', gone: true };
  const stage = journey.stages.find(({ id }) => id === touchpoint.place.stage);
  const note = stage ? `Touchpoint in ${stage.name || 'an untitled stage'}` : 'Touchpoint without a stage';
  return { title: touchpoint.title || 'Untitled touchpoint', note, gone: false };
}

/** The place to say something about a thing; null: nothing is said about things of its kind. */
export function anchorOf(reference: EntityReference): Anchor | null {
  return reference.kind === 'touchpoint' || reference.kind === 'stage' ? reference : null;
}

/** Names a place: conversations at the same one belong together. */
export function placeKey(anchor: Anchor): string {
  return anchor.kind === 'point' ? `point:${anchor.x}:${anchor.y}` : `${anchor.kind}:${anchor.id}`;
}

/** How much is said in the open conversations at a place. */
export interface SaidAt {
  readonly comments: number;
  /** Of them new to whoever looks. */
  readonly unread: number;
}

/** By {@link placeKey}. */
export function saidByPlace(threads: readonly ThreadView[]): ReadonlyMap<string, SaidAt> {
  const places = new Map<string, SaidAt>();
  for (const { anchor, comments, resolved, unread } of threads) {
    if (resolved !== null) continue;
    const key = placeKey(anchor);
    const before = places.get(key);
    places.set(key, {
      comments: (before?.comments ?? 0) + comments.filter(({ deleted }) => !deleted).length,
      unread: (before?.unread ?? 0) + unread,
    });
  }
  return places;
}

export interface ThreadGroup {
  readonly key: string;
  /** A stage's name, or what is said of conversations that belong to none. */
  readonly heading: string;
  readonly threads: readonly ThreadView[];
}

/** Conversations in the order of the journey: stage by stage, what is about nothing on the board last. */
export function groupThreads(threads: readonly ThreadView[], journey: Journey): ThreadGroup[] {
  const ranks = placeRanks(journey);
  const groups = new Map<string, { heading: string; threads: ThreadView[] }>();
  for (const { id, name } of journey.stages) {
    groups.set(`stage:${id}`, { heading: name || 'Untitled stage', threads: [] });
  }
  groups.set('unplaced', { heading: 'Without a stage', threads: [] });
  groups.set('point', { heading: 'On the canvas', threads: [] });
  groups.set('gone', { heading: 'No longer on the map', threads: [] });
  for (const thread of threads) groups.get(groupOf(thread.anchor, journey))?.threads.push(thread);
  return [...groups].flatMap(([key, { heading, threads: within }]) => {
    if (within.length === 0) return [];
    const rank = ({ anchor }: ThreadView) => ranks.get(placeKey(anchor)) ?? 0;
    return [{ key, heading, threads: within.sort((a, b) => rank(a) - rank(b) || b.lastAt - a.lastAt) }];
  });
}

function groupOf(anchor: Anchor, journey: Journey): string {
  if (anchor.kind === 'point') return 'point';
  if (placeWords(anchor, journey).gone) return 'gone';
  const stage = anchor.kind === 'stage' ? anchor.id : journey.touchpoints.get(anchor.id)?.place.stage;
  return journey.stages.some(({ id }) => id === stage) ? `stage:${stage}` : 'unplaced';
}

/** Where each stage and touchpoint comes when the journey is read. */
function placeRanks(journey: Journey): ReadonlyMap<string, number> {
  const cells = cellContents(journey);
  const keys = journey.stages.flatMap(({ id: stage }) => [
    `stage:${stage}`,
    ...journey.lanes.flatMap(({ id }) => cells.touchpointsIn(stage, id)).map(({ id }) => `touchpoint:${id}`),
  ]);
  return new Map(keys.map((key, index) => [key, index]));
}
