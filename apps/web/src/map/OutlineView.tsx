import {
  inLegendOrder,
  type JourneyEditor,
  type Reading,
  type StageId,
  type TouchpointId,
} from '@journey-canvas/journey';
import Plus from 'lucide-solid/icons/plus';
import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { CommentHereButton } from '../discussion/CommentHereButton';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { OwnershipBar } from '../ui/OwnershipBar';
import type { OrganisationView } from '../workspaces/organisations';
import { createGrowing } from './createGrowing';
import { createRows } from './createRows';
import { type OutlineActions, OutlineRow } from './OutlineRow';
import styles from './OutlineView.module.css';
import {
  type Outline,
  type OutlineRow as OutlineRowContent,
  type OutlineSection,
  outlineOf,
} from './outline';
import { UnreadableSection } from './UnreadableSection';
import type { UnreadableEdits } from './unreadableEdits';

interface OutlineViewProps {
  reading: Reading;
  editor: JourneyEditor | null;
  organisations: readonly OrganisationView[];
  selected: TouchpointId | null;
  /** The row to bring into view and focus as soon as it is there. */
  focused: TouchpointId | null;
  onFocused(): void;
  actions: OutlineActions;
  unreadableEdits: UnreadableEdits;
  onAdd(stage: StageId, title: string): void;
  /** The stage that asks for a title; null: none. */
  adding: StageId | null;
  onAdding(stage: StageId | null): void;
  /** The stage at the top of what is seen. */
  onStageInView?(stage: StageId): void;
}

/** The journey as a list: readable, and workable by keyboard alone. */
export function OutlineView(props: OutlineViewProps) {
  const outline = createMemo((before: Outline | undefined) => outlineOf(props.reading.journey, before));
  // Sections keep their element while their content changes.
  const keys = createMemo(() => outline().sections.map(({ stage }) => stage?.id ?? null), undefined, {
    equals: (a, b) => a.length === b.length && a.every((key, index) => key === b[index]),
  });
  const known = createMemo(() => props.reading.journey.stages);
  const stages = createMemo(() =>
    known().map(({ id, name }) => ({ value: id, label: name || 'Untitled stage' })),
  );
  const row = createRows(outline);
  const total = () => props.reading.journey.touchpoints.size;
  const drawn = createGrowing(total);
  /** How many rows of a section are drawn: a large outline arrives over several frames. */
  const limit = (index: number) => {
    const before = outline().sections.slice(0, index);
    return Math.max(0, drawn() - before.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0));
  };
  let view!: HTMLDivElement;

  createEffect(() => {
    const id = props.focused;
    // Rows come and move with the outline.
    outline();
    drawn();
    if (id === null) return;
    queueMicrotask(() => {
      const title = view.querySelector<HTMLElement>(
        `[data-touchpoint="${CSS.escape(id)}"] [data-outline-title]`,
      );
      if (!title) return;
      title.focus({ preventScroll: true });
      title.scrollIntoView({ block: 'center' });
      props.onFocused();
    });
  });

  function walk(event: KeyboardEvent): void {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-outline-title]')) return;
    const titles = [...view.querySelectorAll<HTMLElement>('[data-outline-title]')];
    const next = titles[titles.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function onScroll(): void {
    if (!props.onStageInView) return;
    const top = view.getBoundingClientRect().top;
    const seen = [...view.querySelectorAll<HTMLElement>('section[data-stage]')].find(
      (section) => section.getBoundingClientRect().bottom > top + 1,
    );
    const stage = stages().find(({ value }) => value === seen?.dataset.stage);
    if (stage) props.onStageInView(stage.value);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside.
    <div ref={view} class={styles.view} onKeyDown={walk} onScroll={onScroll}>
      <div class={styles.list}>
        <For each={keys()}>
          {(key, index) => (
            <Show when={outline().sections[index()]}>
              {(section) => (
                <Section
                  {...props}
                  section={section()}
                  stageId={key}
                  stages={stages()}
                  limit={limit(index())}
                  row={row}
                />
              )}
            </Show>
          )}
        </For>
        <UnreadableSection
          items={props.reading.unreadable}
          edits={props.editor ? props.unreadableEdits : null}
        />
      </div>
    </div>
  );
}

interface SectionProps extends OutlineViewProps {
  section: OutlineSection;
  stageId: StageId | null;
  stages: readonly { value: StageId; label: string }[];
  limit: number;
  row(id: TouchpointId): OutlineRowContent | undefined;
}

function Section(props: SectionProps) {
  const name = () => (props.section.stage ? props.section.stage.name || 'Untitled stage' : 'Without a place');
  const shares = () =>
    inLegendOrder(props.section.owners, props.organisations).map(({ organisation, count }) => ({
      count,
      slot: props.organisations.find(({ id }) => id === organisation)?.slot ?? null,
    }));
  return (
    <section aria-label={name()} data-stage={props.stageId ?? undefined}>
      <header class={styles.stage}>
        <h2 class={styles.name}>{name()}</h2>
        <span class={styles.count}>{props.section.touchpoints.length}</span>
        <OwnershipBar shares={shares()} class={styles.bar} />
        <Show when={props.stageId}>
          {(stage) => <CommentHereButton reference={{ kind: 'stage', id: stage() }} />}
        </Show>
        <Show when={props.editor && props.stageId}>
          {(stage) => (
            <IconButton label={`Add a touchpoint to ${name()}`} onClick={() => props.onAdding(stage())}>
              <Plus size={16} stroke-width={1.8} aria-hidden="true" />
            </IconButton>
          )}
        </Show>
      </header>
      <Show when={props.section.touchpoints.length === 0}>
        <p class={styles.none}>No touchpoints yet</p>
      </Show>
      <ul>
        <For each={props.section.touchpoints.slice(0, props.limit)}>
          {(id) => (
            <Show when={props.row(id)}>
              {(row) => (
                <OutlineRow
                  row={row()}
                  editor={props.editor}
                  organisations={props.organisations}
                  stages={props.stages}
                  selected={props.selected === id}
                  actions={props.actions}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={props.stageId !== null && props.adding === props.stageId && props.editor}>
        <AddForm
          stage={name()}
          onAdd={(title) => props.stageId && props.onAdd(props.stageId, title)}
          onClose={() => props.onAdding(null)}
        />
      </Show>
    </section>
  );
}

/** Enter adds and asks for the next; Esc ends. */
function AddForm(props: { stage: string; onAdd(title: string): void; onClose(): void }) {
  const [title, setTitle] = createSignal('');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!title().trim()) return;
    props.onAdd(title().trim());
    setTitle('');
  }
  return (
    <form class={styles.adding} onSubmit={submit}>
      <input
        ref={(input) => queueMicrotask(() => input.focus())}
        class={styles.input}
        aria-label={`New touchpoint in ${props.stage}`}
        placeholder="What does the customer do?"
        maxLength={500}
        autocomplete="off"
        value={title()}
        onInput={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose();
        }}
      />
      <Button type="submit" variant="primary">
        Add
      </Button>
      <Button onClick={() => props.onClose()}>Done</Button>
    </form>
  );
}
