import { type Editor, useValue } from '@tldraw/tldraw';
import { MessageSquare } from 'lucide-react';
import { useBoard } from '../board';
import { startComment } from './commentTool';

/** The tool to comment, for those who may; also on a phone, where there are no other tools. */
export function CommentToolButton({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const offered = useValue('may comment', () => board.comments.get()?.mayComment === true, [board]);
  const on = useValue('comment tool', () => editor.getCurrentToolId() === 'comment', [editor]);
  if (!offered) return null;
  return (
    <div className="jc-tools">
      <button
        type="button"
        className="jc-tool"
        aria-label="Comment"
        aria-pressed={on}
        data-tooltip="Comment (C)"
        onClick={() => (on ? editor.setCurrentTool('select') : startComment(board, editor))}
      >
        <MessageSquare size={20} strokeWidth={1.6} aria-hidden />
      </button>
      <i className="jc-divider" />
    </div>
  );
}
