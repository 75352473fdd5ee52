import { readJourney } from '@journey-canvas/journey';
import { type LocalCopyKey, readLocalCopy } from '@journey-canvas/sync/client';
import * as Y from 'yjs';
import { exportCopy } from './exportCopy';

export interface StoredCopy {
  readonly title: string;
  /** Saves it as a file. */
  export(): void;
}

/** Reads what an earlier visit left of a map on this device. What cannot be read is empty and without a title. */
export async function openStoredCopy(key: LocalCopyKey): Promise<StoredCopy> {
  const doc = new Y.Doc();
  await readLocalCopy(key, doc).catch((error: unknown) => console.warn('A local copy cannot be read', error));
  const { journey } = readJourney(doc);
  doc.destroy();
  return { title: journey.meta.title, export: () => exportCopy(journey) };
}
