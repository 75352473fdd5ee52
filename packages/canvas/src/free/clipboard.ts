import type { Editor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { edit, removeThings } from '../editing/commands';
import { select } from '../editing/selection';
import { addImages } from './addImages';
import { handyFree } from './chosenFree';
import { copiesOf, cutWith, type FreeCopies, putDown } from './freeCommands';
import { freeWords } from './freeLabel';
import { addText } from './makeFree';
import { boundsAround, boundsOf } from './spots';

/** Says in the clipboard whose copies it holds; the copies themselves stay in this canvas. */
const TYPE = 'application/x-journey-canvas';
const APART = 24;

interface Copied {
  readonly token: string;
  readonly copies: FreeCopies;
}

/**
 * Copies, cuts and pastes free shapes within the map by the browser's own clipboard events; pasted and dropped images
 * are added, pasted text becomes a text. Returns the disposer.
 */
export function listenToClipboard(board: Board, editor: Editor, root: HTMLElement): () => void {
  let copied: Copied | null = null;
  let pastes = 0;

  function copy(event: ClipboardEvent): boolean {
    const copies = copiesOf(board);
    if (isElsewhere(event) || copies.shapes.length === 0 || event.clipboardData === null) return false;
    copied = { token: crypto.randomUUID(), copies };
    pastes = 0;
    event.clipboardData.setData(TYPE, copied.token);
    event.clipboardData.setData('text/plain', copies.shapes.map(freeWords).filter(Boolean).join('\n'));
    event.preventDefault();
    return true;
  }

  function cut(event: ClipboardEvent): void {
    if (handyFree(board).length === 0 || !copy(event) || copied === null) return;
    removeThings(board, cutWith(board, copied.copies));
  }

  function paste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (isElsewhere(event) || clipboardData === null || board.writer.get() === null) return;
    event.preventDefault();
    const { x, y } = editor.inputs.currentPagePoint;
    const point = editor.getViewportPageBounds().containsPoint({ x, y })
      ? { x, y }
      : { ...editor.getViewportPageBounds().center.toJson() };
    const images = imagesOf(clipboardData);
    const text = clipboardData.getData('text/plain').trim();
    if (copied !== null && clipboardData.getData(TYPE) === copied.token) pasteCopies(copied.copies, point);
    else if (images.length > 0) void addImages(board, images, point);
    else if (text !== '') addText(board, point, text.slice(0, 2000));
  }

  /** The first time around the pointer, then each a little beside the one before. */
  function pasteCopies(copies: FreeCopies, point: { x: number; y: number }): void {
    const drawn = copies.shapes.flatMap(({ id }) => board.drawings.get().get(id) ?? []);
    const around = boundsAround(drawn.map(boundsOf));
    const by =
      around === null
        ? { x: APART, y: APART }
        : { x: point.x - around.x - around.width / 2, y: point.y - around.y - around.height / 2 };
    const aside = APART * pastes++;
    const ids = edit(board, (writer) => putDown(writer, copies, { x: by.x + aside, y: by.y + aside }));
    if (ids !== null) select(board, ids);
  }

  function over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  }

  function drop(event: DragEvent): void {
    const files = event.dataTransfer === null ? [] : imagesOf(event.dataTransfer);
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    // tldraw would take it.
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    if (files.length > 0) void addImages(board, files, { x, y });
    else board.notice({ text: 'Only images can be added here: PNG, JPEG, GIF or WebP.' });
  }

  // Events of the clipboard go to the page's focus: to the canvas, or to the document's body.
  const onCopy = (event: ClipboardEvent) => void copy(event);
  const { ownerDocument } = root;
  ownerDocument.addEventListener('copy', onCopy);
  ownerDocument.addEventListener('cut', cut);
  ownerDocument.addEventListener('paste', paste);
  root.addEventListener('dragover', over, { capture: true });
  root.addEventListener('drop', drop, { capture: true });
  return () => {
    ownerDocument.removeEventListener('copy', onCopy);
    ownerDocument.removeEventListener('cut', cut);
    ownerDocument.removeEventListener('paste', paste);
    root.removeEventListener('dragover', over, { capture: true });
    root.removeEventListener('drop', drop, { capture: true });
  };

  /** Somebody types, or has the focus outside of this canvas. */
  function isElsewhere({ target }: Event): boolean {
    const focus = ownerDocument.activeElement;
    if (!root.contains(focus)) return true;
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  }
}

function imagesOf({ items, files }: DataTransfer): File[] {
  const fromItems = [...items].flatMap((item) => item.getAsFile() ?? []);
  const found = fromItems.length > 0 ? fromItems : [...files];
  return found.filter(({ type }) => type.startsWith('image/'));
}
