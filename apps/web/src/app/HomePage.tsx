import { Navigate } from '@solidjs/router';
import { lazy, Show } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { lastWorkspace } from '../workspaces/lastWorkspace';

const SharedMapsPage = lazy(() => import('../people/SharedMapsPage'));

/** `/` leads to the workspace that was open last, or the first; without one, to the maps that were shared. */
export function HomePage() {
  const session = useSession();
  const home = () => {
    const all = session.me().workspaces;
    return all.find((workspace) => workspace.id === lastWorkspace()) ?? all[0];
  };
  return (
    <Show when={home()} fallback={<SharedMapsPage />}>
      {(workspace) => <Navigate href={`/workspaces/${workspace().id}`} />}
    </Show>
  );
}
