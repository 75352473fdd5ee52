import { useMutation, useQueryClient } from '@tanstack/solid-query';
import LogOut from 'lucide-solid/icons/log-out';
import UserMinus from 'lucide-solid/icons/user-minus';
import { createSignal, createUniqueId, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { meKey } from '../session/me';
import { Avatar } from '../ui/Avatar';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { IconButton } from '../ui/IconButton';
import { OrganisationMark } from '../ui/OrganisationMark';
import { useToast } from '../ui/Toasts';
import type { OrganisationView } from '../workspaces/organisations';
import { ChoiceMenu } from './ChoiceMenu';
import styles from './MembersPage.module.css';
import { isStepDown, memberOptions } from './memberRules';
import { changeMember, type Member, type MemberChange, membersKey, type WorkspaceRole } from './members';
import { asWorkspaceRole, WORKSPACE_ROLES, workspaceRoleName } from './roleWords';

interface MemberRowProps {
  workspaceId: string;
  viewer: { userId: string; role: WorkspaceRole };
  member: Member;
  owners: number;
  organisations: readonly OrganisationView[];
  onRemove(): void;
}

/** One person: organisation and role, to be changed where they stand by those who may. */
export function MemberRow(props: MemberRowProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [steppingDown, setSteppingDown] = createSignal<WorkspaceRole | null>(null);
  const heldId = createUniqueId();
  const self = () => props.member.userId === props.viewer.userId;
  const may = () => memberOptions(props.viewer, props.member, props.owners);
  const organisation = (id = props.member.organisationId) =>
    props.organisations.find((candidate) => candidate.id === id);
  const change = useMutation(() => ({
    mutationFn: (wanted: MemberChange) => changeMember(props.workspaceId, props.member.userId, wanted),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: membersKey(props.workspaceId) }),
        self() ? client.invalidateQueries({ queryKey: meKey }) : undefined,
      ]),
    onError: (error: Error) => toast({ text: errorMessage(error) }),
  }));

  function give(role: WorkspaceRole): void {
    const before = props.member.role;
    if (self() && isStepDown(before, role)) {
      setSteppingDown(role);
      return;
    }
    change.mutate(
      { role },
      {
        onSuccess: () =>
          toast({
            text: `${props.member.name} is now ${asWorkspaceRole(role)}`,
            action: { label: 'Undo', run: () => change.mutate({ role: before }) },
          }),
      },
    );
  }
  function move(organisationId: string): void {
    const before = props.member.organisationId;
    change.mutate(
      { organisationId },
      {
        onSuccess: () =>
          toast({
            text: `${self() ? 'You now act' : `${props.member.name} now acts`} for ${organisation(organisationId)?.name ?? 'another organisation'}`,
            action: { label: 'Undo', run: () => change.mutate({ organisationId: before }) },
          }),
      },
    );
  }
  return (
    <li class={styles.row} aria-busy={change.isPending}>
      <div class={styles.person}>
        <Avatar
          person={{
            id: props.member.userId,
            name: props.member.name,
            slot: organisation()?.slot ?? null,
            guest: false,
          }}
        />
        <div class={styles.words}>
          <p class={styles.name}>
            <span>{props.member.name}</span>
            <Show when={self()}>
              <span class={styles.you}>you</span>
            </Show>
          </p>
          <Show when={props.member.email}>
            <span class={styles.small}>{props.member.email}</span>
          </Show>
        </div>
      </div>
      <div class={styles.detail}>
        <ChoiceMenu
          label={`Organisation of ${props.member.name}`}
          heading="Organisation: decides which maps they have"
          value={props.member.organisationId}
          shown={organisation()?.name ?? 'Unknown organisation'}
          sign={<Mark organisation={organisation()} />}
          options={may().mayMove && props.organisations.length > 1 ? props.organisations.map(asOption) : []}
          onChange={move}
        />
      </div>
      <div class={styles.detail}>
        <ChoiceMenu
          label={`Role of ${props.member.name}`}
          heading="Role in the workspace"
          value={props.member.role}
          shown={workspaceRoleName(props.member.role)}
          options={WORKSPACE_ROLES.filter(({ value }) => may().roles.includes(value))}
          onChange={give}
        />
      </div>
      <div class={styles.end}>
        <Switch>
          <Match when={may().removal === 'leave'}>
            <IconButton label="Leave the workspace" onClick={() => props.onRemove()}>
              <LogOut size={16} stroke-width={1.6} aria-hidden="true" />
            </IconButton>
          </Match>
          <Match when={may().removal === 'remove'}>
            <IconButton label={`Remove ${props.member.name}`} onClick={() => props.onRemove()}>
              <UserMinus size={16} stroke-width={1.6} aria-hidden="true" />
            </IconButton>
          </Match>
        </Switch>
      </div>
      <Show when={may().held && (self() || props.viewer.role !== 'member') ? may().held : null}>
        {(why) => (
          <p class={styles.held} id={heldId}>
            {why()}
          </p>
        )}
      </Show>
      <ConfirmDialog
        open={steppingDown() !== null}
        onOpenChange={() => setSteppingDown(null)}
        title={`Become ${asWorkspaceRole(steppingDown() ?? 'member')}?`}
        description="You cannot take this back by yourself: somebody else has to give you the role again."
        confirm={`Become ${asWorkspaceRole(steppingDown() ?? 'member')}`}
        keep={`Stay ${asWorkspaceRole(props.member.role)}`}
        busy={change.isPending}
        onConfirm={() => {
          const role = steppingDown();
          if (role) change.mutate({ role }, { onSettled: () => setSteppingDown(null) });
        }}
      />
    </li>
  );
}

function Mark(props: { organisation: OrganisationView | undefined }) {
  return (
    <Show when={props.organisation}>
      {(known) => <OrganisationMark slot={known().slot} mark={known().mark} />}
    </Show>
  );
}

function asOption(organisation: OrganisationView) {
  return {
    value: organisation.id,
    label: organisation.name,
    sign: <OrganisationMark slot={organisation.slot} mark={organisation.mark} />,
  };
}
