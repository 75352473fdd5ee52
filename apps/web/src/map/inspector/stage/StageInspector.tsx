import {
  countOwners,
  frictionIndex,
  inLegendOrder,
  STANDARD_STAGE_WORDS,
  type Stage,
} from '@journey-canvas/journey';
import { createMemo, For, Show } from 'solid-js';
import { FrictionFigure } from '../../../ui/FrictionFigure';
import { choices, chosen } from '../choices';
import { FindingsAt } from '../fields/FindingsAt';
import { ItemWords } from '../fields/Item';
import { PickRow } from '../fields/PickRow';
import { Section } from '../fields/Section';
import { TextField } from '../fields/TextField';
import { ToggleRow } from '../fields/ToggleRow';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { MetricsSection } from '../metrics/MetricsSection';
import { touchpointName } from '../names';
import { OwnerMark } from '../touchpointChoices';
import { useSet } from '../useSet';
import { contentsOf } from './stageContents';

/** Everything about one stage. */
export function StageInspector(props: { stage: Stage }) {
  const inspector = useInspector();
  const reference = { kind: 'stage', id: props.stage.id } as const;
  const set = useSet(reference);
  return (
    <>
      <TextField
        reference={reference}
        field="name"
        label="Name"
        hiddenLabel
        look="title"
        value={props.stage.name}
        placeholder="Name of the stage"
      />
      <FindingsAt reference={reference} field={HEAD} />
      <div class={styles.rows}>
        <TextField
          reference={reference}
          field="customerGoal"
          label="Goal"
          value={props.stage.customerGoal}
          placeholder="What the customer wants to have reached"
          lines
        />
        <PickRow
          reference={reference}
          field="mapsTo"
          label="Counts as"
          value={props.stage.mapsTo}
          options={choices(STANDARD_STAGE_WORDS)}
          placeholder="None of the five"
          none="None of the five"
          onChange={(value) => set('mapsTo', chosen(STANDARD_STAGE_WORDS, value))}
        />
        <ToggleRow
          reference={reference}
          field="hidden"
          label="Hidden"
          on={props.stage.hidden}
          help={props.stage.hidden ? 'Not drawn on the map. The outline still lists it.' : undefined}
          onChange={(hidden) => set('hidden', hidden)}
        />
      </div>
      <MetricsSection subject={reference} />
      <Touchpoints
        stage={props.stage}
        friction={frictionIndex(inspector.journey()).byStage.get(props.stage.id) ?? 0}
      />
    </>
  );
}

function Touchpoints(props: { stage: Stage; friction: number }) {
  const inspector = useInspector();
  const here = createMemo(() => contentsOf(inspector.journey(), props.stage.id).touchpoints);
  const owners = () => inLegendOrder(countOwners(here()), inspector.organisations());
  const nameOf = (id: string | null) =>
    inspector.organisations().find((one) => one.id === id)?.name ?? (id === null ? 'No owner' : 'Others');
  return (
    <Section
      name="stage/touchpoints"
      title={here().length === 1 ? '1 touchpoint' : `${here().length} touchpoints`}
      sum={
        <Show when={props.friction > 0}>
          <FrictionFigure index={props.friction} />
        </Show>
      }
    >
      <Show when={here().length > 0} fallback={<p class={styles.empty}>None yet.</p>}>
        <p class={styles.subheading}>
          {owners()
            .map(({ organisation, count }) => `${nameOf(organisation)} ${count}`)
            .join(' · ')}
        </p>
        <ul>
          <For each={here()}>
            {(touchpoint) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'touchpoint', id: touchpoint.id })}
                >
                  <OwnerMark organisations={inspector.organisations()} owner={touchpoint.owner?.id ?? null} />
                  <ItemWords title={touchpointName(touchpoint)} />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}
