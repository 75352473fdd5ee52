import { A, useNavigate } from '@solidjs/router';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import MapIcon from 'lucide-solid/icons/map';
import { For, type JSX, Show } from 'solid-js';
import { AccountMenu } from '../session/AccountMenu';
import { useSession } from '../session/RequireSession';
import { Logo } from '../ui/Logo';
import { Main } from '../ui/Main';
import { Menu, MenuChoice } from '../ui/Menu';
import { OrganisationMark } from '../ui/OrganisationMark';
import type { OrganisationView } from './organisations';
import styles from './WorkspaceFrame.module.css';

interface WorkspaceFrameProps {
  workspaceId: string;
  organisations: readonly OrganisationView[];
  /** How many maps each organisation takes part in. */
  mapsOf(organisationId: string): number;
  maps: number | null;
  organisationId: string | null;
  onOrganisation(id: string | null): void;
  search: JSX.Element;
  children: JSX.Element;
}

/** Bars around a workspace's page. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const session = useSession();
  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  const ownSlot = () =>
    props.organisations.find(({ id }) => id === workspace()?.organisationId)?.slot ?? null;
  return (
    <div class={styles.frame}>
      <header class={styles.top}>
        <div class={styles.workspace}>
          <A href={`/workspaces/${props.workspaceId}`} aria-label="Maps">
            <Logo />
          </A>
          <WorkspaceName workspaceId={props.workspaceId} />
        </div>
        <div class={styles.middle}>{props.search}</div>
        <div class={styles.account}>
          <AccountMenu slot={ownSlot()} />
        </div>
      </header>
      <nav class={styles.side} aria-label="Workspace">
        <A class={styles.item} href={`/workspaces/${props.workspaceId}`} aria-current="page">
          <MapIcon size={16} stroke-width={1.6} aria-hidden="true" />
          <span class={styles.itemName}>Maps</span>
          <span class={styles.figure}>{props.maps ?? ''}</span>
        </A>
        <Show when={props.organisations.length > 0}>
          <h2 class={styles.heading}>Organisations</h2>
          <ul aria-label="Show the maps of one organisation">
            <For each={props.organisations}>
              {(organisation) => <OrganisationItem {...props} organisation={organisation} />}
            </For>
          </ul>
        </Show>
      </nav>
      <Main class={styles.main}>{props.children}</Main>
    </div>
  );
}

function OrganisationItem(
  props: Pick<WorkspaceFrameProps, 'organisationId' | 'onOrganisation' | 'mapsOf'> & {
    organisation: OrganisationView;
  },
) {
  const pressed = () => props.organisationId === props.organisation.id;
  return (
    <li>
      <button
        type="button"
        class={styles.item}
        aria-pressed={pressed()}
        title={props.organisation.name}
        onClick={() => props.onOrganisation(pressed() ? null : props.organisation.id)}
      >
        <OrganisationMark slot={props.organisation.slot} mark={props.organisation.mark} />
        <span class={styles.itemName}>{props.organisation.name}</span>
        <span class={styles.figure}>
          {props.organisation.kind === 'vendor' ? 'us' : props.mapsOf(props.organisation.id) || ''}
        </span>
      </button>
    </li>
  );
}

/** The workspace's name; a menu for those who belong to several. */
function WorkspaceName(props: { workspaceId: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const all = () => session.me().workspaces;
  const name = () => all().find(({ id }) => id === props.workspaceId)?.name ?? 'Workspace';
  return (
    <Show when={all().length > 1} fallback={<span class={styles.name}>{name()}</span>}>
      <Menu
        placement="bottom-start"
        triggerClass={styles.switch}
        trigger={
          <>
            <span class={styles.name}>{name()}</span>
            <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
          </>
        }
      >
        <MenuChoice
          label="Workspace"
          value={props.workspaceId}
          options={all().map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => navigate(`/workspaces/${id}`)}
        />
      </Menu>
    </Show>
  );
}
