import { Show } from 'solid-js';
import { CommentsButton } from '../discussion/CommentsButton';
import { ShareButton } from '../people/ShareButton';
import { AccountMenu } from '../session/AccountMenu';
import { buttonClass } from '../ui/Button';
import { FindingCounts } from '../ui/FindingCounts';
import { ConnectionBadge } from './ConnectionBadge';
import { countBySeverity } from './createFindings';
import { useMapPage } from './MapPageContext';
import { MapTitle } from './MapTitle';
import { MapMenu } from './menu/MapMenu';
import styles from './OpenMapPage.module.css';
import { PeopleHere } from './PeopleHere';
import { ViewSwitch } from './ViewSwitch';

const STATES = { current: 'Current state', ideal: 'Ideal state' };

/** Title, whether it is saved, who is here, and what opens beside the map. */
export function MapTopBar(props: { panelId: string }) {
  const page = useMapPage();
  const { map } = page;
  const meta = () => map.reading().journey.meta;
  const open = () => map.ready() && map.state().phase !== 'refused';
  return (
    <>
      <div class={styles.title}>
        <Show when={map.ready()}>
          <MapTitle title={meta().title} editor={map.editor()} />
          <button
            type="button"
            class={styles.state}
            title="About this map"
            aria-label={`${STATES[meta().state]}. About this map`}
            onClick={page.details.openMap}
          >
            {STATES[meta().state]}
          </button>
        </Show>
        <ConnectionBadge state={map.state()} />
      </div>
      <Show when={!page.phone() && open()}>
        <ViewSwitch />
      </Show>
      <div class={styles.right}>
        <Show when={!page.phone() && page.panel() === null && open()}>
          <FindingsButton panelId={props.panelId} />
        </Show>
        <PeopleHere people={page.people()} most={page.phone() ? 2 : 5} />
        <Show when={open()}>
          <CommentsButton panelId={props.panelId} />
          <MapMenu />
        </Show>
        <Show when={open()}>
          <ShareButton />
        </Show>
        <AccountMenu slot={page.ownSlot()} />
      </div>
    </>
  );
}

function FindingsButton(props: { panelId: string }) {
  const page = useMapPage();
  const findings = () => page.findings() ?? [];
  return (
    <button
      type="button"
      class={`${buttonClass({ variant: 'quiet' })} ${styles.findings}`}
      aria-expanded="false"
      aria-controls={props.panelId}
      onClick={() => page.openPanel('details')}
    >
      Findings
      <Show when={findings().length > 0}>
        <FindingCounts counts={countBySeverity(findings())} />
      </Show>
    </button>
  );
}
