import { createSignal, Match, Switch } from 'solid-js';
import { Button } from '../ui/Button';
import { CopyField } from '../ui/CopyField';
import { Dialog, DialogActions, DialogBody } from '../ui/Dialog';
import type { OrganisationView } from '../workspaces/organisations';
import { until } from './expiry';
import { InviteForm } from './InviteForm';
import type { MadeInvite } from './invites';

interface InviteDialogProps {
  workspaceId: string;
  workspaceName: string;
  organisations: readonly OrganisationView[];
  open: boolean;
  onClose(): void;
}

/** Makes an invitation, then shows its link this once. */
export function InviteDialog(props: InviteDialogProps) {
  const [made, setMade] = createSignal<MadeInvite | null>(null);
  const close = () => {
    props.onClose();
    setMade(null);
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => !open && close()}
      title={made() ? 'Send this link' : `Invite somebody to ${props.workspaceName}`}
      description={
        made()
          ? 'It is shown this once. Copy it now and send it yourself; nothing was sent by e-mail.'
          : 'You get a link for one person.'
      }
    >
      <Switch>
        <Match when={made()}>
          {(invite) => <InviteLink invite={invite()} onAnother={() => setMade(null)} onDone={close} />}
        </Match>
        <Match when={props.open}>
          <InviteForm
            workspaceId={props.workspaceId}
            organisations={props.organisations}
            onCancel={close}
            onMade={setMade}
          />
        </Match>
      </Switch>
    </Dialog>
  );
}

function InviteLink(props: { invite: MadeInvite; onAnother(): void; onDone(): void }) {
  const forWhom = () =>
    props.invite.email ? `For ${props.invite.email} alone.` : 'For whoever opens it first.';
  return (
    <>
      <DialogBody>
        <CopyField
          label="Invitation link"
          value={props.invite.url}
          copy="Copy link"
          help={`${forWhom()} It works once and ends ${until(props.invite.expiresAt, Date.now())}.`}
          buttonRef={(button) => queueMicrotask(() => button.focus())}
        />
      </DialogBody>
      <DialogActions>
        <Button onClick={() => props.onAnother()}>Invite another</Button>
        <Button variant="primary" onClick={() => props.onDone()}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
