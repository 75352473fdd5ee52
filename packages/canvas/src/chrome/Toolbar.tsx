import { type Editor, useValue } from '@tldraw/tldraw';
import {
  Hand,
  LogOut,
  Maximize,
  Minus,
  MousePointer2,
  PanelLeft,
  Plus,
  Redo2,
  Spline,
  Undo2,
} from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { journeyOf, useBoard } from '../board';
import { CommentToolButton } from '../comments/CommentToolButton';
import { changeExit, takesExit } from '../editing/exits';
import { redo, undo } from '../editing/history';
import { onlySelected } from '../editing/selection';
import { fitBoard, zoomBy } from './camera';
import { FreeTools } from './FreeTools';
import { Button, ToolButton } from './ToolButton';
import { walkButtons } from './walkButtons';

/** What can be done with a hand on the pointer. Arrow keys walk through it, as through any toolbar. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const canWrite = useValue('can write', () => board.writer.get() !== null, [board]);
  const zoom = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor]);
  return (
    <div className="jc-toolbar" role="toolbar" aria-label="Tools" onKeyDown={walkButtons}>
      <div className="jc-tools jc-drawing">
        <ToolButton editor={editor} tool="select" icon={MousePointer2} label="Select" keys="V" />
        <ToolButton editor={editor} tool="hand" icon={Hand} label="Move the view" keys="H" />
        {canWrite && (
          <>
            <i className="jc-divider" />
            <ToolButton
              editor={editor}
              tool="touchpoint"
              icon={PanelLeft}
              label="Add a touchpoint"
              keys="N"
            />
            <ToolButton editor={editor} tool="connect" icon={Spline} label="Next step" keys="P" />
            <ExitButton />
            <i className="jc-divider" />
            <FreeTools editor={editor} />
          </>
        )}
        <i className="jc-divider" />
      </div>
      <CommentToolButton editor={editor} />
      {canWrite && (
        <div className="jc-tools">
          <HistoryButtons />
          <i className="jc-divider" />
        </div>
      )}
      <div className="jc-tools">
        <div className="jc-tools jc-zoom">
          <Button icon={Minus} label="Zoom out" keys="-" onClick={() => zoomBy(editor, 'out')} />
          <output className="jc-zoom-level" aria-label="Zoom">{`${zoom} %`}</output>
          <Button icon={Plus} label="Zoom in" keys="+" onClick={() => zoomBy(editor, 'in')} />
        </div>
        <Button icon={Maximize} label="Fit the map" keys="Shift+1" onClick={() => fitBoard(board, editor)} />
      </div>
    </div>
  );
}

function ExitButton() {
  const board = useBoard();
  const only = useValue('only selected', () => onlySelected(board), [board]);
  const possible = useValue('takes exit', () => takesExit(journeyOf(board), only), [board, only]);
  const label = only?.kind === 'path' && possible ? 'Another reason to leave' : 'Exit from here';
  return (
    <Button icon={LogOut} label={label} keys="X" disabled={!possible} onClick={() => changeExit(board)} />
  );
}

function HistoryButtons() {
  const board = useBoard();
  const writer = useValue('writer', () => board.writer.get(), [board]);
  const subscribe = useCallback(
    (listener: () => void) => writer?.undo.subscribe(listener) ?? (() => {}),
    [writer],
  );
  const canUndo = useSyncExternalStore(subscribe, () => writer?.undo.canUndo() ?? false);
  const canRedo = useSyncExternalStore(subscribe, () => writer?.undo.canRedo() ?? false);
  return (
    <>
      <Button icon={Undo2} label="Undo" keys="Ctrl+Z" disabled={!canUndo} onClick={() => undo(board)} />
      <Button icon={Redo2} label="Redo" keys="Ctrl+Shift+Z" disabled={!canRedo} onClick={() => redo(board)} />
    </>
  );
}
