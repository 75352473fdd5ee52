import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import UserPlus from 'lucide-solid/icons/user-plus';
import { createMemo, createSignal, Show } from 'solid-js';
import { settled } from '../http/settled';
import { useSession } from '../session/RequireSession';
import { Button } from '../ui/Button';
import { usePageTitle } from '../ui/pageTitle';
import { SearchField } from '../ui/SearchField';
import { organisationsQuery, organisationViews } from '../workspaces/organisations';
import { WorkspaceFrame } from '../workspaces/WorkspaceFrame';
import { InviteDialog } from './InviteDialog';
import { InviteSection } from './InviteSection';
import { MemberSection } from './MemberSection';
import styles from './MembersPage.module.css';
import { membersQuery } from './members';
import { OrganisationFilter } from './OrganisationFilter';
import { OrganisationSection } from './OrganisationSection';

/** Who belongs to a workspace, who is invited, and for which organisations they act. */
export default function MembersPage() {
  const params = useParams<{ workspaceId: string }>();
  return (
    <Show when={params.workspaceId} keyed>
      {(workspaceId) => <Members workspaceId={workspaceId} />}
    </Show>
  );
}

function Members(props: { workspaceId: string }) {
  const session = useSession();
  const members = useQuery(() => membersQuery(props.workspaceId));
  const organisationList = useQuery(() => organisationsQuery(props.workspaceId));
  const organisations = createMemo(() => organisationViews(settled(organisationList) ?? []));
  const [search, setSearch] = createSignal('');
  const [organisationId, setOrganisationId] = createSignal<string | null>(null);
  const [inviting, setInviting] = createSignal(false);

  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  const role = () => workspace()?.role ?? 'member';
  const mayManage = () => role() !== 'member';
  const membersOf = (id: string) =>
    (settled(members) ?? []).filter((member) => member.organisationId === id).length;

  usePageTitle(() => (workspace() ? `Members of ${workspace()?.name}` : 'Members'));

  return (
    <WorkspaceFrame workspaceId={props.workspaceId} current="members">
      <div class={styles.head}>
        <h1 class={styles.title}>Members</h1>
        <Show when={mayManage()}>
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus size={16} stroke-width={1.8} aria-hidden="true" /> Invite
          </Button>
        </Show>
      </div>
      <div class={styles.filters}>
        <SearchField label="Find a member" value={search()} onInput={setSearch} class={styles.search} />
        <Show when={organisations().length > 1}>
          <OrganisationFilter
            organisations={organisations()}
            value={organisationId()}
            onChange={setOrganisationId}
          />
        </Show>
      </div>
      <MemberSection
        workspaceId={props.workspaceId}
        workspaceName={workspace()?.name ?? 'the workspace'}
        viewer={{ userId: session.me().user.id, role: role() }}
        members={members}
        organisations={organisations()}
        search={search()}
        organisationId={organisationId()}
        onShowAll={() => {
          setSearch('');
          setOrganisationId(null);
        }}
      />
      <Show when={mayManage()}>
        <InviteSection
          workspaceId={props.workspaceId}
          organisations={organisations()}
          onInvite={() => setInviting(true)}
        />
      </Show>
      <OrganisationSection
        workspaceId={props.workspaceId}
        organisations={organisations()}
        mayManage={mayManage()}
        membersOf={membersOf}
        ownId={workspace()?.organisationId ?? null}
      />
      <InviteDialog
        workspaceId={props.workspaceId}
        workspaceName={workspace()?.name ?? 'the workspace'}
        organisations={organisations()}
        open={inviting()}
        onClose={() => setInviting(false)}
      />
    </WorkspaceFrame>
  );
}
