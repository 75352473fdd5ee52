import type { Card } from './card';
import type { FreeShape } from './free';
import type { Friction } from './friction';
import type { CardId, FreeId, FrictionId, LaneId, MetricId, PathId, StageId, TouchpointId } from './ids';
import type { Lane } from './lane';
import type { Meta } from './meta';
import type { Metric } from './metric';
import { compareOrder } from './order';
import type { Path } from './path';
import type { Stage } from './stage';
import type { Touchpoint } from './touchpoint';

/**
 * One journey, as read from its document: plain and immutable values, without what is deleted or unreadable.
 * References may dangle (a place whose stage is gone, a path whose end is gone); rules report them.
 */
export interface Journey {
  readonly meta: Meta;
  /** In their order (key, then id), hidden ones included. */
  readonly stages: readonly Stage[];
  /** In their order (key, then id). */
  readonly lanes: readonly Lane[];
  readonly touchpoints: ReadonlyMap<TouchpointId, Touchpoint>;
  readonly paths: ReadonlyMap<PathId, Path>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly frictions: ReadonlyMap<FrictionId, Friction>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** What lies on the canvas beside the board. */
  readonly free: ReadonlyMap<FreeId, FreeShape>;
}

/** The kinds of entity of a journey, each with its id and value. */
export interface EntityTypes {
  stage: { id: StageId; value: Stage };
  lane: { id: LaneId; value: Lane };
  touchpoint: { id: TouchpointId; value: Touchpoint };
  path: { id: PathId; value: Path };
  card: { id: CardId; value: Card };
  friction: { id: FrictionId; value: Friction };
  metric: { id: MetricId; value: Metric };
  free: { id: FreeId; value: FreeShape };
}
export type EntityKind = keyof EntityTypes;
export type EntityId<K extends EntityKind = EntityKind> = EntityTypes[K]['id'];
/** Names one entity: `{ kind: 'touchpoint', id }`. */
export type EntityReference = {
  [K in EntityKind]: { readonly kind: K; readonly id: EntityId<K> };
}[EntityKind];

/** Order of stages, lanes, frictions, metrics, free shapes: by key, ties by id, malformed keys last. */
export const byOrder = compareOrder;
