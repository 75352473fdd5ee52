import type { LocalCopyKey } from '@journey-canvas/sync/client';
import type { UnsavedMap } from './localEdits';

/**
 * Maps with edits that are on this device alone: those open in this page, and those that an earlier visit left.
 * @param open What the open maps say of themselves; they know better than what is stored.
 */
export async function unsavedOnDevice(
  userId: string,
  open: readonly UnsavedMap[],
): Promise<readonly UnsavedMap[]> {
  // The code that reads copies is needed here alone, and by open maps.
  const { unsentCopies } = await import('@journey-canvas/sync/client');
  const known = new Set(open.map(({ mapId }) => mapId));
  const stored = (await unsentCopies(userId)).filter(({ mapId }) => !known.has(mapId));
  return [...open, ...(await Promise.all(stored.map(storedMap)))];
}

async function storedMap(key: LocalCopyKey): Promise<UnsavedMap> {
  const { openStoredCopy } = await import('../map/storedCopy');
  const copy = await openStoredCopy(key);
  return { mapId: key.mapId, title: copy.title, export: async () => copy.export() };
}

/** Removes every local copy of this person from the device. */
export async function wipeDevice(userId: string): Promise<void> {
  const { wipeLocalCopies } = await import('@journey-canvas/sync/client');
  await wipeLocalCopies(userId);
}
