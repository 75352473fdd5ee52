import type { LocalCopyKey } from '@journey-canvas/sync/client';
import { mapsOf, wipeDiscussions } from '../discussion/deviceKeys';
import { draftsOf } from '../discussion/drafts';
import { exportDrafts } from '../discussion/exportDrafts';
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
  return [...open, ...(await Promise.all(stored.map(storedMap))), ...unsentComments(userId, known)];
}

/** Comments that an earlier visit could not send. An open map tells of its own. */
function unsentComments(userId: string, known: ReadonlySet<string>): UnsavedMap[] {
  return mapsOf('outbox', userId, localStorage).flatMap((mapId) => {
    const drafts = draftsOf({ userId, mapId }, localStorage);
    if (known.has(mapId) || drafts.length === 0) return [];
    const title = drafts.length === 1 ? 'A comment not sent yet' : `${drafts.length} comments not sent yet`;
    return [{ mapId, title, export: async () => exportDrafts(title, drafts) }];
  });
}

async function storedMap(key: LocalCopyKey): Promise<UnsavedMap> {
  const { openStoredCopy } = await import('../map/storedCopy');
  const copy = await openStoredCopy(key);
  return { mapId: key.mapId, title: copy.title, export: async () => copy.export() };
}

/** Removes every local copy of this person from the device, and what was not sent. */
export async function wipeDevice(userId: string): Promise<void> {
  const { wipeLocalCopies } = await import('@journey-canvas/sync/client');
  wipeDiscussions(userId, localStorage);
  await wipeLocalCopies(userId);
}
