import { type RouteSectionProps, useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';

/** Around a workspace's pages: says so when somebody stops being a member while they look. */
export function WorkspaceGate(props: RouteSectionProps) {
  const params = useParams<{ workspaceId: string }>();
  return (
    <Show when={params.workspaceId} keyed>
      {(workspaceId) => <Gate workspaceId={workspaceId}>{props.children}</Gate>}
    </Show>
  );
}

function Gate(props: { workspaceId: string; children: RouteSectionProps['children'] }) {
  const session = useSession();
  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  // Of a workspace that they never belonged to, the page itself says that there is none.
  const belonged = workspace()?.name;
  return (
    <Show when={!belonged || workspace()} fallback={<Gone name={belonged ?? ''} />}>
      {props.children}
    </Show>
  );
}

function Gone(props: { name: string }) {
  usePageTitle(() => `No longer in ${props.name}`);
  return (
    <Main>
      <Notice
        title={`You no longer belong to ${props.name}`}
        actions={<LinkButton href="/">Go to your other maps</LinkButton>}
      >
        Its maps are closed to you from now on. All that you had saved there is kept. If this was not meant,
        ask an admin of {props.name} for a new invitation.
      </Notice>
    </Main>
  );
}
