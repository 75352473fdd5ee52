import { useMutation, useQueryClient } from '@tanstack/solid-query';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { Show } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { iconButtonClass } from '../ui/Button';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu';
import { OrganisationMark } from '../ui/OrganisationMark';
import { useToast } from '../ui/Toasts';
import { type OrganisationView, organisationsKey } from '../workspaces/organisations';
import { COLOUR_NAMES, colourName } from './colourNames';
import styles from './MembersPage.module.css';
import { changeOrganisation } from './organisationEdits';

interface OrganisationRowProps {
  workspaceId: string;
  organisation: OrganisationView;
  members: number;
  /** Whoever looks acts for it. */
  own: boolean;
  mayManage: boolean;
  onRename(): void;
  onDelete(): void;
}

/** One organisation: mark, name, and for admins what can be changed. */
export function OrganisationRow(props: OrganisationRowProps) {
  const client = useQueryClient();
  const toast = useToast();
  const recolouring = useMutation(() => ({
    mutationFn: (colour: number) => changeOrganisation(props.workspaceId, props.organisation.id, { colour }),
    onSettled: () => client.invalidateQueries({ queryKey: organisationsKey(props.workspaceId) }),
    onError: (error: Error) => toast({ text: errorMessage(error) }),
  }));
  function recolour(slot: number): void {
    const before = props.organisation.slot;
    recolouring.mutate(slot, {
      onSuccess: () =>
        toast({
          text: `${props.organisation.name} is ${colourName(slot)} on every map now`,
          action: { label: 'Undo', run: () => recolouring.mutate(before) },
        }),
    });
  }
  return (
    <li class={styles.row} aria-busy={recolouring.isPending}>
      <div class={styles.person}>
        <Show when={props.mayManage} fallback={<Mark organisation={props.organisation} />}>
          <Menu
            label={`Colour of ${props.organisation.name}: ${colourName(props.organisation.slot)}`}
            placement="bottom-start"
            triggerClass={`${iconButtonClass} ${styles.markButton}`}
            trigger={<Mark organisation={props.organisation} />}
          >
            <MenuChoice
              label="Colour on every map"
              closes
              value={String(props.organisation.slot)}
              options={COLOUR_NAMES.map((label, index) => ({
                value: String(index + 1),
                label,
                sign: <OrganisationMark slot={index + 1} mark={props.organisation.mark} />,
              }))}
              onChange={(slot) => recolour(Number(slot))}
            />
          </Menu>
        </Show>
        <p class={styles.name}>
          <span>{props.organisation.name}</span>
        </p>
      </div>
      <div class={styles.detail}>
        <span class={styles.small}>
          {props.organisation.kind === 'vendor' ? 'Vendor' : 'Partner'}
          {props.own ? ': this is you' : ''}
        </span>
      </div>
      <div class={styles.detail}>
        <span class={styles.small}>{membersWord(props.members)}</span>
      </div>
      <div class={styles.end}>
        <Show when={props.mayManage}>
          <Menu
            label={`Change ${props.organisation.name}`}
            triggerClass={iconButtonClass}
            trigger={<Ellipsis size={16} stroke-width={1.6} aria-hidden="true" />}
          >
            <MenuItem icon={<Pencil size={16} stroke-width={1.6} />} onSelect={() => props.onRename()}>
              Rename
            </MenuItem>
            <Show when={props.organisation.kind === 'partner'}>
              <MenuSeparator />
              <MenuItem
                danger
                icon={<Trash size={16} stroke-width={1.6} />}
                onSelect={() => props.onDelete()}
              >
                Delete
              </MenuItem>
            </Show>
          </Menu>
        </Show>
      </div>
    </li>
  );
}

function Mark(props: { organisation: OrganisationView }) {
  return (
    <span class={styles.sign}>
      <OrganisationMark
        slot={props.organisation.slot}
        mark={props.organisation.mark}
        class={styles.largeMark}
      />
    </span>
  );
}

function membersWord(members: number): string {
  if (members === 0) return 'Nobody yet';
  return members === 1 ? 'One member' : `${members} members`;
}
