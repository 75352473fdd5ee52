import {
  type Box,
  type DropTarget,
  dropTarget,
  type FreeId,
  type JourneyEditor,
  placeFree,
} from '@journey-canvas/journey';
import {
  StateNode,
  type TLPointerEventInfo,
  type TLShapeId,
  type TLStateNodeConstructor,
  type TLTickEventInfo,
} from '@tldraw/tldraw';
import { referenceOf, shapeIdOf } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { edit } from '../editing/commands';
import { selected } from '../editing/selection';
import { chosenFree } from '../free/chosenFree';
import { draggedFree, placesAfter, sceneAfter, takerOf } from '../free/dragFree';
import { drop, type Movable } from './drop';
import { makeRoom } from './makeRoom';

/**
 * Takes the place of tldraw's own translating: shapes follow the pointer in the view alone, the document hears of
 * it once, on the drop. Grid objects go to cells, free shapes to where they are let go. Nothing is cloned, snapped,
 * reparented or written into tldraw's history.
 */
export function draggingState(board: Board): TLStateNodeConstructor {
  return class Dragging extends StateNode {
    static override id = 'translating';
    private moving: readonly Movable[] = [];
    private free: readonly FreeId[] = [];
    private target: DropTarget | null = null;
    private slot: Box | null = null;

    override onEnter(info: TLPointerEventInfo) {
      this.moving = movableWith(board, info.target === 'shape' ? info.shape.id : undefined);
      this.free = draggedFree(board);
      this.target = null;
      this.slot = null;
      if (this.moving.length + this.free.length === 0) {
        this.parent.transition(this.insteadOf(), info);
        return;
      }
      this.editor.setHoveredShape(null);
      this.editor.setCursor({ type: 'grabbing', rotation: 0 });
      this.follow();
    }

    override onExit() {
      this.editor.setCursor({ type: 'default', rotation: 0 });
      if (board.drag.get() !== null) this.putBack();
    }

    override onTick({ elapsed }: TLTickEventInfo) {
      this.editor.edgeScrollManager.updateEdgeScrolling(elapsed);
    }

    override onPointerMove() {
      this.follow();
    }

    override onPointerUp() {
      const { target } = this;
      // Others may have deleted some of it meanwhile.
      const { touchpoints, cards } = board.live.current().journey;
      const moving = this.moving.filter(({ kind, id }) =>
        kind === 'touchpoint' ? touchpoints.has(id) : cards.has(id),
      );
      const { x, y } = this.by();
      board.drag.set(null);
      board.binding.get()?.flush();
      const places = placesAfter(board, this.free, { x, y });
      edit(board, (writer) => {
        if (target !== null) drop(writer, moving, target);
        keepPlaces(writer, places);
      });
      this.putBack();
      this.parent.transition('idle');
    }

    override onComplete() {
      this.onCancel();
    }

    override onCancel() {
      this.putBack();
      this.parent.transition('idle');
    }

    /** What is locked is ground: a mouse draws a selection box over it, a finger pans. */
    private insteadOf(): 'idle' | 'brushing' | 'dragging' {
      if (!chosenFree(board).some(({ locked }) => locked)) return 'idle';
      return this.editor.getInstanceState().isCoarsePointer ? 'dragging' : 'brushing';
    }

    private by() {
      const { originPagePoint, currentPagePoint } = this.editor.inputs;
      return { x: currentPagePoint.x - originPagePoint.x, y: currentPagePoint.y - originPagePoint.y };
    }

    private follow() {
      const { currentPagePoint } = this.editor.inputs;
      const { x, y } = this.by();
      const moving = this.moving.map(({ id }) => id);
      const point = { x: currentPagePoint.x, y: currentPagePoint.y };
      const target =
        moving.length === 0 ? null : dropTarget(board.layout.get(), journeyOf(board), point, moving);
      if (!sameTarget(target, this.target)) this.slot = showRoom(board, this.moving, target);
      this.target = target;
      board.drag.set({ ids: this.shapeIds(), x, y, slot: this.slot });
      board.binding.get()?.displace(this.gridIds(), { x, y });
      this.followFree({ x, y });
    }

    private followFree(by: { x: number; y: number }) {
      const journey = journeyOf(board);
      if (journey.free.size === 0) return;
      const places = placesAfter(board, this.free, by);
      board.free.taker.set(takerOf(journey, places));
      const { moving } = this;
      board.binding.get()?.preview((scene) => sceneAfter(scene, places, moving, by));
    }

    private gridIds(): TLShapeId[] {
      return this.moving.map(({ kind, id }) => shapeIdOf(kind, id));
    }

    private shapeIds(): TLShapeId[] {
      return [...this.gridIds(), ...this.free.map((id) => shapeIdOf('free', id))];
    }

    private putBack() {
      board.drag.set(null);
      board.free.taker.set(null);
      board.binding.get()?.flush();
      board.binding.get()?.settle();
    }
  };
}

function keepPlaces(writer: JourneyEditor, places: ReturnType<typeof placesAfter>): void {
  if (places.length > 0) placeFree(writer, places);
}

/** What is selected and can share a cell with what was grabbed, in the order in which it stands. */
function movableWith(board: Board, grabbed: TLShapeId | undefined): readonly Movable[] {
  const movable = selected(board).filter((reference): reference is Movable =>
    'touchpoint card'.includes(reference.kind),
  );
  const kind = (grabbed === undefined ? null : referenceOf(grabbed))?.kind ?? movable[0]?.kind;
  const layout = board.layout.get();
  const boxOf = ({ kind, id }: Movable) =>
    kind === 'touchpoint' ? layout.touchpoints.get(id) : layout.cards.get(id);
  return movable
    .filter((reference) => reference.kind === kind)
    .sort((a, b) => {
      const one = boxOf(a);
      const other = boxOf(b);
      return one === undefined || other === undefined ? 0 : one.x - other.x || one.y - other.y;
    });
}

function sameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  return a?.stage === b?.stage && a?.lane === b?.lane && a?.after === b?.after;
}

/** Neighbours make room for what would land among them. Returns the slot that it would take. */
function showRoom(board: Board, moving: readonly Movable[], target: DropTarget | null): Box | null {
  const ids = moving.flatMap((reference) => (reference.kind === 'touchpoint' ? [reference.id] : []));
  const room =
    target === null ? null : makeRoom(journeyOf(board), ids, target, board.layout.get(), board.measure);
  const places = [...(room?.neighbours ?? [])].map(
    ([id, { x, y }]) => [shapeIdOf('touchpoint', id), { x, y }] as const,
  );
  board.binding.get()?.shift(new Map(places));
  return room?.slot ?? target?.slot ?? null;
}
