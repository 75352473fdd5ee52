import {
  CARD_KIND_WORDS,
  cardKindsOf,
  isDrawnFromValues,
  LANE_KIND_WORDS,
  type Lane,
  takesTouchpoints,
} from '@journey-canvas/journey';
import { choices, chosen } from '../choices';
import { FindingsAt } from '../fields/FindingsAt';
import { NumberRow } from '../fields/NumberRow';
import { PickRow } from '../fields/PickRow';
import { TextField } from '../fields/TextField';
import { ToggleRow } from '../fields/ToggleRow';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { useSet } from '../useSet';
import { strandedBy, strandedWords } from './laneContents';

const LEAST_HEIGHT = 24;
const MOST_HEIGHT = 4000;

/** Everything about one lane. */
export function LaneInspector(props: { lane: Lane }) {
  const inspector = useInspector();
  const reference = { kind: 'lane', id: props.lane.id } as const;
  const set = useSet(reference);
  function setKind(value: string | null): void {
    const kind = chosen(LANE_KIND_WORDS, value);
    if (!kind) return;
    const stranded = strandedBy(inspector.journey(), props.lane.id, kind);
    set('kind', kind);
    if (stranded > 0) {
      inspector.toast({
        text: strandedWords(stranded),
        action: { label: 'Undo', run: () => inspector.editor()?.undo.undo() },
      });
    }
  }
  return (
    <>
      <TextField
        reference={reference}
        field="title"
        label="Title"
        hiddenLabel
        look="title"
        value={props.lane.title}
        placeholder={LANE_KIND_WORDS[props.lane.kind]}
      />
      <FindingsAt reference={reference} field={HEAD} />
      <div class={styles.rows}>
        <PickRow
          reference={reference}
          field="kind"
          label="Kind"
          value={props.lane.kind}
          options={choices(LANE_KIND_WORDS)}
          placeholder="Not set"
          help={holdsWords(props.lane)}
          onChange={setKind}
        />
        <NumberRow
          reference={reference}
          field="height"
          label="Height"
          value={props.lane.height}
          min={LEAST_HEIGHT}
          max={MOST_HEIGHT}
          placeholder="As its content needs"
          help={props.lane.height === null ? undefined : 'Never less than its content needs.'}
          onChange={(height) => set('height', height)}
        />
        <ToggleRow
          reference={reference}
          field="collapsed"
          label="Folded"
          on={props.lane.collapsed}
          onChange={(collapsed) => set('collapsed', collapsed)}
        />
      </div>
    </>
  );
}

function holdsWords({ kind }: Lane): string {
  if (takesTouchpoints(kind)) return 'Takes touchpoints.';
  if (isDrawnFromValues(kind)) return 'Drawn from the values of the touchpoints.';
  const kinds = cardKindsOf(kind).map((card) => `${CARD_KIND_WORDS[card].toLowerCase()}s`);
  return `Takes ${kinds.join(' and ')}.`;
}
