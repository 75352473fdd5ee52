import type { Finding } from '@journey-canvas/journey';
import { type JSX, Show } from 'solid-js';
import { AccountMenu } from '../session/AccountMenu';
import type { AvatarPerson } from '../ui/Avatar';
import { buttonClass } from '../ui/Button';
import { FindingCounts } from '../ui/FindingCounts';
import { ConnectionBadge } from './ConnectionBadge';
import { countBySeverity } from './createFindings';
import { MapTitle } from './MapTitle';
import styles from './OpenMapPage.module.css';
import type { OpenMap } from './openMap';
import { PeopleHere } from './PeopleHere';

interface MapTopBarProps {
  map: OpenMap;
  phone: boolean;
  viewSwitch: JSX.Element;
  people: readonly AvatarPerson[];
  ownSlot: number | null;
  findings: readonly Finding[] | null;
  findingsOpen: boolean;
  findingsId: string;
  onFindings(): void;
}

const STATES = { current: 'Current state', ideal: 'Ideal state' };

/** Title, whether it is saved, who is here. */
export function MapTopBar(props: MapTopBarProps) {
  const meta = () => props.map.reading().journey.meta;
  return (
    <>
      <div class={styles.title}>
        <Show when={props.map.ready()}>
          <MapTitle title={meta().title} editor={props.map.editor()} />
          <span class={styles.state}>{STATES[meta().state]}</span>
        </Show>
        <ConnectionBadge state={props.map.state()} />
      </div>
      <Show when={!props.phone && props.map.ready() && props.map.state().phase !== 'refused'}>
        {props.viewSwitch}
      </Show>
      <div class={styles.right}>
        <Show when={!props.phone && !props.findingsOpen && props.findings !== null}>
          <button
            type="button"
            class={`${buttonClass({ variant: 'quiet' })} ${styles.findings}`}
            aria-expanded="false"
            aria-controls={props.findingsId}
            onClick={() => props.onFindings()}
          >
            Findings
            <Show when={props.findings?.length}>
              <FindingCounts counts={countBySeverity(props.findings ?? [])} />
            </Show>
          </button>
        </Show>
        <PeopleHere people={props.people} most={props.phone ? 2 : 5} />
        <AccountMenu slot={props.ownSlot} />
      </div>
    </>
  );
}
