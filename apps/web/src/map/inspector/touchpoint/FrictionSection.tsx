import {
  addFriction,
  byOrder,
  FREQUENCY_WORDS,
  FRICTION_KIND_WORDS,
  FRICTION_SUBKINDS,
  type Friction,
  type FrictionId,
  frictionIndex,
  moveFriction,
  SEVERITY_WORDS,
  type TouchpointId,
} from '@journey-canvas/journey';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Plus from 'lucide-solid/icons/plus';
import Trash from 'lucide-solid/icons/trash';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { FrictionFigure } from '../../../ui/FrictionFigure';
import { IconButton } from '../../../ui/IconButton';
import { choices } from '../choices';
import { ChoiceRow } from '../fields/ChoiceRow';
import { Item, ItemActions, ItemWords } from '../fields/Item';
import { PickRow } from '../fields/PickRow';
import { Meter, scoreOptions } from '../fields/Score';
import { Section } from '../fields/Section';
import { TextField } from '../fields/TextField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { line } from '../names';
import { afterStep } from '../siblings';
import { useSet } from '../useSet';

/** What hinders the customer here, worst or first as people put it. */
export function FrictionSection(props: { touchpoint: TouchpointId }) {
  const inspector = useInspector();
  const [open, setOpen] = createSignal<FrictionId | null>(null);
  const ids = createMemo(
    () =>
      [...inspector.journey().frictions.values()]
        .filter(({ touchpoint }) => touchpoint === props.touchpoint)
        .sort(byOrder)
        .map(({ id }) => id),
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((id, index) => id === b[index]) },
  );
  const index = () => frictionIndex(inspector.journey()).byTouchpoint.get(props.touchpoint) ?? 0;
  function add(): void {
    const id = inspector.edit((editor) => addFriction(editor, { touchpoint: props.touchpoint }));
    if (id) setOpen(id);
  }
  return (
    <Section
      name="touchpoint/friction"
      title="Friction"
      sum={
        <Show when={index() > 0}>
          <FrictionFigure index={index()} />
        </Show>
      }
      action={
        <Show when={inspector.editor()}>
          <IconButton label="Add friction" class={styles.sectionButton} onClick={add}>
            <Plus size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </Show>
      }
    >
      <Show
        when={ids().length > 0}
        fallback={<p class={styles.empty}>Nothing hinders the customer here, as far as is known.</p>}
      >
        <ul>
          <For each={ids()}>
            {(id, at) => (
              <Show when={inspector.journey().frictions.get(id)}>
                {(friction) => (
                  <FrictionItem
                    friction={friction()}
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

interface FrictionItemProps {
  friction: Friction;
  siblings: readonly FrictionId[];
  at: number;
  open: boolean;
  onOpen(open: boolean): void;
}

function FrictionItem(props: FrictionItemProps) {
  const inspector = useInspector();
  const reference = { kind: 'friction', id: props.friction.id } as const;
  const set = useSet(reference);
  const title = () =>
    line(props.friction.note) || capital(props.friction.subkind ?? '') || 'Unnamed friction';
  function move(step: -1 | 1): void {
    const after = afterStep(props.siblings, props.at, step);
    if (after !== undefined) inspector.edit((editor) => moveFriction(editor, props.friction.id, { after }));
  }
  return (
    <Item
      kind="Friction"
      open={props.open}
      onOpen={props.onOpen}
      value={props.friction}
      byOthers={() => inspector.touches.byOthers(reference)}
      summary={
        <>
          <ItemWords title={title()} facts={factsOf(props.friction)} untitled={!title()} />
          <Meter value={props.friction.severity} label="Severity" />
        </>
      }
    >
      <TextField
        reference={reference}
        field="note"
        label="What"
        value={props.friction.note}
        placeholder="What hinders the customer"
        lines
        focused={props.friction.note === '' && inspector.editor() !== null}
      />
      <PickRow
        reference={reference}
        field="kind"
        label="Kind"
        value={props.friction.kind}
        options={choices(FRICTION_KIND_WORDS)}
        placeholder="Not set"
        none="Not set"
        onChange={(kind) => set('kind', kindOf(kind))}
      />
      <PickRow
        reference={reference}
        field="subkind"
        label="More exactly"
        value={props.friction.subkind}
        options={subkinds(props.friction).map((value) => ({ value, label: capital(value) }))}
        placeholder="Not set"
        none="Not set"
        own={64}
        words={capital}
        onChange={(subkind) => set('subkind', subkind)}
      />
      <ChoiceRow
        reference={reference}
        field="severity"
        label="Severity"
        look="signs"
        clearable
        value={props.friction.severity}
        options={scoreOptions(SEVERITY_WORDS)}
        help={scoreHelp(props.friction.severity, SEVERITY_WORDS, props.friction.frequency)}
        onChange={(severity) => set('severity', severity)}
      />
      <ChoiceRow
        reference={reference}
        field="frequency"
        label="How often"
        look="signs"
        clearable
        value={props.friction.frequency}
        options={scoreOptions(FREQUENCY_WORDS)}
        help={scoreHelp(props.friction.frequency, FREQUENCY_WORDS, props.friction.severity)}
        onChange={(frequency) => set('frequency', frequency)}
      />
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
            label={`Remove “${title()}”`}
            onClick={() => inspector.remove([reference], `“${title()}” removed`)}
          >
            <Trash size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </ItemActions>
      </Show>
    </Item>
  );
}

function factsOf({ kind, subkind, note, frequency }: Friction): string {
  return [
    kind ? FRICTION_KIND_WORDS[kind].toLowerCase() : 'kind not set',
    ...(subkind && note.trim() ? [subkind] : []),
    ...(frequency ? [FREQUENCY_WORDS[frequency - 1]] : []),
  ].join(', ');
}

/** What a score means. Where only the other one is known, why this one is asked for. */
function scoreHelp(score: number | null, words: readonly string[], other: number | null): string | undefined {
  if (score !== null) return words[score - 1];
  return other === null ? undefined : 'Without it, this friction does not count on the map.';
}

function subkinds({ kind }: Friction): readonly string[] {
  return kind ? FRICTION_SUBKINDS[kind] : [...new Set(Object.values(FRICTION_SUBKINDS).flat())].sort();
}

function kindOf(value: string | null): Friction['kind'] {
  return choices(FRICTION_KIND_WORDS).find((choice) => choice.value === value)?.value ?? null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
