import type { ArrowTarget, FreeId, Point } from '@journey-canvas/journey';
import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import { type Board, journeyOf } from '../board';
import { endAt, endOn, keepArrow, withEnds } from './arrowEnds';
import type { ArrowDraft, ArrowGrip } from './freeState';

interface EnterInfo {
  readonly from?: ArrowTarget;
  readonly id?: FreeId;
  readonly grip?: ArrowGrip;
}

/**
 * Draws an arrow by pulling or by two clicks, or moves an end or the middle of one. An end over something holds on
 * to it.
 */
export function arrowTool(board: Board): TLStateNodeConstructor {
  return class ArrowTool extends StateNode {
    static override id = 'arrow';
    private grip: ArrowGrip | null = null;
    private pulling = false;

    override onEnter(info: EnterInfo) {
      this.grip = info.grip ?? null;
      this.pulling = false;
      this.editor.setCursor({ type: 'cross', rotation: 0 });
      board.free.arrow.set(this.draftFor(info));
    }

    override onExit() {
      board.free.arrow.set(null);
      if (this.grip !== null) board.binding.get()?.settle();
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerDown() {
      if (this.grip !== null || board.free.arrow.get() !== null) return;
      const from = endAt(board, this.editor, this.point(), null);
      board.free.arrow.set({ id: null, grip: null, from, to: from, bend: 0 });
    }

    override onPointerMove() {
      const draft = board.free.arrow.get();
      if (draft === null) return;
      // A press alone moves nothing.
      if (this.grip !== null && !this.editor.inputs.isDragging) return;
      this.pulling = true;
      const next = this.pulled(draft);
      board.free.arrow.set(next);
      if (next.id !== null) this.show(next, next.id);
    }

    override onPointerUp() {
      const draft = board.free.arrow.get();
      // Released where it was pressed: the next click ends the arrow.
      if (draft === null || (this.grip === null && this.isFresh(draft))) return;
      this.finish();
    }

    /** Enter. */
    override onComplete() {
      this.finish();
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }

    private finish() {
      const draft = board.free.arrow.get();
      const { editor } = this;
      if (draft !== null && (this.grip === null || this.pulling))
        keepArrow(board, draft, editor.getZoomLevel());
      editor.setCurrentTool('select');
    }

    private isFresh({ from, to }: ArrowDraft): boolean {
      const far = Math.hypot(from.at.x - to.at.x, from.at.y - to.at.y);
      return far < 6 / this.editor.getZoomLevel();
    }

    private draftFor({ from, id }: EnterInfo): ArrowDraft | null {
      if (from !== undefined) {
        const end = endOn(board, from);
        return end === null ? null : { id: null, grip: null, from: end, to: end, bend: 0 };
      }
      const arrow = id === undefined ? undefined : journeyOf(board).free.get(id);
      const drawing = id === undefined ? undefined : board.drawings.get().get(id);
      if (id === undefined || arrow === undefined || drawing?.kind !== 'arrow') return null;
      const loose = (at: Point) => ({ at, hold: null });
      const { from: start, to: tip } = drawing.anchors;
      return { id, grip: this.grip, from: loose(start), to: loose(tip), bend: arrow.bend };
    }

    private pulled(draft: ArrowDraft): ArrowDraft {
      if (this.grip === 'bend') return { ...draft, bend: bendAt(draft.from.at, draft.to.at, this.point()) };
      const end = endAt(board, this.editor, this.point(), draft.id);
      return this.grip === 'from' ? { ...draft, from: end } : { ...draft, to: end };
    }

    private show(draft: ArrowDraft, id: FreeId) {
      board.binding.get()?.preview(({ journey, layout }) => {
        const arrow = journey.free.get(id);
        if (arrow === undefined) return { journey, layout };
        const free = new Map(journey.free).set(id, withEnds(board, arrow, draft));
        return { journey: { ...journey, free }, layout };
      });
    }

    private point(): Point {
      const { x, y } = this.editor.inputs.currentPagePoint;
      return { x, y };
    }
  };
}

/** How far a point lies off the straight way, positive on its right; a small bend is none. */
export function bendAt(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return 0;
  const [px, py] = [point.x - (from.x + to.x) / 2, point.y - (from.y + to.y) / 2];
  const bend = (px * -dy + py * dx) / length;
  return Math.abs(bend) < 6 ? 0 : Math.round(bend);
}
