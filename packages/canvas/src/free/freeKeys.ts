import type { Editor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { startArrow } from './arrowByKey';
import { restack } from './freeCommands';
import { pickImages } from './pickImages';

const TOOLS: Readonly<Record<string, string>> = { s: 'note', d: 'pen', t: 'text', f: 'frame' };

/** Shortcuts for free shapes: their tools, and their stacking. */
export function handleFreeKey(board: Board, editor: Editor, event: KeyboardEvent): boolean {
  if (isStacking(event)) {
    restack(board, event.key === ']' ? 'front' : 'back');
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const key = event.key.toLowerCase();
  const tool = TOOLS[key];
  if (tool === undefined && key !== 'a' && key !== 'i') return false;
  if (board.writer.get() === null) return true;
  if (tool !== undefined) editor.setCurrentTool(tool);
  else if (key === 'a') startArrow(board);
  else pickImages(board);
  return true;
}

/** On many keyboards brackets are typed with AltGr, which counts as Ctrl and Alt together. */
function isStacking({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return (key === ']' || key === '[') && !metaKey && ctrlKey === altKey;
}
