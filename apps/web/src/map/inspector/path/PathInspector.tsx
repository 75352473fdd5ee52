import {
  addPath,
  delayWords,
  EXIT_REASONS,
  exitReasonWords,
  exitWords,
  handOffOf,
  PATH_KIND_WORDS,
  type Path,
  type PathId,
  type Route,
  reroute,
  type TouchpointId,
} from '@journey-canvas/journey';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import Undo from 'lucide-solid/icons/undo-2';
import { createMemo, For, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { choices, chosen } from '../choices';
import { FindingsAt } from '../fields/FindingsAt';
import { ItemWords } from '../fields/Item';
import { NumberRow } from '../fields/NumberRow';
import { Picker } from '../fields/Picker';
import { PickRow } from '../fields/PickRow';
import { Section } from '../fields/Section';
import { TextField } from '../fields/TextField';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { pathName, touchpointName } from '../names';
import { leadTo, returnsFrom, routeOfKind, startAt } from '../pathEdits';
import { touchpointChoices, touchpointIdOf } from '../touchpointChoices';
import { useSet } from '../useSet';

/** Everything about one path. */
export function PathInspector(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  return (
    <>
      <h2 class={styles.title}>{pathName(inspector.journey(), props.path)}</h2>
      <FindingsAt reference={reference} field={HEAD} />
      <div class={styles.rows}>
        <Ends path={props.path} />
        <Show when={props.path.route.kind === 'exit'}>
          <Reason path={props.path} />
        </Show>
        <Show when={props.path.route.kind === 're-entry'}>
          <ReEntry path={props.path} />
        </Show>
        <TextField
          reference={reference}
          field="label"
          label="Label"
          value={props.path.label}
          placeholder={props.path.route.kind === 'exit' ? 'Instead of the reason' : 'Written on the path'}
        />
        <HandOff path={props.path} />
      </div>
      <Section name="path/for" title="For whom">
        <div class={styles.rows}>
          <ForWhom path={props.path} />
        </div>
      </Section>
      <Show when={props.path.route.kind === 'exit'}>
        <Returns path={props.path} />
      </Show>
    </>
  );
}

function Ends(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  const touchpoints = createMemo(() =>
    touchpointChoices(inspector.journey(), inspector.organisations(), () => false),
  );
  const route = () => props.path.route;
  const kinds = () => choices(PATH_KIND_WORDS).filter(({ value }) => routeOfKind(route(), value) !== null);
  const live = (id: TouchpointId | null) =>
    id !== null && inspector.journey().touchpoints.has(id) ? id : null;
  const change =
    (edit: (journey: ReturnType<typeof inspector.journey>, to: TouchpointId) => void) =>
    (value: string | null) => {
      const to = touchpointIdOf(inspector.journey(), value);
      if (to) edit(inspector.live.current().journey, to);
    };
  return (
    <>
      <PickRow
        reference={reference}
        field="route/kind"
        label="Kind"
        value={route().kind}
        options={kinds()}
        placeholder="Not set"
        onChange={(value) => {
          const kind = chosen(PATH_KIND_WORDS, value);
          const next = kind && routeOfKind(route(), kind);
          if (next) inspector.edit((editor) => reroute(editor, props.path.id, next));
        }}
      />
      <PickRow
        reference={reference}
        field="route/from"
        label="From"
        value={live(route().from)}
        options={touchpoints()}
        placeholder={touchpointName(undefined)}
        search="Search touchpoints"
        onChange={change((journey, from) => {
          inspector.edit((editor) => startAt(editor, journey, props.path, from));
        })}
      />
      <PickRow
        reference={reference}
        field="route/to"
        label={route().kind === 'exit' ? 'Instead to' : 'To'}
        value={live(route().to)}
        options={touchpoints().filter(({ value }) => route().kind !== 'best-bet' || value !== route().from)}
        placeholder={route().kind === 'exit' ? 'Leads nowhere' : touchpointName(undefined)}
        search="Search touchpoints"
        onChange={change((journey, to) => {
          inspector.edit((editor) => leadTo(editor, journey, props.path, to));
        })}
      />
      <GoTo path={props.path} />
    </>
  );
}

function GoTo(props: { path: Path }) {
  const inspector = useInspector();
  const ends = () =>
    [props.path.route.from, props.path.route.to].flatMap((id) => {
      const touchpoint = id === null ? undefined : inspector.journey().touchpoints.get(id);
      return touchpoint ? [touchpoint] : [];
    });
  return (
    <div class={styles.links}>
      <For each={ends()}>
        {(touchpoint) => (
          <Button
            variant="quiet"
            class={styles.add ?? ''}
            onClick={() => inspector.goTo({ kind: 'touchpoint', id: touchpoint.id })}
          >
            <ArrowRight size={14} stroke-width={1.6} aria-hidden="true" />
            <span class={styles.cut}>{touchpointName(touchpoint)}</span>
          </Button>
        )}
      </For>
    </div>
  );
}

function Reason(props: { path: Path }) {
  const reference = { kind: 'path', id: props.path.id } as const;
  const set = useSet(reference);
  return (
    <PickRow
      reference={reference}
      field="reason"
      label="Reason"
      value={props.path.reason}
      options={EXIT_REASONS.map((value) => ({ value, label: exitReasonWords(value) }))}
      placeholder="No reason"
      none="No reason"
      onChange={(value) => set('reason', EXIT_REASONS.find((reason) => reason === value) ?? null)}
    />
  );
}

/** What brings the customer back, and when. */
function ReEntry(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  const set = useSet(reference);
  const exits = () =>
    [...inspector.journey().paths.values()]
      .filter(({ route }) => route.kind === 'exit')
      .map((path) => ({
        value: path.id,
        label: exitWords(path),
        note: `from ${touchpointName(inspector.journey().touchpoints.get(path.route.from))}`,
      }));
  const exit = () => (props.path.route.kind === 're-entry' ? props.path.route.exit : null);
  const known = () => (exit() !== null && exits().some(({ value }) => value === exit()) ? exit() : null);
  function comeBackFrom(value: string | null): void {
    const { route, id } = props.path;
    if (route.kind !== 're-entry') return;
    const path = inspector.journey().paths.get(value as PathId);
    // Whoever comes back from an exit starts where they left.
    const next: Route = path ? { ...route, from: path.route.from, exit: path.id } : { ...route, exit: null };
    inspector.edit((editor) => reroute(editor, id, next));
  }
  return (
    <>
      <PickRow
        reference={reference}
        field="route/exit"
        label="Back from"
        value={known()}
        options={exits()}
        placeholder="Any exit"
        none="Any exit"
        search="Search exits"
        onChange={comeBackFrom}
      />
      <TextField
        reference={reference}
        field="trigger"
        label="Trigger"
        value={props.path.trigger}
        placeholder="What brings the customer back"
        lines
      />
      <NumberRow
        reference={reference}
        field="delayDays"
        label="After"
        value={props.path.delayDays}
        unit="days"
        integer
        min={0}
        max={36500}
        placeholder="Not known"
        help={props.path.delayDays === null ? undefined : delayWords(props.path.delayDays)}
        onChange={(days) => set('delayDays', days)}
      />
    </>
  );
}

function HandOff(props: { path: Path }) {
  const inspector = useInspector();
  const handOff = () => handOffOf(inspector.journey(), props.path);
  const organisation = (id: TouchpointId | null) => {
    const owner = id === null ? null : inspector.journey().touchpoints.get(id)?.owner;
    return inspector.organisations().find((one) => one.id === owner?.id)?.name ?? owner?.name ?? '';
  };
  const help = () =>
    handOff()
      ? `${organisation(props.path.route.from)} hands over to ${organisation(props.path.route.to)}.`
      : undefined;
  return (
    <Show when={handOff() || props.path.context}>
      <TextField
        reference={{ kind: 'path', id: props.path.id }}
        field="context"
        label="Context"
        value={props.path.context}
        placeholder="What the next owner is told"
        lines
        {...(help() && { help: help() ?? '' })}
      />
    </Show>
  );
}

function ForWhom(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  const set = useSet(reference);
  const personas = () =>
    Object.entries(inspector.journey().meta.personas).map(([value, label]) => ({ value, label }));
  const segments = createMemo(() =>
    [...new Set([...inspector.journey().paths.values()].flatMap(({ segment }) => segment ?? []))]
      .sort()
      .map((value) => ({ value, label: value })),
  );
  return (
    <>
      <PickRow
        reference={reference}
        field="persona"
        label="Persona"
        value={props.path.persona}
        options={personas()}
        placeholder="Everybody"
        none="Everybody"
        words={() => 'A persona of another map'}
        help={personas().length === 0 ? 'This map names no personas yet.' : undefined}
        onChange={(value) => {
          const persona = Object.keys(inspector.journey().meta.personas).find((id) => id === value);
          set('persona', (persona as Path['persona'] | undefined) ?? null);
        }}
      />
      <PickRow
        reference={reference}
        field="segment"
        label="Segment"
        value={props.path.segment}
        options={segments()}
        placeholder="Every segment"
        none="Every segment"
        own={64}
        onChange={(segment) => set('segment', segment)}
      />
      <TextField
        reference={reference}
        field="intent"
        label="Intent"
        value={props.path.intent}
        placeholder="What the customer is after"
        lines
      />
      <NumberRow
        reference={reference}
        field="likelihood"
        label="Likelihood"
        value={props.path.likelihood === null ? null : percent(props.path.likelihood)}
        unit="%"
        min={0}
        max={100}
        placeholder="Not known"
        onChange={(value) => set('likelihood', value === null ? null : value / 100)}
      />
    </>
  );
}

/** How customers come back from an exit. */
function Returns(props: { path: Path }) {
  const inspector = useInspector();
  const returns = () => returnsFrom(inspector.journey(), props.path.id);
  const touchpoints = createMemo(() =>
    touchpointChoices(inspector.journey(), inspector.organisations(), () => false),
  );
  function add(value: string | null): void {
    const to = touchpointIdOf(inspector.journey(), value);
    if (!to) return;
    const { id, route } = props.path;
    const made = inspector.edit((editor) =>
      addPath(editor, { kind: 're-entry', from: route.from, to, exit: id }),
    );
    if (made) inspector.goTo({ kind: 'path', id: made });
  }
  return (
    <Section
      name="path/returns"
      title="Comes back"
      action={
        <Show when={inspector.editor()}>
          <Picker
            label="Add a re-entry"
            look="plus"
            value={null}
            options={touchpoints()}
            placeholder="Add a re-entry"
            search="Search touchpoints"
            onChange={add}
          />
        </Show>
      }
    >
      <Show when={returns().length > 0} fallback={<p class={styles.empty}>No way back is drawn.</p>}>
        <ul>
          <For each={returns()}>
            {(path) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'path', id: path.id })}
                >
                  <Undo size={14} stroke-width={1.6} aria-hidden="true" class={styles.lineIcon} />
                  <ItemWords
                    title={touchpointName(
                      path.route.to === null ? undefined : inspector.journey().touchpoints.get(path.route.to),
                    )}
                    {...(path.delayDays !== null && { facts: delayWords(path.delayDays) })}
                  />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  );
}

/** A share as people say it: 0.125 → 12.5. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
