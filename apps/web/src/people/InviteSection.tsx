import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { createNow } from '../ui/now';
import type { OrganisationView } from '../workspaces/organisations';
import { InviteRow } from './InviteRow';
import { type Invite, invitesQuery } from './invites';
import styles from './MembersPage.module.css';
import { RevokeInviteDialog } from './RevokeInviteDialog';

interface InviteSectionProps {
  workspaceId: string;
  organisations: readonly OrganisationView[];
  onInvite(): void;
}

/** Invitations that are open, and what became of earlier ones. */
export function InviteSection(props: InviteSectionProps) {
  const invites = useQuery(() => invitesQuery(props.workspaceId));
  const now = createNow();
  const [revoking, setRevoking] = createSignal<Invite | null>(null);
  const newestFirst = createMemo(() =>
    (settled(invites) ?? []).toSorted((a, b) => b.createdAt - a.createdAt),
  );
  const open = () => newestFirst().filter((invite) => stateOf(invite, now()) === 'open');
  const ended = () => newestFirst().filter((invite) => stateOf(invite, now()) !== 'open');
  const organisation = (id: string) => props.organisations.find((candidate) => candidate.id === id);
  const list = { organisation, now, onRevoke: setRevoking };
  return (
    <section class={styles.section} aria-labelledby="invitations">
      <div class={styles.sectionHead}>
        <h2 class={styles.sectionTitle} id="invitations">
          Invitations
        </h2>
      </div>
      <Switch>
        <Match when={settled(invites)}>
          <Show
            when={open().length > 0}
            fallback={
              <div class={styles.empty}>
                <p>No invitation is open. Each is a link for one person, which you send yourself.</p>
                <Button onClick={() => props.onInvite()}>Invite somebody</Button>
              </div>
            }
          >
            <InviteList {...list} invites={open()} />
          </Show>
          <Show when={ended().length > 0}>
            <details class={styles.earlier}>
              <summary class={styles.summary}>Earlier invitations ({ended().length})</summary>
              <InviteList {...list} invites={ended()} />
            </details>
          </Show>
        </Match>
        <Match when={invites.error}>
          <Notice
            level="section"
            title="The invitations could not be loaded"
            actions={
              <Button busy={invites.isFetching} onClick={() => void invites.refetch()}>
                Try again
              </Button>
            }
          >
            {errorMessage(invites.error)}
          </Notice>
        </Match>
      </Switch>
      <RevokeInviteDialog
        workspaceId={props.workspaceId}
        invite={revoking()}
        onClose={() => setRevoking(null)}
      />
    </section>
  );
}

interface InviteListProps {
  invites: readonly Invite[];
  organisation(id: string): OrganisationView | undefined;
  now: Accessor<number>;
  onRevoke(invite: Invite): void;
}

/** Keyed by id: news changes a row, it does not rebuild the list under somebody's focus. */
function InviteList(props: InviteListProps) {
  return (
    <ul class={styles.list}>
      <For each={props.invites.map(({ id }) => id)}>
        {(id) => (
          <Show when={props.invites.find((invite) => invite.id === id)}>
            {(invite) => (
              <InviteRow
                invite={invite()}
                state={stateOf(invite(), props.now())}
                now={props.now()}
                organisation={props.organisation(invite().organisationId)}
                onRevoke={() => props.onRevoke(invite())}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}

/** An invitation may run out while one looks. */
function stateOf(invite: Invite, now: number): Invite['state'] {
  return invite.state === 'open' && invite.expiresAt <= now ? 'expired' : invite.state;
}
