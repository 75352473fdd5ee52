import {
  addCard,
  addPath,
  addTouchpoint,
  cardKindsOf,
  type DropTarget,
  type EntityReference,
  endsLeftBehind,
  type FreeId,
  type FreeShape,
  gesture,
  InvalidEdit,
  type JourneyEditor,
  type LaneId,
  pathKindBetween,
  remove,
  type StageId,
  setField,
  type TouchpointId,
  takesTouchpoints,
} from '@journey-canvas/journey';
import { type Board, journeyOf, type TypingTarget } from '../board';
import { bringIntoView } from '../chrome/camera';
import { freeWords } from '../free/freeLabel';
import { heldBy } from '../free/heldBy';
import { typistOf } from '../presence/typistOf';
import { focusCanvas } from './focus';
import { select, selected } from './selection';

/**
 * Runs an edit as one step to undo. What somebody else deleted a moment ago cannot be edited: that is told, not
 * thrown. null: nothing was written.
 */
export function edit<T>(board: Board, change: (writer: JourneyEditor) => T): T | null {
  return attempt(board, (writer) => gesture(writer, () => change(writer)));
}

/** The same for a single edit that decides itself which step it belongs to: typing. */
export function attempt<T>(board: Board, change: (writer: JourneyEditor) => T): T | null {
  const writer = board.writer.get();
  if (writer === null) return null;
  try {
    return change(writer);
  } catch (error) {
    if (!(error instanceof InvalidEdit)) throw error;
    board.notice({
      text: error.code === 'gone' ? 'That was just deleted by somebody else.' : error.sentence,
    });
    return null;
  }
}

export interface Spot {
  readonly stage: StageId;
  readonly lane: LaneId;
  /** null: first in the cell; absent: last. */
  readonly after?: DropTarget['after'];
}

/** A new touchpoint or card where it was asked for, ready to be typed into. */
export function addAt(board: Board, spot: Spot): void {
  const lane = journeyOf(board).lanes.find(({ id }) => id === spot.lane);
  if (lane === undefined) return;
  if (takesTouchpoints(lane.kind)) {
    const after = spot.after as TouchpointId | null | undefined;
    const id = edit(board, (writer) => addTouchpoint(writer, { ...spot, after }));
    if (id !== null) typeInto(board, { reference: { kind: 'touchpoint', id }, field: 'title', fresh: true });
    return;
  }
  const [kind] = cardKindsOf(lane.kind);
  if (kind === undefined) return;
  const { stage } = spot;
  const id = edit(board, (writer) => addCard(writer, { kind, stage, lane: lane.id }));
  if (id !== null) typeInto(board, { reference: { kind: 'card', id }, field: 'text', fresh: true });
}

/** Selects a thing, shows it at a size that can be read, and opens its text. */
export function typeInto(board: Board, target: TypingTarget): void {
  if (board.writer.get() === null) return;
  select(board, [target.reference]);
  const somebody = typistOf(board, target);
  if (somebody !== null) {
    board.notice({ text: `${somebody} is typing here. You can go on when ${somebody} is done.` });
    return;
  }
  const editor = board.tldraw.get();
  if (editor !== null) bringIntoView(board, editor, target.reference);
  board.writer.get()?.undo.stop();
  board.typing.set(target);
}

/** A path to another touchpoint: back to an earlier stage it is a loop, else a next step. */
export function connect(board: Board, from: TouchpointId, to: TouchpointId): void {
  if (from === to) return;
  const kind = pathKindBetween(journeyOf(board), stageOf(board, from), stageOf(board, to));
  const id = edit(board, (writer) => addPath(writer, { kind, from, to }));
  if (id !== null) select(board, [{ kind: 'path', id }]);
}

function stageOf(board: Board, id: TouchpointId): StageId | undefined {
  return journeyOf(board).touchpoints.get(id)?.place.stage;
}

/** The next step of a touchpoint, made with its path in one step to undo. */
export function addNextStep(board: Board, from: TouchpointId, spot: Spot): void {
  const after = spot.after as TouchpointId | null | undefined;
  const kind = pathKindBetween(journeyOf(board), stageOf(board, from), spot.stage);
  const id = edit(board, (writer) => {
    const to = addTouchpoint(writer, { ...spot, after });
    addPath(writer, { kind, from, to });
    return to;
  });
  if (id !== null) typeInto(board, { reference: { kind: 'touchpoint', id }, field: 'title', fresh: true });
}

/** Marks things as deleted; arrows that held on to them stay where they point at. Within one step. */
export function removeAll(board: Board, writer: JourneyEditor, references: readonly EntityReference[]): void {
  const { journey } = board.live.current();
  for (const { id, field, end } of endsLeftBehind(journey, board.layout.get(), references)) {
    setField(writer, { kind: 'free', id }, field, end);
  }
  remove(writer, references);
}

/** Marks what is selected as deleted. */
export function removeSelected(board: Board): void {
  const chosen = selected(board);
  const references = chosen.filter((reference) => !isLocked(board, reference));
  if (references.length > 0) removeThings(board, references);
  else if (chosen.length > 0) board.notice({ text: 'This is locked. Unlock it to delete it.' });
}

/** Marks things as deleted. Nothing is asked: it can be undone, and the notice says so. */
export function removeThings(board: Board, references: readonly EntityReference[]): void {
  const words = removalWords(board, references);
  const done = edit(board, (writer) => {
    removeAll(board, writer, references);
    return true;
  });
  if (done === null) return;
  board.tldraw.get()?.selectNone();
  focusCanvas(board);
  board.notice({ text: words, undo: true });
}

function isLocked(board: Board, reference: EntityReference): boolean {
  return reference.kind === 'free' && journeyOf(board).free.get(reference.id)?.locked === true;
}

const NOUNS: Record<string, string> = {
  touchpoint: 'touchpoints',
  card: 'cards',
  path: 'paths',
  stage: 'stages',
  lane: 'lanes',
  free: 'shapes',
};

function removalWords(board: Board, references: readonly EntityReference[]): string {
  const [only] = references;
  if (only === undefined || references.length > 1) return `${references.length} things deleted`;
  const name = nameOf(board, only);
  if (only.kind === 'free') return freeRemovalWords(board, only.id, name);
  if (only.kind !== 'stage' && only.kind !== 'lane') return `${name} deleted`;
  const held = [...journeyOf(board).touchpoints.values()].filter(({ place }) => place[only.kind] === only.id);
  return held.length === 0 ? `${name} deleted` : `${name} deleted. What it held is kept as unplaced`;
}

function freeRemovalWords(board: Board, id: FreeId, name: string): string {
  const held = heldBy(journeyOf(board), new Set([id]));
  return held.size === 0 ? `${name} deleted` : `${name} deleted. What it held stays where it is`;
}

/** “Order a spare part”; what has no name is called by its kind. */
export function nameOf(board: Board, reference: EntityReference): string {
  const journey = journeyOf(board);
  const name =
    reference.kind === 'touchpoint'
      ? journey.touchpoints.get(reference.id)?.title
      : reference.kind === 'card'
        ? journey.cards.get(reference.id)?.text
        : reference.kind === 'stage'
          ? journey.stages.find(({ id }) => id === reference.id)?.name
          : reference.kind === 'lane'
            ? journey.lanes.find(({ id }) => id === reference.id)?.title
            : undefined;
  if (reference.kind === 'free') return freeName(journey.free.get(reference.id));
  if (name !== undefined && name.trim() !== '') return `“${name.trim()}”`;
  return `A ${(NOUNS[reference.kind] ?? 'things').slice(0, -1)}`;
}

function freeName(shape: FreeShape | undefined): string {
  if (shape === undefined) return 'A shape';
  const words = freeWords(shape);
  return words === '' ? `${'aeio'.includes(shape.kind.charAt(0)) ? 'An' : 'A'} ${shape.kind}` : `“${words}”`;
}
