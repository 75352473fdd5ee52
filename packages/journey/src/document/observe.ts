import * as Y from 'yjs';
import type { EntityId, EntityKind } from '../model/journey';
import { rootOf } from './roots';
import { ENTITY_KINDS } from './schema';

/** What one Yjs transaction touched. An id named here may have come, changed or gone, or read as before. */
export interface JourneyChanges {
  readonly meta: boolean;
  readonly ids: { readonly [K in EntityKind]: ReadonlySet<EntityId<K>> };
  /** Of the transaction: an editor's own edits, undo and redo carry its `origin`. */
  readonly origin: unknown;
  /** Made in this copy of the document, not received. */
  readonly local: boolean;
}

type Ids = { readonly [K in EntityKind]: Set<EntityId<K>> };

/**
 * Names what changed, once per transaction that touched the journey, after it has been applied as a whole.
 *
 * @returns its disposer
 */
export function observeJourney(doc: Y.Doc, listener: (changes: JourneyChanges) => void): () => void {
  let collected: { meta: boolean; ids: Ids } | null = null;
  const collect = () => {
    collected ??= { meta: false, ids: emptyIds() };
    return collected;
  };
  const disposers = ENTITY_KINDS.map((kind) =>
    observeDeep(rootOf(doc, kind), (event) => {
      for (const id of touchedIds(event)) (collect().ids[kind] as Set<string>).add(id);
    }),
  );
  disposers.push(
    observeDeep(rootOf(doc, 'meta'), () => {
      collect().meta = true;
    }),
  );
  const flush = (transaction: Y.Transaction) => {
    if (collected === null) return;
    const changes = { ...collected, origin: transaction.origin, local: transaction.local };
    collected = null;
    listener(changes);
  };
  doc.on('afterTransaction', flush);
  return () => {
    doc.off('afterTransaction', flush);
    for (const dispose of disposers) dispose();
  };
}

function observeDeep(
  root: Y.Map<unknown> | null,
  each: (event: Y.YEvent<Y.AbstractType<unknown>>) => void,
): () => void {
  if (root === null) return () => {};
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) each(event);
  };
  root.observeDeep(observer as Parameters<typeof root.observeDeep>[0]);
  return () => root.unobserveDeep(observer as Parameters<typeof root.observeDeep>[0]);
}

/** A change in the root names its keys; one further down starts its path with the id. */
function touchedIds(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [id] = event.path;
  if (id !== undefined) return [String(id)];
  return event instanceof Y.YMapEvent ? (event.keysChanged as Set<string>) : [];
}

function emptyIds(): Ids {
  return {
    stage: new Set(),
    lane: new Set(),
    touchpoint: new Set(),
    path: new Set(),
    card: new Set(),
    friction: new Set(),
    metric: new Set(),
    free: new Set(),
  };
}
