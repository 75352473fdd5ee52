import type { Board } from '../board';
import { addImages } from './addImages';

const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

/** Asks for image files and puts them into the middle of the view. */
export function pickImages(board: Board): void {
  const editor = board.tldraw.get();
  if (editor === null || board.writer.get() === null || board.images === null) return;
  const field = board.root.ownerDocument.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.accept = IMAGE_TYPES.join(',');
  field.addEventListener('change', () => {
    const { x, y } = editor.getViewportPageBounds().center;
    void addImages(board, [...(field.files ?? [])], { x, y });
  });
  field.click();
}
