import {
  channelWords,
  departmentWords,
  ENTRIES,
  ENTRY_WORDS,
  EVIDENCE_WORDS,
  INITIATOR_WORDS,
  LANE_KIND_WORDS,
  OUTCOME_WORDS,
  placeTouchpoint,
  type Touchpoint,
  takesTouchpoints,
} from '@journey-canvas/journey';
import Sparkle from 'lucide-solid/icons/sparkle';
import { createMemo, createSignal, Show } from 'solid-js';
import { OrganisationMark } from '../../../ui/OrganisationMark';
import { stageTarget } from '../../moves';
import { choices, chosen } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { FieldRow } from '../fields/FieldRow';
import { FindingsAt } from '../fields/FindingsAt';
import { Flag } from '../fields/Flag';
import { PickRow } from '../fields/PickRow';
import { Section } from '../fields/Section';
import { Tags } from '../fields/Tags';
import { TextField } from '../fields/TextField';
import { Value } from '../fields/Value';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { setTags } from '../members';
import { MetricsSection } from '../metrics/MetricsSection';
import { stageName } from '../names';
import { channelChoices, departmentChoices, ownerChoices, ownerOf } from '../owners';
import { useSet } from '../useSet';
import { EmotionSection } from './EmotionSection';
import { FrictionSection } from './FrictionSection';
import { LinkedCardsSection } from './LinkedCardsSection';
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

function More(props: { touchpoint: Touchpoint }) {
  const reference = { kind: 'touchpoint', id: props.touchpoint.id } as const;
  const set = useSet(reference);
  return (
    <Section name="touchpoint/more" title="More">
      <div class={styles.rows}>
        <TextField
          reference={reference}
          field="description"
          label="Notes"
          value={props.touchpoint.description}
          placeholder="What happens here"
          lines
        />
        <PickRow
          reference={reference}
          field="entry"
          label="Entry for"
          value={props.touchpoint.entry}
          options={ENTRIES.map((value) => ({ value, label: ENTRY_WORDS[value] }))}
          placeholder="No entry"
          none="No entry"
          onChange={(entry) => set('entry', chosen(ENTRY_WORDS, entry))}
        />
        <PickRow
          reference={reference}
          field="outcome"
          label="Ends as"
          value={props.touchpoint.outcome}
          options={choices(OUTCOME_WORDS)}
          placeholder="No outcome"
          none="No outcome"
          onChange={(outcome) => set('outcome', chosen(OUTCOME_WORDS, outcome))}
        />
        <PickRow
          reference={reference}
          field="evidence"
          label="Evidence"
          value={props.touchpoint.evidence}
          options={choices(EVIDENCE_WORDS)}
          placeholder="Not set"
          none="Not set"
          onChange={(evidence) => set('evidence', chosen(EVIDENCE_WORDS, evidence))}
        />
        <TagsRow touchpoint={props.touchpoint} />
        <Place touchpoint={props.touchpoint} />
      </div>
    </Section>
  );
}

function TagsRow(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const [problem, setProblem] = createSignal<string | null>(null);
  const known = createMemo(() =>
    [...new Set([...inspector.journey().touchpoints.values()].flatMap(({ tags }) => tags))].sort(),
  );
  return (
    <FieldRow
      label="Tags"
      reference={{ kind: 'touchpoint', id: props.touchpoint.id }}
      field="tags"
      value={props.touchpoint.tags}
      problem={problem()}
      control="input"
    >
      {(ids) => (
        <Show
          when={inspector.editor()}
          fallback={<Value id={ids.id} words={props.touchpoint.tags.join(', ') || null} />}
        >
          <Tags
            tags={props.touchpoint.tags}
            known={known()}
            ids={ids}
            onProblem={setProblem}
            onChange={(tags) => {
              const { id, tags: before } = props.touchpoint;
              inspector.edit((editor) => setTags({ editor, live: inspector.live }, id, before, tags));
            }}
          />
        </Show>
      )}
    </FieldRow>
  );
}

/** Where it stands; chosen anew it moves to the end of that stage or lane. */
function Place(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const reference = { kind: 'touchpoint', id: props.touchpoint.id } as const;
  const stages = () =>
    inspector.journey().stages.map((stage) => ({ value: stage.id, label: stageName(stage) }));
  const lanes = () =>
    inspector
      .journey()
      .lanes.filter(({ kind }) => takesTouchpoints(kind))
      .map((lane) => ({ value: lane.id, label: lane.title.trim() || LANE_KIND_WORDS[lane.kind] }));
  const move = (stage: string | null, lane: string | null) => {
    const { id } = props.touchpoint;
    inspector.edit((editor) => {
      const journey = inspector.live.current().journey;
      const to = journey.stages.find((candidate) => candidate.id === stage);
      const target = to && stageTarget(journey, id, to.id);
      const into = journey.lanes.find((candidate) => candidate.id === lane);
      if (target) placeTouchpoint(editor, id, into ? { stage: target.stage, lane: into.id } : target);
    });
  };
  const known = (id: string, list: readonly { value: string }[]) =>
    list.some(({ value }) => value === id) ? id : null;
  return (
    <>
      <PickRow
        reference={reference}
        field="place"
        label="Stage"
        value={known(props.touchpoint.place.stage, stages())}
        options={stages()}
        placeholder="No stage"
        onChange={(stage) => move(stage, null)}
      />
      <Show when={lanes().length > 1}>
        <PickRow
          reference={reference}
          field="place/lane"
          label="Lane"
          value={known(props.touchpoint.place.lane, lanes())}
          options={lanes()}
          placeholder="No lane"
          onChange={(lane) => move(props.touchpoint.place.stage, lane)}
        />
      </Show>
    </>
  );
}
