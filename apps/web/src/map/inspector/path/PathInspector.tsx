import {
  EXIT_REASONS,
  exitReasonWords,
  handOffOf,
  PATH_KIND_WORDS,
  type Path,
  reroute,
  type TouchpointId,
} from '@journey-canvas/journey';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { createMemo, For, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { choices, chosen } from '../choices';
import { FindingsAt } from '../fields/FindingsAt';
import { PickRow } from '../fields/PickRow';
import { Section } from '../fields/Section';
import { TextField } from '../fields/TextField';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { pathName, touchpointName } from '../names';
import { leadTo, routeOfKind, startAt } from '../pathEdits';
import { touchpointChoices, touchpointIdOf } from '../touchpointChoices';
import { useSet } from '../useSet';
import { ForWhom } from './ForWhom';
import { ReEntry } from './ReEntryFields';
import { Returns } from './ReturnsSection';

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
