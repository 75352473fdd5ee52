import {
  addPath,
  delayWords,
  exitReasonWords,
  handOffOf,
  PATH_KIND_WORDS,
  type Path,
  type PathKind,
  pathIndex,
  type Touchpoint,
} from '@journey-canvas/journey';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import LogOut from 'lucide-solid/icons/log-out';
import Repeat from 'lucide-solid/icons/repeat';
import Undo from 'lucide-solid/icons/undo-2';
import { createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { FindingsAt } from '../fields/FindingsAt';
import { ItemWords } from '../fields/Item';
import { Picker } from '../fields/Picker';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { touchpointName } from '../names';
import { addNextStep } from '../pathEdits';
import { OwnerMark, touchpointChoices, touchpointIdOf } from '../touchpointChoices';

const ICONS: Record<PathKind, typeof Repeat> = {
  'best-bet': ChevronRight,
  exit: LogOut,
  're-entry': Undo,
  loop: Repeat,
};
const RANK: Record<PathKind, number> = { 'best-bet': 0, loop: 1, exit: 2, 're-entry': 3 };

/** Where the customer goes from here, and where they come from. */
export function PathsSection(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const id = () => props.touchpoint.id;
  const paths = createMemo(() => pathIndex(inspector.journey()));
  const out = () => [...paths().from(id())].sort((a, b) => RANK[a.route.kind] - RANK[b.route.kind]);
  const into = () =>
    paths()
      .to(id())
      .filter(({ route }) => route.from !== id());
  const targets = createMemo(() => {
    const there = new Set(
      out()
        .filter(({ route }) => route.kind !== 're-entry')
        .map(({ route }) => route.to),
    );
    return touchpointChoices(
      inspector.journey(),
      inspector.organisations(),
      (other) => other === id() || there.has(other),
    );
  });

  function add(value: string | null): void {
    const to = touchpointIdOf(inspector.journey(), value);
    if (!to) return;
    const made = inspector.edit((editor) => addNextStep(editor, inspector.live.current().journey, id(), to));
    if (made && !made.isNew) inspector.toast({ text: 'That next step is there already' });
  }
  function addExit(): void {
    const known = inspector.journey().paths;
    const made = inspector.edit((editor) => addPath(editor, { kind: 'exit', from: id(), to: null }));
    if (!made) return;
    if (known.has(made)) inspector.toast({ text: 'There is an exit without a reason already' });
    else inspector.goTo({ kind: 'path', id: made });
  }
  return (
    <Section
      name="touchpoint/paths"
      title="Next steps"
      action={
        <Show when={inspector.editor()}>
          <Picker
            label="Add a next step"
            look="plus"
            value={null}
            options={targets()}
            placeholder="Add a next step"
            search="Search touchpoints"
            onChange={add}
          />
        </Show>
      }
    >
      <FindingsAt reference={{ kind: 'touchpoint', id: id() }} field="paths" />
      <Show
        when={out().length > 0}
        fallback={<p class={styles.empty}>The journey leads nowhere from here.</p>}
      >
        <ul>
          <For each={out()}>{(path) => <PathLine path={path} from={props.touchpoint} />}</For>
        </ul>
      </Show>
      <Show when={inspector.editor()}>
        <div>
          <Button variant="quiet" class={styles.add ?? ''} onClick={addExit}>
            <LogOut size={14} stroke-width={1.6} aria-hidden="true" />
            Add an exit
          </Button>
        </div>
      </Show>
      <Show when={into().length > 0}>
        <p class={styles.subheading}>Comes from</p>
        <ul>
          <For each={into()}>
            {(path) => (
              <li class={styles.line}>
                <button
                  type="button"
                  class={styles.lineButton}
                  onClick={() => inspector.goTo({ kind: 'touchpoint', id: path.route.from })}
                >
                  <OwnerMark
                    organisations={inspector.organisations()}
                    owner={inspector.journey().touchpoints.get(path.route.from)?.owner?.id ?? null}
                  />
                  <ItemWords
                    title={touchpointName(inspector.journey().touchpoints.get(path.route.from))}
                    {...(path.route.kind !== 'best-bet' && {
                      facts: PATH_KIND_WORDS[path.route.kind].toLowerCase(),
                    })}
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

/** One way on: pressed it opens, the arrow goes where it leads. */
function PathLine(props: { path: Path; from: Touchpoint }) {
  const inspector = useInspector();
  const to = () => {
    const target = props.path.route.to;
    return target === null ? undefined : inspector.journey().touchpoints.get(target);
  };
  const title = () => (props.path.route.kind === 'exit' ? exitTitle(props.path) : touchpointName(to()));
  const persona = () => {
    const { persona: id } = props.path;
    return id === null ? null : (inspector.journey().meta.personas[id] ?? null);
  };
  const facts = () =>
    [
      ...(props.path.route.kind === 'best-bet' ? [] : [kindFacts(props.path)]),
      ...(props.path.route.kind === 'exit' ? [] : [props.path.label.trim()]),
      ...(handOffOf(inspector.journey(), props.path)?.blind ? ['hand-off without context'] : []),
      ...(persona() ? [`for ${persona()}`] : []),
      ...(props.path.segment ? [props.path.segment] : []),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <li class={styles.line}>
      <button
        type="button"
        class={styles.lineButton}
        onClick={() => inspector.goTo({ kind: 'path', id: props.path.id })}
      >
        <Dynamic
          component={ICONS[props.path.route.kind]}
          size={14}
          stroke-width={1.6}
          aria-hidden="true"
          class={styles.lineIcon}
        />
        <VisuallyHidden>{PATH_KIND_WORDS[props.path.route.kind]}: </VisuallyHidden>
        <ItemWords title={title()} {...(facts() && { facts: facts() })} />
        <Show when={to()?.owner && to()?.owner?.id !== props.from.owner?.id}>
          <OwnerMark organisations={inspector.organisations()} owner={to()?.owner?.id ?? null} />
        </Show>
      </button>
      <Show when={to()}>
        {(target) => (
          <IconButton
            label={`Go to ${touchpointName(target())}`}
            class={styles.lineAction}
            onClick={() => inspector.goTo({ kind: 'touchpoint', id: target().id })}
          >
            <ArrowRight size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        )}
      </Show>
    </li>
  );
}

function exitTitle(path: Path): string {
  return path.label.trim() || exitReasonWords(path.reason);
}

function kindFacts(path: Path): string {
  const words = PATH_KIND_WORDS[path.route.kind].toLowerCase();
  return path.delayDays === null ? words : `${words} ${delayWords(path.delayDays)}`;
}
