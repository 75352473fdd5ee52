import { sameValue } from '../document/values';
import type { EntityTypes, Journey } from '../model/journey';

type LaidOut = 'stage' | 'lane' | 'touchpoint' | 'path' | 'card' | 'metric';
type Ignored = { readonly [K in LaidOut]: readonly Exclude<keyof EntityTypes[K]['value'], 'id'>[] };

/** Fields that no layout looks at: sizes are fixed, whatever is written on a card. Everything else counts. */
export const IGNORED_BY_LAYOUT: Ignored = {
  stage: ['name', 'customerGoal', 'mapsTo'],
  lane: ['title'],
  touchpoint: [
    'title',
    'description',
    'customerGoal',
    'department',
    'initiator',
    'momentOfTruth',
    'impact',
    'decision',
    'discovery',
    'entry',
    'outcome',
    'evidence',
    'tags',
  ],
  path: [],
  card: ['text', 'severity', 'answers', 'owner', 'person', 'due', 'status', 'actionKind'],
  metric: ['name', 'unit', 'direction', 'baseline', 'target', 'readings'],
};

/**
 * Whether two journeys certainly have the same layout, given the same options: the layout of one does for the other.
 * Quick where one is a later reading of the other, since these share what did not change.
 */
export function isLaidOutAlike(a: Journey, b: Journey): boolean {
  if (a === b) return true;
  return (
    sameList('stage', a.stages, b.stages) &&
    sameList('lane', a.lanes, b.lanes) &&
    sameById('touchpoint', a.touchpoints, b.touchpoints) &&
    sameById('path', a.paths, b.paths) &&
    sameById('card', a.cards, b.cards) &&
    sameById('metric', a.metrics, b.metrics)
  );
}

function sameList<K extends LaidOut>(
  kind: K,
  a: readonly EntityTypes[K]['value'][],
  b: readonly EntityTypes[K]['value'][],
): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => sameEntity(kind, one, b[index])));
}

function sameById<K extends LaidOut>(
  kind: K,
  a: ReadonlyMap<string, EntityTypes[K]['value']>,
  b: ReadonlyMap<string, EntityTypes[K]['value']>,
): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, one] of a) if (!sameEntity(kind, one, b.get(id))) return false;
  return true;
}

function sameEntity<K extends LaidOut>(kind: K, a: object, b: object | undefined): boolean {
  if (a === b) return true;
  if (b === undefined) return false;
  const ignored: readonly string[] = IGNORED_BY_LAYOUT[kind] as readonly string[];
  return Object.keys(a).every(
    (field) => ignored.includes(field) || sameValue(Reflect.get(a, field), Reflect.get(b, field)),
  );
}
