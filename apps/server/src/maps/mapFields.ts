import { readJourneyMeta } from '@journey-canvas/journey';
import type * as Y from 'yjs';
import type { MapFields } from '../storage/DocumentLog';

/** What lists show of a journey's `meta`. */
export function mapFieldsOf(doc: Y.Doc): MapFields {
  const { title, kind, state } = readJourneyMeta(doc);
  return { title, kind, state };
}
