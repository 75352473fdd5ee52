import Link from 'lucide-solid/icons/link';
import { Show } from 'solid-js';
import { Button } from '../ui/Button';
import { OrganisationMark } from '../ui/OrganisationMark';
import { relativeTime } from '../ui/relativeTime';
import type { OrganisationView } from '../workspaces/organisations';
import { dayOf, until } from './expiry';
import type { Invite } from './invites';
import styles from './MembersPage.module.css';
import { workspaceRoleName } from './roleWords';

interface InviteRowProps {
  invite: Invite;
  state: Invite['state'];
  now: number;
  organisation: OrganisationView | undefined;
  onRevoke(): void;
}

/** One invitation: for whom, as what, until when. */
export function InviteRow(props: InviteRowProps) {
  const forWhom = () => props.invite.email ?? 'Whoever has the link';
  return (
    <li class={styles.row}>
      <div class={styles.person}>
        <span class={styles.sign}>
          <Link size={16} stroke-width={1.6} aria-hidden="true" />
        </span>
        <div class={styles.words}>
          <p class={styles.name}>
            <span>{forWhom()}</span>
          </p>
          <span class={styles.small}>
            {props.invite.createdBy.name}, {relativeTime(props.invite.createdAt, props.now)}
          </span>
        </div>
      </div>
      <div class={styles.detail}>
        <span class={styles.organisation}>
          <Show when={props.organisation}>
            {(known) => (
              <>
                <OrganisationMark slot={known().slot} mark={known().mark} />
                <span class={styles.cut}>{known().name}</span>
              </>
            )}
          </Show>
        </span>
        <span class={styles.small}>{workspaceRoleName(props.invite.role)}</span>
      </div>
      <div class={styles.detail}>
        <span class={styles.small}>{stateWords(props.invite, props.state, props.now)}</span>
      </div>
      <div class={styles.end}>
        <Show when={props.state === 'open'}>
          <Button aria-label={`Revoke the invitation for ${forWhom()}`} onClick={() => props.onRevoke()}>
            Revoke
          </Button>
        </Show>
      </div>
    </li>
  );
}

function stateWords(invite: Invite, state: Invite['state'], now: number): string {
  switch (state) {
    case 'open':
      return `Ends ${until(invite.expiresAt, now)}`;
    case 'accepted':
      return invite.acceptedBy ? `${invite.acceptedBy.name} accepted` : 'Accepted';
    case 'revoked':
      return 'Revoked';
    case 'expired':
      return `Expired on ${dayOf(invite.expiresAt)}`;
  }
}
