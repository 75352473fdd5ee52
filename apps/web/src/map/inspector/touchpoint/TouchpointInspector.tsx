import { channelWords, departmentWords, INITIATOR_WORDS, type Touchpoint } from '@journey-canvas/journey';
import Sparkle from 'lucide-solid/icons/sparkle';
import { createMemo, Show } from 'solid-js';
import { OrganisationMark } from '../../../ui/OrganisationMark';
import { choices } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { FindingsAt } from '../fields/FindingsAt';
import { Flag } from '../fields/Flag';
import { PickRow } from '../fields/PickRow';
import { TextField } from '../fields/TextField';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { MetricsSection } from '../metrics/MetricsSection';
import { channelChoices, departmentChoices, ownerChoices, ownerOf } from '../owners';
import { useSet } from '../useSet';
import { EmotionSection } from './EmotionSection';
import { FrictionSection } from './FrictionSection';
import { LinkedCardsSection } from './LinkedCardsSection';
import { More } from './MoreSection';
import { PathsSection } from './PathsSection';

const LONGEST_OWN = 64;

/** Everything about one touchpoint. */
export function TouchpointInspector(props: { touchpoint: Touchpoint }) {
  const reference = { kind: 'touchpoint', id: props.touchpoint.id } as const;
  return (
    <>
      <TextField
        reference={reference}
        field="title"
        label="Title"
        hiddenLabel
        look="title"
        value={props.touchpoint.title}
        placeholder="What does the customer do?"
      />
      <Flags touchpoint={props.touchpoint} />
      <FindingsAt reference={reference} field={HEAD} />
      <FindingsAt reference={reference} field="place" />
      <div class={styles.rows}>
        <Facts touchpoint={props.touchpoint} />
      </div>
      <EmotionSection touchpoint={props.touchpoint} />
      <FrictionSection touchpoint={props.touchpoint.id} />
      <MetricsSection subject={reference} />
      <PathsSection touchpoint={props.touchpoint} />
      <LinkedCardsSection touchpoint={props.touchpoint.id} />
      <More touchpoint={props.touchpoint} />
    </>
  );
}

function Flags(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const set = useSet({ kind: 'touchpoint', id: props.touchpoint.id });
  const editable = () => inspector.editor() !== null;
  const owner = () => inspector.organisations().find(({ id }) => id === props.touchpoint.owner?.id);
  const shown = (on: boolean) => on || editable();
  const change = (field: 'momentOfTruth' | 'decision' | 'discovery') =>
    editable() ? (on: boolean) => set(field, on) : null;
  return (
    <div class={styles.flags}>
      <Show when={shown(props.touchpoint.momentOfTruth)}>
        <Flag
          on={props.touchpoint.momentOfTruth}
          icon={<Sparkle size={14} stroke-width={0} fill="currentColor" aria-hidden="true" />}
          onChange={change('momentOfTruth')}
        >
          Moment of truth
        </Flag>
      </Show>
      <Show when={shown(props.touchpoint.decision)}>
        <Flag on={props.touchpoint.decision} onChange={change('decision')}>
          Decision
        </Flag>
      </Show>
      <Show when={shown(props.touchpoint.discovery)}>
        <Flag on={props.touchpoint.discovery} onChange={change('discovery')}>
          Discovery
        </Flag>
      </Show>
      <Show when={owner()?.kind === 'partner' ? owner() : undefined}>
        {(partner) => (
          <span class={styles.tag}>
            <OrganisationMark slot={partner().slot} mark={partner().mark} />
            Through a partner
          </span>
        )}
      </Show>
    </div>
  );
}

function Facts(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const reference = { kind: 'touchpoint', id: props.touchpoint.id } as const;
  const set = useSet(reference);
  const departments = createMemo(() => departmentChoices(inspector.journey()));
  const channels = createMemo(() => channelChoices(inspector.journey()));
  return (
    <>
      <PickRow
        reference={reference}
        field="owner"
        label="Owner"
        value={props.touchpoint.owner?.id ?? null}
        options={ownerChoices(inspector.organisations(), props.touchpoint.owner)}
        placeholder="No owner"
        none="No owner"
        onChange={(id) => set('owner', ownerOf(inspector.organisations(), props.touchpoint.owner, id))}
      />
      <PickRow
        reference={reference}
        field="department"
        label="Department"
        value={props.touchpoint.department}
        options={departments()}
        placeholder="No department"
        none="No department"
        own={LONGEST_OWN}
        words={departmentWords}
        onChange={(department) => set('department', department)}
      />
      <PickRow
        reference={reference}
        field="channel"
        label="Channel"
        value={props.touchpoint.channel}
        options={channels()}
        placeholder="No channel"
        none="No channel"
        own={LONGEST_OWN}
        words={channelWords}
        onChange={(channel) => set('channel', channel)}
      />
      <ChoiceRow
        reference={reference}
        field="initiator"
        label="Started by"
        value={props.touchpoint.initiator}
        options={choices(INITIATOR_WORDS)}
        clearable
        onChange={(initiator) => set('initiator', initiator)}
      />
      <TextField
        reference={reference}
        field="customerGoal"
        label="Goal"
        value={props.touchpoint.customerGoal}
        placeholder="What the customer wants to get done"
        lines
      />
      <Show when={props.touchpoint.momentOfTruth || props.touchpoint.impact}>
        <TextField
          reference={reference}
          field="impact"
          label="Impact"
          value={props.touchpoint.impact}
          placeholder="What it does to the customer’s opinion, well done or not"
          lines
        />
      </Show>
    </>
  );
}
