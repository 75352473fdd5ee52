import type { Metric } from '@journey-canvas/journey';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { SeverityGlyph } from '../../../ui/SeverityGlyph';
import { dayWords, isDay, parseDay } from '../fields/days';
import { NumberField } from '../fields/NumberField';
import { figureWords, parseNumber } from '../fields/parseNumber';
import { useInspector } from '../InspectorContext';
import { setReading } from '../members';
import styles from './Metrics.module.css';
import { readingsOf } from './sparkline';

const SHOWN = 6;

/** What was read, day by day, the newest first. */
export function Readings(props: { metric: Metric }) {
  const inspector = useInspector();
  const [all, setAll] = createSignal(false);
  const newestFirst = () => readingsOf(props.metric.readings).reverse();
  const shown = () => (all() ? newestFirst() : newestFirst().slice(0, SHOWN));
  const { id } = props.metric;
  const write = (day: string, value: number | null) =>
    inspector.edit((editor) => {
      setReading({ editor, live: inspector.live }, id, day, value);
      return true;
    });
  function remove(day: string, value: number): void {
    if (!write(day, null)) return;
    inspector.toast({
      text: `Reading of ${dayWords(day, inspector.today())} removed`,
      action: { label: 'Undo', run: () => void write(day, value) },
    });
  }
  return (
    <div class={styles.readings}>
      <p class={styles.heading}>Readings</p>
      <ul>
        <For each={shown().map(({ day }) => day)}>
          {(day) => (
            <Reading
              day={day}
              metric={props.metric}
              onChange={(value) => write(day, value)}
              onRemove={(value) => remove(day, value)}
            />
          )}
        </For>
      </ul>
      <Show when={newestFirst().length === 0}>
        <p class={styles.none}>No reading yet</p>
      </Show>
      <Show when={!all() && newestFirst().length > SHOWN}>
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {newestFirst().length}
        </Button>
      </Show>
      <Show when={inspector.editor()}>
        <NewReading metric={props.metric} onAdd={write} />
      </Show>
    </div>
  );
}

interface ReadingProps {
  day: string;
  metric: Metric;
  onChange(value: number | null): void;
  onRemove(value: number): void;
}

function Reading(props: ReadingProps) {
  const inspector = useInspector();
  const id = createUniqueId();
  const [problem, setProblem] = createSignal<string | null>(null);
  const value = () => props.metric.readings[props.day] ?? 0;
  const words = () => dayWords(props.day, inspector.today());
  return (
    <li class={styles.reading}>
      <span class={styles.day}>{words()}</span>
      <Show
        when={inspector.editor()}
        fallback={
          <span class={styles.figure}>
            {figureWords(value())} {props.metric.unit}
          </span>
        }
      >
        <NumberField
          value={value()}
          label={`Reading of ${words()}`}
          required
          ids={{ id, description: problem() ? `${id}-problem` : undefined }}
          onProblem={setProblem}
          onChange={props.onChange}
        />
        <IconButton label={`Remove the reading of ${words()}`} onClick={() => props.onRemove(value())}>
          <X size={14} stroke-width={1.6} aria-hidden="true" />
        </IconButton>
      </Show>
      <Problem id={`${id}-problem`} words={problem()} />
    </li>
  );
}

/** A day (today unless said otherwise) and a figure; Enter in either adds. */
function NewReading(props: { metric: Metric; onAdd(day: string, value: number): void }) {
  const inspector = useInspector();
  const id = createUniqueId();
  const [day, setDay] = createSignal(inspector.today());
  const [figure, setFigure] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  let input!: HTMLInputElement;

  const problem = () => {
    const parsed = parseNumber(figure());
    if (!parsed.ok) return parsed.problem;
    if (!asked()) return null;
    if (parsed.value === null) return 'Type what was read.';
    const written = parseDay(day());
    if (!written.ok) return written.problem;
    return isDay(day()) ? null : 'Choose the day of the reading.';
  };
  const replaced = () => {
    const known = props.metric.readings[day()];
    return known === undefined || figure() === '' ? null : `Replaces ${figureWords(known)} of that day.`;
  };
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    const parsed = parseNumber(figure());
    if (problem() !== null || !parsed.ok || parsed.value === null) {
      input.focus();
      return;
    }
    props.onAdd(day(), parsed.value);
    setFigure('');
    setAsked(false);
    input.focus();
  }
  return (
    <form class={styles.reading} onSubmit={submit} novalidate>
      <input
        type="date"
        class={styles.input}
        aria-label="Day of the new reading"
        value={day()}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <input
        ref={input}
        class={styles.input}
        inputMode="decimal"
        aria-label="New reading"
        aria-invalid={problem() ? 'true' : undefined}
        aria-describedby={problem() || replaced() ? `${id}-problem` : undefined}
        placeholder={props.metric.unit || 'Figure'}
        autocomplete="off"
        value={figure()}
        onInput={(event) => setFigure(event.currentTarget.value)}
      />
      <button type="submit" class={styles.addReading} aria-label="Add the reading">
        <Plus size={16} stroke-width={1.6} aria-hidden="true" />
      </button>
      <Problem id={`${id}-problem`} words={problem()} />
      <Show when={!problem() && replaced()}>
        <p id={`${id}-problem`} class={styles.hint}>
          {replaced()}
        </p>
      </Show>
    </form>
  );
}

function Problem(props: { id: string; words: string | null }) {
  return (
    <Show when={props.words}>
      <p id={props.id} class={styles.problem} aria-live="polite">
        <SeverityGlyph severity="error" />
        {props.words}
      </p>
    </Show>
  );
}
