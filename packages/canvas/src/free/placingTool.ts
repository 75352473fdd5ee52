import type { Point } from '@journey-canvas/journey';
import { StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { addNote, addText } from './makeFree';

/** Tools that put something down with a click, or with Enter in the middle of the view. */
export function placingTools(board: Board): readonly TLStateNodeConstructor[] {
  return [
    placingTool('note', (point) => addNote(board, point)),
    placingTool('text', (point) => void addText(board, point)),
  ];
}

function placingTool(name: string, put: (point: Point) => void): TLStateNodeConstructor {
  return class PlacingTool extends StateNode {
    static override id = name;

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
    }

    override onExit() {
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerUp() {
      const { x, y } = this.editor.inputs.currentPagePoint;
      this.done({ x, y });
    }

    /** Enter. */
    override onComplete() {
      const { x, y } = this.editor.getViewportPageBounds().center;
      this.done({ x, y });
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }

    private done(point: Point) {
      this.editor.setCurrentTool('select');
      put(point);
    }
  };
}
