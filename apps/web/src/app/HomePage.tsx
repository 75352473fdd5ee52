import { Navigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { lastWorkspace } from '../workspaces/lastWorkspace';

/** `/` leads to the workspace that was open last, or the first. */
export function HomePage() {
  usePageTitle(() => '');
  const session = useSession();
  const home = () => {
    const all = session.me().workspaces;
    return all.find((workspace) => workspace.id === lastWorkspace()) ?? all[0];
  };
  return (
    <Show
      when={home()}
      fallback={
        <Main>
          <Notice title="You belong to no workspace">
            Ask a workspace admin for an invitation. Maps that were shared with you open from the link you
            were sent.
          </Notice>
        </Main>
      }
    >
      {(workspace) => <Navigate href={`/workspaces/${workspace().id}`} />}
    </Show>
  );
}
