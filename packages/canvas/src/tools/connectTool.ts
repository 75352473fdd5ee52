import type { TouchpointId } from '@journey-canvas/journey';
import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { touchpointAt } from '../editing/cells';
import { addNextStep, connect } from '../editing/commands';
import { newTouchpointTarget } from '../editing/newTouchpoint';

/**
 * Draws a path: press on a touchpoint (or start with one), release on another; released on free room of the board
 * it makes the next step there. Two clicks do as well.
 */
export function connectTool(board: Board): TLStateNodeConstructor {
  return class ConnectTool extends StateNode {
    static override id = 'connect';
    private from: TouchpointId | null = null;

    override onEnter(info: { from?: string }) {
      this.from = (info.from ?? null) as TouchpointId | null;
      this.editor.setCursor({ type: 'cross', rotation: 0 });
      const box = this.from === null ? undefined : board.layout.get().touchpoints.get(this.from);
      if (this.from === null || box === undefined) return;
      const to = { x: box.x + box.width + 24, y: box.y + box.height / 2 };
      board.connect.set({ from: this.from, to, over: null, slot: null, after: null });
    }

    override onExit() {
      board.connect.set(null);
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerDown() {
      this.from ??= touchpointAt(
        board.layout.get(),
        this.editor.inputs.currentPagePoint,
      ) as TouchpointId | null;
      this.point();
    }

    override onPointerMove() {
      this.point();
    }

    override onPointerUp() {
      // Released on the card it started from: a click; the next one ends the path.
      if (
        this.from === null ||
        touchpointAt(board.layout.get(), this.editor.inputs.currentPagePoint) === this.from
      ) {
        return;
      }
      this.point();
      finishConnecting(board);
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }

    private point() {
      if (this.from === null) return;
      const { x, y } = this.editor.inputs.currentPagePoint;
      const layout = board.layout.get();
      const hit = touchpointAt(layout, { x, y });
      const over = hit === this.from ? null : hit;
      const target = hit === null ? newTouchpointTarget(board, { x, y }) : null;
      const slot = target?.slot ?? null;
      board.connect.set({ from: this.from, to: { x, y }, over, slot, after: target });
    }
  };
}

/** Writes the path that is being drawn, and goes back to selecting. */
export function finishConnecting(board: Board): void {
  const state = board.connect.get();
  board.tldraw.get()?.setCurrentTool('select');
  if (state === null) return;
  const from = state.from as TouchpointId;
  if (state.over !== null) connect(board, from, state.over as TouchpointId);
  else if (state.after !== null) addNextStep(board, from, state.after);
}
