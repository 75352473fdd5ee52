import type { Editor } from '@tldraw/tldraw';
import { Ellipsis, Frame, Image, MoveUpRight, Pencil, StickyNote, Type } from 'lucide-react';
import { useBoard } from '../board';
import { pickImages } from '../free/pickImages';
import { Popover } from './Popover';
import { ToolButton } from './ToolButton';

/** What is put on the canvas beside the board. */
export function FreeTools({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  return (
    <>
      <ToolButton editor={editor} tool="note" icon={StickyNote} label="Note" keys="S" />
      <ToolButton editor={editor} tool="pen" icon={Pencil} label="Draw" keys="D" />
      <ToolButton editor={editor} tool="text" icon={Type} label="Text" keys="T" />
      <ToolButton editor={editor} tool="arrow" icon={MoveUpRight} label="Arrow" keys="A" />
      <Popover icon={Ellipsis} label="More to add">
        <Choice icon={Frame} words="Frame" keys="F" onPick={() => editor.setCurrentTool('frame')} />
        {board.images !== null && (
          <Choice icon={Image} words="Image" keys="I" onPick={() => pickImages(board)} />
        )}
      </Popover>
    </>
  );
}

function Choice({
  icon: Icon,
  words,
  keys,
  onPick,
}: {
  readonly icon: typeof Frame;
  readonly words: string;
  readonly keys: string;
  readonly onPick: () => void;
}) {
  return (
    <button type="button" role="menuitem" className="jc-menu-item" onClick={onPick}>
      <Icon size={16} strokeWidth={1.6} aria-hidden />
      <span>{words}</span>
      <kbd>{keys}</kbd>
    </button>
  );
}
