import {
  channelWords,
  departmentWords,
  type JourneyEditor,
  type OrganisationReference,
  type StageId,
  type TouchpointId,
} from '@journey-canvas/journey';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Building from 'lucide-solid/icons/building';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Locate from 'lucide-solid/icons/locate';
import LogOut from 'lucide-solid/icons/log-out';
import Pencil from 'lucide-solid/icons/pencil';
import Star from 'lucide-solid/icons/star';
import Trash from 'lucide-solid/icons/trash';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { CommentCount } from '../discussion/CommentCount';
import { CommentMenuItem } from '../discussion/CommentMenuItem';
import { iconButtonClass } from '../ui/Button';
import { classes } from '../ui/classes';
import { Face } from '../ui/Face';
import { FrictionFigure } from '../ui/FrictionFigure';
import { LazyMenu, MenuChoice, MenuItem, MenuSeparator, SubMenuChoice } from '../ui/Menu';
import { OrganisationMark } from '../ui/OrganisationMark';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import type { OrganisationView } from '../workspaces/organisations';
import { BoundInput } from './BoundInput';
import { channelIcon } from './channels';
import styles from './OutlineRow.module.css';
import type { OutlineRow as Row } from './outline';
import { NO_OWNER, ownerOptions } from './owners';
import { bindText } from './textField';

export interface OutlineActions {
  select(id: TouchpointId): void;
  /** Shows everything about it, and gives that the keyboard. */
  open(id: TouchpointId): void;
  reveal(id: TouchpointId): void;
  move(id: TouchpointId, step: 'up' | 'down'): void;
  moveTo(id: TouchpointId, stage: StageId): void;
  setOwner(id: TouchpointId, owner: OrganisationReference | null): void;
  remove(id: TouchpointId): void;
}

interface OutlineRowProps {
  row: Row;
  editor: JourneyEditor | null;
  organisations: readonly OrganisationView[];
  stages: readonly { value: StageId; label: string }[];
  selected: boolean;
  actions: OutlineActions;
}

/** One touchpoint in the outline. Enter opens it, F2 renames, Alt with an arrow moves, Delete deletes. */
export function OutlineRow(props: OutlineRowProps) {
  const [renaming, setRenaming] = createSignal(false);
  let title: HTMLButtonElement | undefined;
  const touchpoint = () => props.row.touchpoint;
  const id = () => touchpoint().id;
  const owner = () => props.organisations.find((organisation) => organisation.id === touchpoint().owner?.id);
  const shown = () => touchpoint().title || 'Untitled touchpoint';

  function endRenaming(how: 'enter' | 'escape' | 'blur'): void {
    setRenaming(false);
    if (how !== 'blur') queueMicrotask(() => title?.focus());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== title) return;
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      props.actions.open(id());
    } else if (props.editor && act(event)) event.preventDefault();
  }
  function act(event: KeyboardEvent): boolean {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') props.actions.remove(id());
    else if (event.altKey && event.key === 'ArrowUp') props.actions.move(id(), 'up');
    else if (event.altKey && event.key === 'ArrowDown') props.actions.move(id(), 'down');
    else return false;
    return true;
  }

  return (
    <li
      class={classes(styles.row, props.selected && styles.selected)}
      data-touchpoint={id()}
      onKeyDown={onKeyDown}
    >
      <span
        class={styles.edge}
        data-kind={owner()?.kind}
        style={{ '--edge': `var(--org-${owner()?.slot ?? 1})` }}
        aria-hidden="true"
      />
      <span class={styles.face}>
        <Show when={touchpoint().emotion !== null}>
          <Face emotion={touchpoint().emotion ?? 0} />
        </Show>
      </span>
      <div class={styles.main}>
        <Show
          when={renaming() && props.editor}
          keyed
          fallback={
            <button
              ref={title}
              type="button"
              class={classes(styles.title, !touchpoint().title && styles.untitled)}
              aria-pressed={props.selected}
              data-outline-title
              onClick={() => props.actions.select(id())}
              onDblClick={() => setRenaming(props.editor !== null)}
            >
              <Show when={touchpoint().momentOfTruth}>
                <Star size={14} stroke-width={0} class={styles.star} aria-hidden="true" />
                <VisuallyHidden>Moment of truth: </VisuallyHidden>
              </Show>
              {shown()}
            </button>
          }
        >
          {(editor) => (
            <BoundInput
              class={styles.input}
              editor={editor}
              bind={(input) => bindText(input, editor, { kind: 'touchpoint', id: id() }, 'title')}
              label="Title of touchpoint"
              placeholder="What does the customer do?"
              focused
              onDone={endRenaming}
            />
          )}
        </Show>
        <Facts row={props.row} owner={owner()} />
      </div>
      <div class={styles.side}>
        <Show when={props.row.friction > 0}>
          <FrictionFigure index={props.row.friction} />
        </Show>
        <CommentCount reference={{ kind: 'touchpoint', id: id() }} name={shown()} />
        <LazyMenu
          label={`More about ${shown()}`}
          triggerClass={iconButtonClass}
          trigger={<Ellipsis size={16} stroke-width={1.6} />}
        >
          <MenuItem icon={<Locate stroke-width={1.6} />} onSelect={() => props.actions.reveal(id())}>
            Show on the map
          </MenuItem>
          <CommentMenuItem reference={{ kind: 'touchpoint', id: id() }} />
          <Show when={props.editor}>
            <MenuItem
              icon={<Pencil stroke-width={1.6} />}
              onSelect={() => queueMicrotask(() => setRenaming(true))}
            >
              Rename
            </MenuItem>
            <MenuItem icon={<ArrowUp stroke-width={1.6} />} onSelect={() => props.actions.move(id(), 'up')}>
              Move up
            </MenuItem>
            <MenuItem
              icon={<ArrowDown stroke-width={1.6} />}
              onSelect={() => props.actions.move(id(), 'down')}
            >
              Move down
            </MenuItem>
            <MenuSeparator />
            <OwnerChoice
              present={touchpoint().owner}
              organisations={props.organisations}
              onChange={(next) => props.actions.setOwner(id(), next)}
            />
            <MenuSeparator />
            <MenuChoice
              label="Stage"
              value={touchpoint().place.stage}
              options={props.stages}
              onChange={(stage) => props.actions.moveTo(id(), stage)}
            />
            <MenuSeparator />
            <MenuItem danger icon={<Trash stroke-width={1.6} />} onSelect={() => props.actions.remove(id())}>
              Delete
            </MenuItem>
          </Show>
        </LazyMenu>
      </div>
    </li>
  );
}

interface OwnerChoiceProps {
  present: OrganisationReference | null;
  organisations: readonly OrganisationView[];
  onChange(owner: OrganisationReference | null): void;
}

function OwnerChoice(props: OwnerChoiceProps) {
  const options = createMemo(() =>
    ownerOptions(props.organisations, props.present).map((option) => ({
      ...option,
      sign: option.look && <OrganisationMark slot={option.look.slot} mark={option.look.mark} />,
    })),
  );
  const choose = (value: string) => {
    const option = options().find((candidate) => candidate.value === value);
    if (option) props.onChange(option.owner);
  };
  return (
    <SubMenuChoice
      label="Owner"
      icon={<Building stroke-width={1.6} />}
      value={props.present?.id ?? NO_OWNER}
      options={options()}
      onChange={choose}
    />
  );
}

function Facts(props: { row: Row; owner: OrganisationView | undefined }) {
  const touchpoint = () => props.row.touchpoint;
  const ownerWords = () => {
    const name = props.owner?.short ?? touchpoint().owner?.name ?? 'No owner';
    const department = touchpoint().department;
    return department ? `${name}, ${departmentWords(department)}` : name;
  };
  return (
    <div class={styles.facts}>
      <Show when={touchpoint().channel}>
        {(channel) => (
          <span class={styles.fact}>
            <Dynamic component={channelIcon(channel())} size={14} stroke-width={1.6} aria-hidden="true" />
            <span class={styles.channel}>{channelWords(channel())}</span>
          </span>
        )}
      </Show>
      <span class={styles.fact}>
        <Show when={props.owner}>
          {(owner) => <OrganisationMark slot={owner().slot} mark={owner().mark} />}
        </Show>
        <span>{ownerWords()}</span>
      </span>
      <For each={props.row.exits}>
        {(exit) => (
          <span class={classes(styles.fact, styles.exit)}>
            <LogOut size={14} stroke-width={1.6} aria-hidden="true" />
            <span>Exit: {exit}</span>
          </span>
        )}
      </For>
    </div>
  );
}
