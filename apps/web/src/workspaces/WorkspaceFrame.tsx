import { A, useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, type JSX } from 'solid-js';
import { settled } from '../http/settled';
import { AccountMenu } from '../session/AccountMenu';
import { useSession } from '../session/RequireSession';
import { Logo } from '../ui/Logo';
import { Main } from '../ui/Main';
import { FindMap } from './FindMap';
import { mapsQuery } from './maps';
import { organisationsQuery, organisationViews } from './organisations';
import styles from './WorkspaceFrame.module.css';
import { WorkspaceMenu } from './WorkspaceMenu';
import { WorkspaceNav } from './WorkspaceNav';
import { addressOfPage, type WorkspacePageName } from './workspacePages';

interface WorkspaceFrameProps {
  workspaceId: string;
  /** The page that stands in it. */
  current: WorkspacePageName;
  /** The organisation whose maps are shown; its entry is marked. */
  organisationId?: string | null;
  onOrganisation?(id: string | null): void;
  /** What the search field holds where it narrows the page's list; elsewhere it leads to the list of maps. */
  search?: { value: string; onInput(value: string): void; onEnter(): void };
  children: JSX.Element;
}

/** Bars around a workspace's page: the search above, the pages and the organisations at the side. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const session = useSession();
  const navigate = useNavigate();
  const [elsewhere, setElsewhere] = createSignal('');
  const organisationList = useQuery(() => organisationsQuery(props.workspaceId));
  const maps = useQuery(() => mapsQuery(props.workspaceId));
  const organisations = createMemo(() => organisationViews(settled(organisationList) ?? []));
  const workspace = () => session.me().workspaces.find(({ id }) => id === props.workspaceId);
  const ownId = () => workspace()?.organisationId ?? null;
  const ownSlot = () => organisations().find(({ id }) => id === ownId())?.slot ?? null;

  const mapsAddress = () => addressOfPage(props.workspaceId, 'maps');
  const search = () =>
    props.search ?? {
      value: elsewhere(),
      onInput: setElsewhere,
      onEnter: () => navigate(`${mapsAddress()}?q=${encodeURIComponent(elsewhere())}`),
    };
  function chooseOrganisation(id: string | null): void {
    if (props.onOrganisation) props.onOrganisation(id);
    else navigate(`${mapsAddress()}?organisation=${id ?? ''}`);
  }
  return (
    <div class={styles.frame}>
      <header class={styles.top}>
        <div class={styles.workspace}>
          <A href={mapsAddress()} aria-label="Maps">
            <Logo />
          </A>
          <WorkspaceMenu workspaceId={props.workspaceId} current={props.current} />
        </div>
        <div class={styles.middle}>
          <FindMap {...search()} />
        </div>
        <div class={styles.account}>
          <AccountMenu slot={ownSlot()} />
        </div>
      </header>
      <WorkspaceNav
        workspaceId={props.workspaceId}
        current={props.current}
        maps={settled(maps) ?? null}
        organisations={organisations()}
        ownOrganisationId={ownId()}
        organisationId={props.organisationId ?? null}
        onOrganisation={chooseOrganisation}
      />
      <Main class={styles.main}>{props.children}</Main>
    </div>
  );
}
