import { useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createSignal } from 'solid-js';
import { problemCode } from '../http/RequestError';
import { useMapPage } from '../map/MapPageContext';
import { askAgain } from '../map/mapAccess';
import type { RefusalWords } from '../map/refusals';
import { meKey, meQuery } from '../session/me';
import { useSession } from '../session/RequireSession';
import { lostAccessWords } from './lostAccess';
import { useReopening } from './useReopening';

/**
 * Finds out why the open map was closed to whoever looks, and opens it again by itself if it is given back.
 * For use inside an open map's page.
 */
export function createLostAccess(): Accessor<RefusalWords> {
  const page = useMapPage();
  const session = useSession();
  const client = useQueryClient();
  const at = Date.now();
  const { id, workspaceId, createdBy } = page.access();
  const before = session.me().workspaces.find((workspace) => workspace.id === workspaceId);
  const [left, setLeft] = createSignal(false);

  // A signal: a resource would suspend the page until the answer is there.
  const [code, setCode] = createSignal<string | null>(null);
  async function findOut(): Promise<void> {
    setCode(await askAgain(id).then(() => null, problemCode));
    await client.invalidateQueries({ queryKey: meKey });
    const me = client.getQueryData(meQuery().queryKey);
    if (me) setLeft(!me.workspaces.some((workspace) => workspace.id === workspaceId));
  }
  void findOut();
  useReopening();

  return () =>
    lostAccessWords({
      code: code(),
      at,
      workspace: before && left() ? before.name : null,
      ask: createdBy && createdBy.id !== page.userId ? createdBy.name : null,
      allSaved: page.map.state().unsaved === 0,
    });
}
