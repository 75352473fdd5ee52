import type { EntityReference, Journey } from '@journey-canvas/journey';
import { createEffect, createMemo, type JSX, Match, on, Show, Switch } from 'solid-js';
import { CardInspector } from './card/CardInspector';
import { FreeInspector } from './free/FreeInspector';
import { GoneNotice } from './GoneNotice';
import styles from './Inspector.module.css';
import { useInspector } from './InspectorContext';
import { InspectorHeader } from './InspectorHeader';
import type { Inspected } from './inspected';
import { LaneInspector } from './lane/LaneInspector';
import { MapInspector } from './map/MapInspector';
import { whereWords } from './names';
import { PathInspector } from './path/PathInspector';
import { RepairNotice } from './RepairNotice';
import { keyOf } from './referenceKey';
import { SeveralInspector } from './several/SeveralInspector';
import { StageInspector } from './stage/StageInspector';
import { TouchpointInspector } from './touchpoint/TouchpointInspector';

interface InspectorViewProps {
  /** null: the map itself. */
  inspected: Exclude<Inspected, { state: 'nothing' }> | null;
  /** The focus is wanted here. */
  focusWanted: boolean;
  onFocusTaken(): void;
  onClose(): void;
  /** What the page offers to do with what is shown, in the header. */
  actions?: (reference: EntityReference) => JSX.Element;
  /** The focus came in from here. */
  onFocusFrom(element: Element | null): void;
  /** Before the header: a phone's handle. */
  handle?: JSX.Element;
}

/** The inspector: what is selected, with everything that can be said about it. */
export function InspectorView(props: InspectorViewProps) {
  const inspector = useInspector();
  let view!: HTMLElement;
  const key = createMemo(() => viewKey(props.inspected));
  const owner = () => {
    const id = ownerOf(inspector.journey(), props.inspected);
    return inspector.organisations().find((organisation) => organisation.id === id);
  };
  createEffect(
    on(
      () => props.focusWanted,
      (wanted) => {
        if (!wanted) return;
        props.onFocusTaken();
        queueMicrotask(() => focusFirst(view));
      },
    ),
  );
  return (
    <section
      ref={view}
      class={styles.inspector}
      aria-label="Details"
      data-inspector={key()}
      onFocusIn={(event) => {
        const from = event.relatedTarget;
        if (from instanceof Element && !view.contains(from)) props.onFocusFrom(from);
      }}
      onKeyDown={(event) => {
        // What lies in front (a list, a menu) hears its own Esc.
        if (event.key !== 'Escape' || event.defaultPrevented || !view.contains(event.target as Node)) return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div
        class={styles.edge}
        data-kind={owner()?.kind}
        style={{ '--edge': `var(--org-${owner()?.slot ?? 1})` }}
        aria-hidden="true"
      />
      {props.handle}
      <Show when={key()} keyed>
        {(_) => (
          <>
            <InspectorHeader
              where={where(inspector.journey(), props.inspected)}
              reference={liveReference(props.inspected)}
              actions={props.actions}
              onClose={props.onClose}
            />
            <div class={styles.body} data-body>
              <Content inspected={props.inspected} onClose={props.onClose} />
            </div>
          </>
        )}
      </Show>
    </section>
  );
}

function Content(props: { inspected: InspectorViewProps['inspected']; onClose(): void }) {
  const inspector = useInspector();
  const several = () => (props.inspected?.state === 'several' ? props.inspected : undefined);
  const gone = () => (props.inspected?.state === 'gone' ? props.inspected : undefined);
  const unreadable = () => (props.inspected?.state === 'unreadable' ? props.inspected : undefined);
  return (
    <Switch>
      <Match when={props.inspected === null}>
        <MapInspector meta={inspector.journey().meta} />
      </Match>
      <Match when={several()}>{(these) => <SeveralInspector references={these().references} />}</Match>
      <Match when={gone()}>
        {(it) => <GoneNotice reference={it().reference} deleted={it().deleted} onClose={props.onClose} />}
      </Match>
      <Match when={unreadable()}>
        {(it) => <RepairNotice reference={it().reference} item={it().item} />}
      </Match>
      <Match when={liveReference(props.inspected)}>{(reference) => <Entity reference={reference()} />}</Match>
    </Switch>
  );
}

function Entity(props: { reference: EntityReference }) {
  const inspector = useInspector();
  const journey = inspector.journey;
  const found = <K extends EntityReference['kind'], Value>(
    kind: K,
    find: (id: Extract<EntityReference, { kind: K }>['id']) => Value | undefined,
  ) => {
    const { reference } = props;
    return reference.kind === kind ? find(reference.id as never) : undefined;
  };
  return (
    <Switch>
      <Match when={found('touchpoint', (id) => journey().touchpoints.get(id))}>
        {(touchpoint) => <TouchpointInspector touchpoint={touchpoint()} />}
      </Match>
      <Match when={found('path', (id) => journey().paths.get(id))}>
        {(path) => <PathInspector path={path()} />}
      </Match>
      <Match when={found('card', (id) => journey().cards.get(id))}>
        {(card) => <CardInspector card={card()} />}
      </Match>
      <Match when={found('stage', (id) => journey().stages.find((stage) => stage.id === id))}>
        {(stage) => <StageInspector stage={stage()} />}
      </Match>
      <Match when={found('lane', (id) => journey().lanes.find((lane) => lane.id === id))}>
        {(lane) => <LaneInspector lane={lane()} />}
      </Match>
      <Match when={found('free', (id) => journey().free.get(id))}>
        {(shape) => <FreeInspector shape={shape()} />}
      </Match>
    </Switch>
  );
}

function liveReference(inspected: InspectorViewProps['inspected']): EntityReference | undefined {
  return inspected?.state === 'live' ? inspected.reference : undefined;
}

/** What is drawn anew as a whole when it changes; several things are the same several. */
function viewKey(inspected: InspectorViewProps['inspected']): string {
  if (inspected === null) return 'meta';
  if (inspected.state === 'several') return 'several';
  const key = keyOf(inspected.reference);
  return inspected.state === 'live' ? key : `${inspected.state} ${key}`;
}

function where(journey: Journey, inspected: InspectorViewProps['inspected']): string {
  if (inspected === null) return 'About this map';
  if (inspected.state === 'several') return 'Selected';
  return inspected.state === 'live' ? whereWords(journey, inspected.reference) : '';
}

/** Whose colour the inspector wears. */
function ownerOf(journey: Journey, inspected: InspectorViewProps['inspected']): string | null {
  const reference = liveReference(inspected);
  if (reference?.kind === 'touchpoint') return journey.touchpoints.get(reference.id)?.owner?.id ?? null;
  if (reference?.kind === 'card') return journey.cards.get(reference.id)?.owner?.id ?? null;
  return null;
}

/** The first thing to type into, else what can be pressed. */
function focusFirst(view: HTMLElement): void {
  const target =
    view.querySelector<HTMLElement>('textarea') ??
    view.querySelector<HTMLElement>('[data-body] button, [data-body] input') ??
    view.querySelector<HTMLElement>('button');
  target?.focus();
}
