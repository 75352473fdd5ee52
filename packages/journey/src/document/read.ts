import type * as Y from 'yjs';
import type { EntityKind, Journey } from '../model/journey';
import type { Meta } from '../model/meta';
import { type Deleted, type MetaReading, readMeta, type Unreadable } from './readEntity';
import { type KindReading, readKind } from './readKind';
import { rootOf } from './roots';
import { ENTITY_KINDS, META_ID, SCHEMA } from './schema';

/** A document as read: the journey, and beside it what cannot be read and what was deleted. */
export interface Reading {
  readonly journey: Journey;
  readonly unreadable: readonly Unreadable[];
  readonly deleted: readonly Deleted[];
  /**
   * The document's version when it is newer than `DOCUMENT_VERSION`, else null. What is here may then be
   * incomplete, what is called unreadable may be fine, and edits are refused: the program has to be updated.
   */
  readonly newerVersion: number | null;
}

/** Reads a document; never throws, whatever is in it. */
export function readJourney(doc: Y.Doc): Reading {
  return assemble(readParts(doc));
}

/** What the map says of itself, without reading the rest; with defaults for what is not readable. */
export function readJourneyMeta(doc: Y.Doc): Meta {
  return readMeta(rootOf(doc, 'meta')).meta;
}

/** What a reading is put together from. */
export interface Parts {
  readonly meta: MetaReading;
  readonly kinds: { readonly [K in EntityKind]: KindReading<K> };
  readonly unusable: readonly Unreadable[];
}

export function readParts(doc: Y.Doc): Parts {
  return {
    meta: readMeta(rootOf(doc, 'meta')),
    kinds: {
      stage: readKind(doc, 'stage'),
      lane: readKind(doc, 'lane'),
      touchpoint: readKind(doc, 'touchpoint'),
      path: readKind(doc, 'path'),
      card: readKind(doc, 'card'),
      friction: readKind(doc, 'friction'),
      metric: readKind(doc, 'metric'),
      free: readKind(doc, 'free'),
    },
    unusable: unusableRoots(doc),
  };
}

/** Roots under whose name this document holds something else. */
function unusableRoots(doc: Y.Doc): Unreadable[] {
  return ([META_ID, ...ENTITY_KINDS] as const)
    .filter((kind) => rootOf(doc, kind) === null)
    .map((kind) => ({
      kind,
      id: SCHEMA[kind].root,
      title: '',
      place: null,
      problems: [{ field: '', problem: 'Not a map of entities' }],
    }));
}

export function assemble({ meta, kinds, unusable }: Parts): Reading {
  return {
    journey: {
      meta: meta.meta,
      stages: kinds.stage.live,
      lanes: kinds.lane.live,
      touchpoints: kinds.touchpoint.liveById,
      paths: kinds.path.liveById,
      cards: kinds.card.liveById,
      frictions: kinds.friction.liveById,
      metrics: kinds.metric.liveById,
      free: kinds.free.liveById,
    },
    unreadable: [
      ...unusable,
      ...(meta.unreadable === null ? [] : [meta.unreadable]),
      ...ENTITY_KINDS.flatMap((kind) => kinds[kind].unreadable),
    ],
    deleted: ENTITY_KINDS.flatMap((kind) => kinds[kind].deleted),
    newerVersion: meta.newerVersion,
  };
}
