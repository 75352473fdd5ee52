import {
  type EntityReference,
  type LaneId,
  moveLane,
  moveStage,
  placeTouchpoint,
  type StageId,
} from '@journey-canvas/journey';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Link from 'lucide-solid/icons/link';
import Locate from 'lucide-solid/icons/locate';
import Trash from 'lucide-solid/icons/trash';
import { createSignal, For, Show } from 'solid-js';
import { iconButtonClass } from '../../ui/Button';
import { LazyMenu, MenuItem, MenuSeparator } from '../../ui/Menu';
import { stepTarget } from '../moves';
import { useInspector } from './InspectorContext';
import { heldBy } from './lane/laneContents';
import { nameOf } from './names';
import { afterStep } from './siblings';
import { DeleteStageDialog } from './stage/DeleteStageDialog';
import { contentsOf, deletedStageWords, isEmpty } from './stage/stageContents';

interface Move {
  readonly label: string;
  readonly run: () => void;
}

/** What can be done with the thing as a whole. */
export function InspectorMenu(props: { reference: EntityReference }) {
  const inspector = useInspector();
  const [asking, setAsking] = createSignal(false);
  const stage = () => inspector.journey().stages.find(({ id }) => id === props.reference.id);
  const name = () => nameOf(inspector.journey(), props.reference);

  function remove(): void {
    const { reference } = props;
    const gone = stage();
    const contents = gone && contentsOf(inspector.journey(), gone.id);
    if (contents && !isEmpty(contents)) {
      // The menu takes its focus back first.
      queueMicrotask(() => setAsking(true));
      return;
    }
    inspector.remove([reference], gone && contents ? deletedStageWords(gone, contents) : deletedWords());
  }
  function deletedWords(): string {
    const { reference } = props;
    const left = reference.kind === 'lane' ? heldBy(inspector.journey(), reference.id) : 0;
    return left === 0 ? `“${name()}” deleted` : `“${name()}” deleted, ${left} left without a place`;
  }
  return (
    <>
      <LazyMenu
        label={`More about ${name()}`}
        triggerClass={iconButtonClass}
        trigger={<Ellipsis size={16} stroke-width={1.6} aria-hidden="true" />}
      >
        <MenuItem icon={<Locate stroke-width={1.6} />} onSelect={() => inspector.showOnMap(props.reference)}>
          Show on the map
        </MenuItem>
        <MenuItem icon={<Link stroke-width={1.6} />} onSelect={() => inspector.copyAddress(props.reference)}>
          Copy link to this
        </MenuItem>
        <Show when={inspector.editor()}>
          <For each={movesOf(props.reference)}>
            {(move, index) => (
              <MenuItem
                icon={index() === 0 ? <ArrowUp stroke-width={1.6} /> : <ArrowDown stroke-width={1.6} />}
                onSelect={move.run}
              >
                {move.label}
              </MenuItem>
            )}
          </For>
          <MenuSeparator />
          <MenuItem danger icon={<Trash stroke-width={1.6} />} onSelect={remove}>
            Delete
          </MenuItem>
        </Show>
      </LazyMenu>
      <Show when={stage()}>
        {(it) => <DeleteStageDialog stage={it()} open={asking()} onOpenChange={setAsking} />}
      </Show>
    </>
  );

  function movesOf(reference: EntityReference): Move[] {
    switch (reference.kind) {
      case 'stage':
        return [
          { label: 'Move earlier', run: () => moveStageBy(reference.id, -1) },
          { label: 'Move later', run: () => moveStageBy(reference.id, 1) },
        ];
      case 'lane':
        return [
          { label: 'Move up', run: () => moveLaneBy(reference.id, -1) },
          { label: 'Move down', run: () => moveLaneBy(reference.id, 1) },
        ];
      case 'touchpoint':
        return (['up', 'down'] as const).map((step) => ({
          label: step === 'up' ? 'Move earlier' : 'Move later',
          run: () => {
            const target = stepTarget(inspector.live.current().journey, reference.id, step);
            if (target) inspector.edit((editor) => placeTouchpoint(editor, reference.id, target));
          },
        }));
      default:
        return [];
    }
  }
  function moveStageBy(id: StageId, step: -1 | 1): void {
    const siblings = inspector.journey().stages.map((sibling) => sibling.id);
    const after = afterStep(siblings, siblings.indexOf(id), step);
    if (after !== undefined) inspector.edit((editor) => moveStage(editor, id, { after }));
  }
  function moveLaneBy(id: LaneId, step: -1 | 1): void {
    const siblings = inspector.journey().lanes.map((sibling) => sibling.id);
    const after = afterStep(siblings, siblings.indexOf(id), step);
    if (after !== undefined) inspector.edit((editor) => moveLane(editor, id, { after }));
  }
}
