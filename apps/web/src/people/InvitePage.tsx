import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { settled } from '../http/settled';
import { AuthPage } from '../session/AuthPage';
import { type Me, meKey } from '../session/me';
import { LinkButton } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { usePageTitle } from '../ui/pageTitle';
import { AcceptAsMember } from './AcceptAsMember';
import { AcceptAsNewcomer } from './AcceptAsNewcomer';
import { EndedLink } from './EndedLink';
import { endedInvitation } from './endedWords';
import styles from './InvitePage.module.css';
import { type Invitation, invitationQuery } from './invitation';
import { asWorkspaceRole, WORKSPACE_ROLES } from './roleWords';
import { useVisitor } from './useVisitor';
import { WaitingPage } from './WaitingPage';

/** An invitation to a workspace: for somebody new, or for whoever is signed in. */
export default function InvitePage() {
  const params = useParams<{ token: string }>();
  // Who visits changes when somebody signs out here: then all is asked anew.
  const [visit, setVisit] = createSignal(1);
  return (
    <Show when={`${params.token} ${visit()}`} keyed>
      {(_) => <Invited token={params.token} onSignedOut={() => setVisit((count) => count + 1)} />}
    </Show>
  );
}

function Invited(props: { token: string; onSignedOut(): void }) {
  const invitation = useQuery(() => invitationQuery(props.token));
  const visitor = useVisitor();
  const slow = createDelayed(() => invitation.isPending || !visitor.known(), 200);
  const home = () => (visitor.me() ? '/' : '/sign-in');
  return (
    <Switch>
      <Match when={invitation.error}>
        <EndedLink
          words={endedInvitation(invitation.error)}
          retrying={invitation.isFetching}
          onRetry={() => void invitation.refetch()}
          actions={
            <LinkButton href={home()}>{visitor.me() ? 'Go to your maps' : 'Go to sign-in'}</LinkButton>
          }
        />
      </Match>
      <Match when={visitor.known() && settled(invitation)}>
        {(known) => (
          <Open token={props.token} invitation={known()} me={visitor.me()} onSignedOut={props.onSignedOut} />
        )}
      </Match>
      <Match when={slow()}>
        <WaitingPage />
      </Match>
    </Switch>
  );
}

interface OpenProps {
  token: string;
  invitation: Invitation;
  me: Me | null;
  onSignedOut(): void;
}

function Open(props: OpenProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const before = new Set(props.me?.workspaces.map(({ id }) => id));
  usePageTitle(() => `Join ${props.invitation.workspace.name}`);

  function enter(me: Me): void {
    const joined = me.workspaces.find(({ id }) => !before.has(id));
    client.clear();
    client.setQueryData(meKey, me);
    navigate(joined ? `/workspaces/${joined.id}` : '/', { replace: true });
  }
  const member = () => (props.me?.user.kind === 'member' ? props.me : null);
  return (
    <AuthPage title={`Join ${props.invitation.workspace.name}`} lead={leadOf(props.invitation)}>
      <p class={styles.role}>{roleNote(props.invitation)}</p>
      <Show
        when={member()}
        fallback={
          <AcceptAsNewcomer
            token={props.token}
            invitation={props.invitation}
            guestName={props.me?.user.name ?? null}
            onAccepted={enter}
          />
        }
      >
        {(me) => (
          <AcceptAsMember
            token={props.token}
            invitation={props.invitation}
            me={me()}
            onAccepted={enter}
            onSignedOut={props.onSignedOut}
          />
        )}
      </Show>
    </AuthPage>
  );
}

function leadOf({ invitedBy, organisation, role }: Invitation): string {
  return `${invitedBy} invites you as ${asWorkspaceRole(role)}, for ${organisation.name}.`;
}

function roleNote({ role }: Invitation): string {
  return WORKSPACE_ROLES.find(({ value }) => value === role)?.note ?? '';
}
