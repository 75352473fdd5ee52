import type { UnsavedMap } from './localEdits';

/** Maps with edits that are on this device alone: those open in this page. */
export async function unsavedOnDevice(
  _userId: string,
  open: readonly UnsavedMap[],
): Promise<readonly UnsavedMap[]> {
  return open;
}

/** Removes every local copy of this person from the device. */
export async function wipeDevice(userId: string): Promise<void> {
  const { wipeLocalCopies } = await import('@journey-canvas/sync/client');
  await wipeLocalCopies(userId);
}
