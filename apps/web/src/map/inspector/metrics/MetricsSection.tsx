import {
  addMetric,
  byOrder,
  type Metric,
  type MetricId,
  type MetricSubject,
  moveMetric,
} from '@journey-canvas/journey';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Plus from 'lucide-solid/icons/plus';
import Trash from 'lucide-solid/icons/trash';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { IconButton } from '../../../ui/IconButton';
import { ChoiceRow } from '../fields/ChoiceRow';
import { dayWords } from '../fields/days';
import { Item, ItemActions, ItemWords } from '../fields/Item';
import { LineRow } from '../fields/LineRow';
import { NumberRow } from '../fields/NumberRow';
import { figureWords } from '../fields/parseNumber';
import { Section } from '../fields/Section';
import { TextField } from '../fields/TextField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { line } from '../names';
import { afterStep } from '../siblings';
import { useSet } from '../useSet';
import metricStyles from './Metrics.module.css';
import { Readings } from './Readings';
import { readingsOf, sparkline } from './sparkline';

const DIRECTIONS = [
  { value: 'up' as const, label: 'More is better' },
  { value: 'down' as const, label: 'Less is better' },
];
const LONGEST_UNIT = 32;

/** What is measured of a touchpoint, a stage or the map. */
export function MetricsSection(props: { subject: MetricSubject }) {
  const inspector = useInspector();
  const [open, setOpen] = createSignal<MetricId | null>(null);
  const ids = createMemo(
    () =>
      [...inspector.journey().metrics.values()]
        .filter(({ subject }) => isSameSubject(subject, props.subject))
        .sort(byOrder)
        .map(({ id }) => id),
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]) },
  );
  function add(): void {
    const { subject } = props;
    const id = inspector.edit((editor) => addMetric(editor, { subject }));
    if (id) setOpen(id);
  }
  return (
    <Section
      name={`${props.subject.kind}/metrics`}
      title={ids().length === 1 ? 'Metric' : 'Metrics'}
      action={
        <Show when={inspector.editor()}>
          <IconButton label="Add a metric" class={styles.sectionButton} onClick={add}>
            <Plus size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </Show>
      }
    >
      <Show when={ids().length > 0} fallback={<p class={styles.empty}>Nothing is measured here.</p>}>
        <ul>
          <For each={ids()}>
            {(id, at) => (
              <Show when={inspector.journey().metrics.get(id)}>
                {(metric) => (
                  <MetricItem
                    metric={metric()}
                    siblings={ids()}
                    at={at()}
                    open={open() === id}
                    onOpen={(now) => setOpen(now ? id : null)}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}

interface MetricItemProps {
  metric: Metric;
  siblings: readonly MetricId[];
  at: number;
  open: boolean;
  onOpen(open: boolean): void;
}

function MetricItem(props: MetricItemProps) {
  const inspector = useInspector();
  const reference = { kind: 'metric', id: props.metric.id } as const;
  const set = useSet(reference);
  const name = () => line(props.metric.name) || 'Unnamed metric';
  const unit = () => (props.metric.unit ? { unit: props.metric.unit } : {});
  function move(step: -1 | 1): void {
    const after = afterStep(props.siblings, props.at, step);
    if (after !== undefined) inspector.edit((editor) => moveMetric(editor, props.metric.id, { after }));
  }
  return (
    <Item
      kind="Metric"
      open={props.open}
      onOpen={props.onOpen}
      value={props.metric}
      byOthers={() => inspector.touches.byOthers(reference)}
      summary={
        <>
          <ItemWords
            title={name()}
            untitled={!props.metric.name.trim()}
            facts={factsOf(props.metric, inspector.today())}
          />
          <Chart metric={props.metric} />
          <span class={metricStyles.latest}>{latestFigure(props.metric)}</span>
        </>
      }
    >
      <TextField
        reference={reference}
        field="name"
        label="Name"
        value={props.metric.name}
        placeholder="What is measured"
        focused={props.metric.name === '' && inspector.editor() !== null}
      />
      <LineRow
        reference={reference}
        field="unit"
        label="Unit"
        value={props.metric.unit || null}
        most={LONGEST_UNIT}
        placeholder="%, days, points"
        onChange={(value) => set('unit', value ?? '')}
      />
      <ChoiceRow
        reference={reference}
        field="direction"
        label="Direction"
        value={props.metric.direction}
        options={DIRECTIONS}
        onChange={(direction) => direction && set('direction', direction)}
      />
      <NumberRow
        reference={reference}
        field="baseline"
        label="Baseline"
        value={props.metric.baseline}
        placeholder="Where it started"
        {...unit()}
        onChange={(baseline) => set('baseline', baseline)}
      />
      <NumberRow
        reference={reference}
        field="target"
        label="Target"
        value={props.metric.target}
        placeholder="Where it should be"
        {...unit()}
        onChange={(target) => set('target', target)}
      />
      <Readings metric={props.metric} />
      <Show when={inspector.editor()}>
        <ItemActions>
          <IconButton label="Move up" disabled={props.at === 0} onClick={() => move(-1)}>
            <ArrowUp size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
          <IconButton
            label="Move down"
            disabled={props.at === props.siblings.length - 1}
            onClick={() => move(1)}
          >
            <ArrowDown size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={`Remove “${name()}”`}
            onClick={() => inspector.remove([reference], `“${name()}” removed`)}
          >
            <Trash size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </ItemActions>
      </Show>
    </Item>
  );
}

const CHART = { width: 72, height: 28 };

function Chart(props: { metric: Metric }) {
  const drawing = () => sparkline(readingsOf(props.metric.readings), props.metric.target, CHART);
  return (
    <svg class={metricStyles.chart} viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
      <Show when={drawing().target !== null && drawing().last}>
        <path class={metricStyles.target} d={`M0 ${drawing().target}H${CHART.width}`} />
      </Show>
      <path class={metricStyles.line} d={drawing().path} />
      <Show when={drawing().last}>{(last) => <circle cx={last().x} cy={last().y} r="2.5" />}</Show>
    </svg>
  );
}

function isSameSubject(a: MetricSubject, b: MetricSubject): boolean {
  return a.kind === b.kind && (a.kind === 'map' || b.kind === 'map' || a.id === b.id);
}

function withUnit(value: number, unit: string): string {
  return unit ? `${figureWords(value)} ${unit}` : figureWords(value);
}

function latestFigure(metric: Metric): string {
  const latest = readingsOf(metric.readings).at(-1);
  return latest ? withUnit(latest.value, metric.unit) : '';
}

function factsOf(metric: Metric, today: string): string {
  const latest = readingsOf(metric.readings).at(-1);
  return [
    metric.target === null ? 'no target' : `target ${withUnit(metric.target, metric.unit)}`,
    latest ? `read ${dayWords(latest.day, today)}` : 'no reading',
  ].join(', ');
}
