import type { UseQueryResult } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { Notice } from '../ui/Notice';
import type { OrganisationView } from '../workspaces/organisations';
import { MemberRow } from './MemberRow';
import styles from './MembersPage.module.css';
import { findMembers } from './memberList';
import type { Member, WorkspaceRole } from './members';
import { PeopleBones } from './PeopleBones';
import { RemoveMemberDialog } from './RemoveMemberDialog';

interface MemberSectionProps {
  workspaceId: string;
  workspaceName: string;
  viewer: { userId: string; role: WorkspaceRole };
  members: UseQueryResult<Member[], Error>;
  organisations: readonly OrganisationView[];
  search: string;
  organisationId: string | null;
  onShowAll(): void;
}

/** Everybody in the workspace, changed where they stand. */
export function MemberSection(props: MemberSectionProps) {
  const [leaving, setLeaving] = createSignal<Member | null>(null);
  const slow = createDelayed(() => props.members.isPending, 200);
  const all = () => settled(props.members) ?? [];
  const owners = () => all().filter(({ role }) => role === 'owner').length;
  const shown = createMemo(() =>
    findMembers(all(), {
      search: props.search,
      organisationId: props.organisationId,
      organisations: props.organisations,
    }),
  );
  const narrowed = () => props.search !== '' || props.organisationId !== null;
  return (
    <section class={styles.section} aria-label="Members">
      <Switch>
        <Match when={settled(props.members)}>
          <p class={styles.lead} role="status">
            {narrowed() ? `${shown().length} of ${all().length} members` : countOf(all().length)}
          </p>
          <Show
            when={shown().length > 0}
            fallback={
              <div class={styles.empty}>
                <p>Nobody matches. Try another name, e-mail or organisation.</p>
                <Button onClick={() => props.onShowAll()}>Show all members</Button>
              </div>
            }
          >
            <ul class={styles.list}>
              <For each={shown().map(({ userId }) => userId)}>
                {(userId) => (
                  <Show when={all().find((member) => member.userId === userId)}>
                    {(member) => (
                      <MemberRow
                        workspaceId={props.workspaceId}
                        viewer={props.viewer}
                        member={member()}
                        owners={owners()}
                        organisations={props.organisations}
                        onRemove={() => setLeaving(member())}
                      />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </Show>
        </Match>
        <Match when={props.members.error}>
          <Notice
            level="section"
            title="The members could not be loaded"
            actions={
              <Button busy={props.members.isFetching} onClick={() => void props.members.refetch()}>
                Try again
              </Button>
            }
          >
            {errorMessage(props.members.error)}
          </Notice>
        </Match>
        <Match when={slow()}>
          <PeopleBones />
        </Match>
      </Switch>
      <RemoveMemberDialog
        workspaceId={props.workspaceId}
        workspaceName={props.workspaceName}
        member={leaving()}
        self={leaving()?.userId === props.viewer.userId}
        onClose={() => setLeaving(null)}
      />
    </section>
  );
}

function countOf(members: number): string {
  return members === 1 ? 'Only you so far.' : `${members} people`;
}
