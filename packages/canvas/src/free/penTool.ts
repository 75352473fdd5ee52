import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { addDrawing, nextStyle } from './makeFree';
import { PER_POINT } from './strokePoints';

/** Nearer points than this on the screen say nothing new. */
const LEAST_STEP_PX = 0.75;

/**
 * Draws by hand. The line is a draft of this canvas until the pen is lifted, then one edit. With Shift it goes
 * straight on from where it was.
 */
export function penTool(board: Board): TLStateNodeConstructor {
  return class PenTool extends StateNode {
    static override id = 'pen';
    static override useCoalescedEvents = true;
    private points: number[] = [];
    private straightFrom: number | null = null;

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
    }

    override onExit() {
      this.drop();
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerDown() {
      this.drop();
      this.add();
    }

    override onPointerMove() {
      if (this.points.length > 0 && this.editor.inputs.isPointing) this.add();
    }

    override onPointerUp() {
      const { points } = this;
      this.drop();
      if (points.length === 0) return;
      if (points.length === PER_POINT) points.push(...points);
      addDrawing(board, points, this.editor.inputs.isPen, this.editor.getZoomLevel());
    }

    override onCancel() {
      if (this.points.length > 0) this.drop();
      else this.editor.setCurrentTool('select');
    }

    override onInterrupt() {
      this.drop();
    }

    private add() {
      const { currentPagePoint, shiftKey, isPen } = this.editor.inputs;
      const { x, y, z } = currentPagePoint;
      if (shiftKey) {
        this.straightFrom ??= this.points.length;
        this.points.length = Math.min(this.points.length, Math.max(this.straightFrom, PER_POINT));
      } else {
        this.straightFrom = null;
        const [lastX, lastY] = this.points.slice(-PER_POINT);
        const step = Math.hypot(x - (lastX ?? Number.POSITIVE_INFINITY), y - (lastY ?? 0));
        if (step < LEAST_STEP_PX / this.editor.getZoomLevel()) return;
      }
      this.points.push(x, y, isPen ? (z ?? 0.5) : 0.5);
      const { colour, scale } = nextStyle(board, 'drawing');
      board.free.stroke.set({ points: this.points, colour, scale });
    }

    private drop() {
      this.points = [];
      this.straightFrom = null;
      board.free.stroke.set(null);
    }
  };
}
