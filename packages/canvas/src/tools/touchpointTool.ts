import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { cellAt } from '../editing/cells';
import { addAt } from '../editing/commands';
import { newTouchpointTarget } from '../editing/newTouchpoint';

/** A click in a cell adds what the cell takes, and typing starts at once. */
export function touchpointTool(board: Board): TLStateNodeConstructor {
  return class TouchpointTool extends StateNode {
    static override id = 'touchpoint';

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
    }

    override onExit() {
      board.hovered.set(null);
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerMove() {
      board.hovered.set(cellAt(board.layout.get(), this.editor.inputs.currentPagePoint));
    }

    override onPointerUp() {
      const { x, y } = this.editor.inputs.currentPagePoint;
      const cell = cellAt(board.layout.get(), { x, y });
      this.editor.setCurrentTool('select');
      if (cell === null) return;
      addAt(board, newTouchpointTarget(board, { x, y }) ?? cell);
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }
  };
}
