import {
  ENTRIES,
  ENTRY_WORDS,
  EVIDENCE_WORDS,
  LANE_KIND_WORDS,
  OUTCOME_WORDS,
  placeTouchpoint,
  type Touchpoint,
  takesTouchpoints,
} from '@journey-canvas/journey';
import { createMemo, createSignal, Show } from 'solid-js';
import { stageTarget } from '../../moves';
import { choices, chosen } from '../choices';
import { FieldRow } from '../fields/FieldRow';
import { PickRow } from '../fields/PickRow';
import { Section } from '../fields/Section';
import { Tags } from '../fields/Tags';
import { TextField } from '../fields/TextField';
import { Value } from '../fields/Value';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { setTags } from '../members';
import { stageName } from '../names';
import { useSet } from '../useSet';

/** What is said less often: notes, entry, outcome, evidence, tags, and the place. */
export function More(props: { touchpoint: Touchpoint }) {
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
