import { useMutation } from '@tanstack/solid-query';
import { createSignal, Match, Switch } from 'solid-js';
import { errorMessage, problemCode } from '../http/RequestError';
import type { Me } from '../session/me';
import { SessionProvider } from '../session/RequireSession';
import { SignOutDialog } from '../session/SignOutDialog';
import { Button, LinkButton } from '../ui/Button';
import { FormError } from '../ui/FormError';
import styles from './InvitePage.module.css';
import { acceptInvitation, type Invitation } from './invitation';

interface AcceptAsMemberProps {
  token: string;
  invitation: Invitation;
  me: Me;
  onAccepted(me: Me): void;
  onSignedOut(): void;
}

/** Whoever is signed in accepts for themselves, unless the invitation is for somebody else. */
export function AcceptAsMember(props: AcceptAsMemberProps) {
  const [leaving, setLeaving] = createSignal(false);
  const acceptance = useMutation(() => ({
    mutationFn: () => acceptInvitation(props.token),
    onSuccess: props.onAccepted,
  }));
  const user = () => props.me.user;
  const isForAnother = () =>
    props.invitation.email !== null && !isSameAddress(props.invitation.email, user().email ?? '');
  const isMember = () => problemCode(acceptance.error) === 'already-member';
  const message = () => (acceptance.error && !isMember() ? errorMessage(acceptance.error) : undefined);
  return (
    <div class={styles.stack}>
      <Switch>
        <Match when={isForAnother()}>
          <p role="alert">
            This invitation is for {props.invitation.email}. You are signed in as {user().email}.
          </p>
          <Button variant="primary" size="large" wide onClick={() => setLeaving(true)}>
            Sign out and use the other account
          </Button>
          <LinkButton href="/" size="large" wide>
            Stay signed in as {user().name}
          </LinkButton>
        </Match>
        <Match when={isMember()}>
          <p role="alert">
            You already belong to {props.invitation.workspace.name}. The invitation was not used: somebody
            else may still open it.
          </p>
          <LinkButton href="/" variant="primary" size="large" wide>
            Go to your maps
          </LinkButton>
        </Match>
        <Match when={true}>
          <FormError message={message()} />
          <Button
            variant="primary"
            size="large"
            wide
            busy={acceptance.isPending}
            onClick={() => acceptance.mutate()}
            data-autofocus
          >
            Join as {user().name}
          </Button>
          <p class={styles.alternative}>
            Not {user().name}?{' '}
            <button type="button" onClick={() => setLeaving(true)}>
              Use another account
            </button>
          </p>
        </Match>
      </Switch>
      <SessionProvider value={{ me: () => props.me }}>
        <SignOutDialog open={leaving()} onOpenChange={setLeaving} onSignedOut={props.onSignedOut} />
      </SessionProvider>
    </div>
  );
}

function isSameAddress(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
