import type { Box } from '@journey-canvas/journey';
import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { addFrame } from './makeFree';

const USUAL = { width: 480, height: 320 };
/** A smaller one was a click. */
const LEAST = 24;

/** Pulled from corner to corner; a click, or Enter, gives a frame of the usual size. */
export function frameTool(board: Board): TLStateNodeConstructor {
  return class FrameTool extends StateNode {
    static override id = 'frame';

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
    }

    override onExit() {
      board.free.frame.set(null);
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerMove() {
      if (this.editor.inputs.isPointing) board.free.frame.set(this.pulled());
    }

    override onPointerUp() {
      const box = this.pulled();
      this.make(box.width < LEAST && box.height < LEAST ? { ...box, ...USUAL } : box);
    }

    override onComplete() {
      const { x, y } = this.editor.getViewportPageBounds().center;
      this.make({ x: x - USUAL.width / 2, y: y - USUAL.height / 2, ...USUAL });
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }

    private make({ x, y, width, height }: Box) {
      this.editor.setCurrentTool('select');
      addFrame(board, { x, y, width: Math.max(LEAST, width), height: Math.max(LEAST, height) });
    }

    private pulled(): Box {
      const { originPagePoint: from, currentPagePoint: to } = this.editor.inputs;
      return {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      };
    }
  };
}
