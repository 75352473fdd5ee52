import { CORE_PROCESS_WORDS, MAP_KIND_WORDS, MapId, type Meta } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import * as v from 'valibot';
import { Button } from '../../../ui/Button';
import { choices, chosen } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { DateRow } from '../fields/DateRow';
import { FindingsAt } from '../fields/FindingsAt';
import { NumberRow } from '../fields/NumberRow';
import { PickRow } from '../fields/PickRow';
import { TextField } from '../fields/TextField';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { MetricsSection } from '../metrics/MetricsSection';
import { useSet } from '../useSet';
import { PersonasSection } from './PersonasSection';

const META = { kind: 'meta' } as const;
const STATES = [
  { value: 'current' as const, label: 'Current' },
  { value: 'ideal' as const, label: 'Ideal' },
];
const LONGEST_PERIOD = 3650;

/** Everything about the map itself. */
export function MapInspector(props: { meta: Meta }) {
  const set = useSet(META);
  return (
    <>
      <TextField
        reference={META}
        field="title"
        label="Title"
        hiddenLabel
        look="title"
        value={props.meta.title}
        placeholder="Untitled map"
      />
      <FindingsAt reference={META} field={HEAD} />
      <div class={styles.rows}>
        <PickRow
          reference={META}
          field="kind"
          label="Kind"
          value={props.meta.kind}
          options={choices(MAP_KIND_WORDS)}
          placeholder="Not set"
          onChange={(value) => {
            const kind = chosen(MAP_KIND_WORDS, value);
            if (kind) set('kind', kind);
          }}
        />
        <Parent meta={props.meta} />
        <ChoiceRow
          reference={META}
          field="state"
          label="State"
          value={props.meta.state}
          options={STATES}
          onChange={(state) => state && set('state', state)}
        />
        <PickRow
          reference={META}
          field="coreProcess"
          label="Process"
          value={props.meta.coreProcess}
          options={choices(CORE_PROCESS_WORDS)}
          placeholder="None in particular"
          none="None in particular"
          onChange={(value) => set('coreProcess', chosen(CORE_PROCESS_WORDS, value))}
        />
        <TextField
          reference={META}
          field="scenario"
          label="Scenario"
          value={props.meta.scenario}
          placeholder="The situation the customer is in when the journey starts"
          lines
        />
        <TextField
          reference={META}
          field="goals"
          label="Made for"
          value={props.meta.goals}
          placeholder="What the map is made for"
          lines
        />
        <Review meta={props.meta} />
      </div>
      <PersonasSection personas={props.meta.personas} />
      <MetricsSection subject={{ kind: 'map' }} />
    </>
  );
}

/** The lifecycle journey that a micro-journey belongs to. */
function Parent(props: { meta: Meta }) {
  const inspector = useInspector();
  const set = useSet(META);
  return (
    <Show when={props.meta.kind === 'micro-journey' || props.meta.parent !== null}>
      <PickRow
        reference={META}
        field="parent"
        label="Part of"
        value={props.meta.parent}
        options={inspector.maps().map(({ id, title }) => ({ value: id, label: title || 'Untitled map' }))}
        placeholder="No other map"
        none="No other map"
        search="Search maps"
        words={() => 'A map you cannot see'}
        onChange={(value) => {
          const id = v.safeParse(MapId, value);
          set('parent', id.success ? id.output : null);
        }}
      />
    </Show>
  );
}

function Review(props: { meta: Meta }) {
  const inspector = useInspector();
  const set = useSet(META);
  const isToday = () => props.meta.lastReviewed === inspector.today();
  return (
    <>
      <NumberRow
        reference={META}
        field="reviewPeriodDays"
        label="Review every"
        value={props.meta.reviewPeriodDays}
        unit="days"
        integer
        min={1}
        max={LONGEST_PERIOD}
        placeholder="As the workspace"
        onChange={(days) => set('reviewPeriodDays', days)}
      />
      <DateRow
        reference={META}
        field="lastReviewed"
        label="Reviewed"
        value={props.meta.lastReviewed}
        none="Never"
        action={
          <Show when={!isToday()}>
            <div>
              <Button
                variant="quiet"
                class={styles.add ?? ''}
                onClick={() => set('lastReviewed', inspector.today())}
              >
                Reviewed today
              </Button>
            </div>
          </Show>
        }
        onChange={(day) => set('lastReviewed', day)}
      />
    </>
  );
}
