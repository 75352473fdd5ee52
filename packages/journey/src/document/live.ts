import type * as Y from 'yjs';
import type { EntityKind } from '../model/journey';
import { type JourneyChanges, observeJourney } from './observe';
import { assemble, type Parts, type Reading, readParts } from './read';
import { readMeta } from './readEntity';
import { type KindReading, rereadKind } from './readKind';
import { rootOf } from './roots';
import { sameValue } from './values';

/** `reading` is worked out when it is first asked for: whoever draws a frame later need not hold up what arrives now. */
export type LiveListener = (reading: () => Reading, changes: JourneyChanges) => void;

/** A document's reading, kept up to date. */
export interface LiveJourney {
  current(): Reading;
  /**
   * Called once per Yjs transaction that touched the journey. @returns its disposer
   */
  subscribe(listener: LiveListener): () => void;
  dispose(): void;
}

/**
 * Follows a document: only entities that changed are read again. Everything that reads as before, down to whole
 * collections, is the same object as in the last reading, so `===` tells what changed.
 */
export function liveJourney(doc: Y.Doc): LiveJourney {
  let parts = readParts(doc);
  let reading = assemble(parts);
  let unread: JourneyChanges[] = [];
  const listeners = new Set<LiveListener>();

  function catchUp(): void {
    if (unread.length === 0) return;
    const next = unread.reduce((last, changes) => reread(doc, last, changes), parts);
    unread = [];
    if (next === parts) return;
    parts = next;
    reading = sharing(assemble(parts), reading);
  }

  function current(): Reading {
    catchUp();
    return reading;
  }

  // A reading never shows a transaction by half.
  doc.on('beforeTransaction', catchUp);
  const stop = observeJourney(doc, (changes) => {
    unread.push(changes);
    for (const listener of [...listeners]) listener(current, changes);
  });
  return {
    current,
    subscribe(listener) {
      const own: LiveListener = (...told) => listener(...told);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    dispose() {
      catchUp();
      stop();
      doc.off('beforeTransaction', catchUp);
      listeners.clear();
    },
  };
}

function reread(doc: Y.Doc, last: Parts, changes: JourneyChanges): Parts {
  const again = <K extends EntityKind>(kind: K): KindReading<K> =>
    rereadKind<K>(doc, kind, last.kinds[kind], changes.ids[kind], sameValue);
  const kinds = {
    stage: again('stage'),
    lane: again('lane'),
    touchpoint: again('touchpoint'),
    path: again('path'),
    card: again('card'),
    friction: again('friction'),
    metric: again('metric'),
    free: again('free'),
  };
  const meta = changes.meta ? rereadMeta(doc, last) : last.meta;
  const changed =
    meta !== last.meta ||
    (Object.keys(kinds) as EntityKind[]).some((kind) => kinds[kind] !== last.kinds[kind]);
  return changed ? { meta, kinds, unusable: last.unusable } : last;
}

function rereadMeta(doc: Y.Doc, last: Parts): Parts['meta'] {
  const meta = readMeta(rootOf(doc, 'meta'));
  return sameValue(meta, last.meta) ? last.meta : meta;
}

function sharing(next: Reading, last: Reading): Reading {
  return {
    ...next,
    unreadable: sameItems(next.unreadable, last.unreadable) ? last.unreadable : next.unreadable,
    deleted: sameItems(next.deleted, last.deleted) ? last.deleted : next.deleted,
  };
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
