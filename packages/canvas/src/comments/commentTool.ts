import type { Anchor, StageId } from '@journey-canvas/journey';
import { type Editor, StateNode, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { onlySelected } from '../editing/selection';
import { placeAt } from './places';

/** A click says something about what it hits: a touchpoint, a stage's header, or the point itself. */
export function commentTool(board: Board): TLStateNodeConstructor {
  return class CommentTool extends StateNode {
    static override id = 'comment';
    private stopHeaders = () => {};

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
      board.announcement.set('Comment: point at a place. Enter takes the middle of the view, Esc goes back.');
      this.stopHeaders = pickHeaders(board, this.editor);
    }

    override onExit() {
      this.stopHeaders();
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }

    override onPointerUp() {
      // A finger or a press that moved was for the view.
      if (this.editor.inputs.isDragging) return;
      comment(board, placeAt(board.layout.get(), this.editor.inputs.currentPagePoint));
    }

    override onPointerMove() {
      if (this.editor.inputs.isDragging && this.editor.getInstanceState().isCoarsePointer) panBy(this.editor);
    }

    override onComplete() {
      comment(board, placeAt(board.layout.get(), this.editor.getViewportPageBounds().center));
    }

    override onCancel() {
      this.editor.setCurrentTool('select');
    }
  };
}

/**
 * C: about the touchpoint or stage that is selected; without one the tool waits for a place.
 * @returns whether the key was for comments
 */
export function handleCommentKey(board: Board, editor: Editor, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Enter' && editor.isIn('comment')) {
    editor.complete();
    return true;
  }
  if (event.key !== 'c' && event.key !== 'C') return false;
  startComment(board, editor);
  return true;
}

export function startComment(board: Board, editor: Editor): void {
  if (board.comments.get()?.mayComment !== true) return;
  const only = onlySelected(board);
  if (only?.kind === 'touchpoint' || only?.kind === 'stage') comment(board, only);
  else editor.setCurrentTool('comment');
}

function comment(board: Board, anchor: Anchor): void {
  board.tldraw.get()?.setCurrentTool('select');
  board.comments.get()?.onComment(anchor);
}

/** While the tool is in hand a press on a stage's header is meant for it. @returns the disposer */
function pickHeaders(board: Board, editor: Editor): () => void {
  const onPress = (event: PointerEvent) => {
    const header = event.target instanceof Element ? event.target.closest('.jc-stage-header') : null;
    const id = header?.getAttribute('data-journey-id');
    if (id == null || !editor.isIn('comment')) return;
    event.preventDefault();
    event.stopPropagation();
    comment(board, { kind: 'stage', id: id as StageId });
  };
  board.root.addEventListener('pointerdown', onPress, { capture: true });
  return () => board.root.removeEventListener('pointerdown', onPress, { capture: true });
}

function panBy(editor: Editor): void {
  const { currentScreenPoint, previousScreenPoint } = editor.inputs;
  const camera = editor.getCamera();
  const moved = currentScreenPoint.clone().sub(previousScreenPoint).div(camera.z);
  editor.setCamera({ x: camera.x + moved.x, y: camera.y + moved.y, z: camera.z }, { immediate: true });
}
