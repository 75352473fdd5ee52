import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { answeredStatus, errorMessage } from '../http/RequestError';
import { endSession } from '../session/account';
import type { Me } from '../session/me';
import { SessionProvider } from '../session/RequireSession';
import { SignOutDialog } from '../session/SignOutDialog';
import { Button } from '../ui/Button';
import { FormError } from '../ui/FormError';
import styles from './JoinCard.module.css';
import { type Joined, joinByLink } from './sharedLink';

interface JoinSignedInProps {
  token: string;
  me: Me;
  onJoined(joined: Joined): void;
  onSignedOut(): void;
}

/** Whoever is signed in, guest or not, goes on as they are. */
export function JoinSignedIn(props: JoinSignedInProps) {
  const client = useQueryClient();
  const [leaving, setLeaving] = createSignal(false);
  const joining = useMutation(() => ({
    mutationFn: () => joinByLink(props.token),
    onSuccess: props.onJoined,
  }));
  // Nothing of a guest is stored on the device: there is nothing to ask about.
  const forgetting = useMutation(() => ({
    mutationFn: () =>
      endSession().catch((error: unknown) => {
        if (answeredStatus(error) !== 401) throw error;
      }),
    onSuccess: () => {
      client.clear();
      props.onSignedOut();
    },
  }));
  const user = () => props.me.user;
  const guest = () => user().kind === 'guest';
  const error = () => joining.error ?? forgetting.error;
  return (
    <div class={styles.form}>
      <FormError message={error() ? errorMessage(error()) : undefined} />
      <Button
        variant="primary"
        size="large"
        wide
        busy={joining.isPending}
        onClick={() => joining.mutate()}
        data-autofocus
      >
        Continue as {user().name}
      </Button>
      <p class={styles.alternative}>
        Not {user().name}?{' '}
        <button
          type="button"
          aria-disabled={forgetting.isPending}
          onClick={() => (guest() ? forgetting.mutate() : setLeaving(true))}
        >
          {guest() ? 'Join under another name' : 'Sign out'}
        </button>
      </p>
      <SessionProvider value={{ me: () => props.me }}>
        <SignOutDialog open={leaving()} onOpenChange={setLeaving} onSignedOut={props.onSignedOut} />
      </SessionProvider>
    </div>
  );
}
