import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createResource, createSignal, For, Show, Suspense } from 'solid-js';
import { answeredStatus, errorMessage } from '../http/RequestError';
import { useServerEvents } from '../http/ServerEventsProvider';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import { FormError } from '../ui/FormError';
import { endSession } from './account';
import { unsavedOnDevice, wipeDevice } from './deviceCopies';
import type { UnsavedMap } from './localEdits';
import { meKey } from './me';
import { useOpenCopies } from './OpenCopiesContext';
import { useSession } from './RequireSession';
import styles from './SignOutDialog.module.css';

interface SignOutDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  /** What comes then; without it, sign-in. */
  onSignedOut?(): void;
}

/** Signs out: at once when all is saved, else after offering the edits that are on this device alone. */
export function SignOutDialog(props: SignOutDialogProps) {
  return (
    <Show when={props.open}>
      {/* Its own, so that looking for unsaved edits does not take the page away meanwhile. */}
      <Suspense>
        <SignOut {...props} />
      </Suspense>
    </Show>
  );
}

function SignOut(props: SignOutDialogProps) {
  const session = useSession();
  const copies = useOpenCopies();
  const events = useServerEvents();
  const navigate = useNavigate();
  const client = useQueryClient();
  const userId = session.me().user.id;
  const [unsaved] = createResource(() => unsavedOnDevice(userId, copies.unsaved()));

  const leaving = useMutation(() => ({
    mutationFn: async () => {
      // This page knows: the server's word of it would lead to sign-in as if the session had ended by itself.
      events.setAwake(false);
      await endSession().catch((error: unknown) => {
        // Signed out already: the device is still to be cleared.
        if (answeredStatus(error) !== 401) throw error;
      });
      // From here on it is no surprise that nobody is signed in.
      client.removeQueries({ queryKey: meKey });
      await copies.wipe();
      await wipeDevice(userId);
    },
    onError: () => events.setAwake(true),
    onSuccess: () => {
      client.clear();
      if (props.onSignedOut) props.onSignedOut();
      else navigate('/sign-in');
    },
  }));
  const message = () => (leaving.error ? errorMessage(leaving.error) : undefined);

  createEffect(() => {
    if (unsaved()?.length === 0 && leaving.isIdle) leaving.mutate();
  });

  return (
    <Show
      when={unsaved()?.length}
      fallback={
        <Dialog open={leaving.isError} onOpenChange={props.onOpenChange} title="Not signed out">
          <DialogBody>
            <FormError message={message()} />
          </DialogBody>
          <DialogActions>
            <Button onClick={() => props.onOpenChange(false)}>Stay signed in</Button>
            <Button variant="primary" onClick={() => leaving.mutate()}>
              Try again
            </Button>
          </DialogActions>
        </Dialog>
      }
    >
      <ConfirmDialog
        open
        onOpenChange={props.onOpenChange}
        title="Sign out without saving?"
        description="Some edits are on this device alone. Signing out removes them. Stay signed in until the server has them, or export a copy first."
        confirm="Sign out anyway"
        keep="Stay signed in"
        busy={leaving.isPending}
        error={message()}
        onConfirm={() => leaving.mutate()}
      >
        <UnsavedList maps={unsaved() ?? []} />
      </ConfirmDialog>
    </Show>
  );
}

function UnsavedList(props: { maps: readonly UnsavedMap[] }) {
  const [failed, setFailed] = createSignal<string>();
  return (
    <>
      <ul class={styles.list}>
        <For each={props.maps}>
          {(map) => (
            <li class={styles.row}>
              <span class={styles.title}>{map.title || 'Untitled map'}</span>
              <Button
                onClick={() => {
                  map.export().catch((error: unknown) => setFailed(errorMessage(error)));
                }}
              >
                Export
              </Button>
            </li>
          )}
        </For>
      </ul>
      <FormError message={failed()} />
    </>
  );
}
