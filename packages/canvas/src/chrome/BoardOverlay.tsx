import type { Box } from '@journey-canvas/journey';
import { type TLShapeId, useEditor, useQuickReactor, useValue } from '@tldraw/tldraw';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { referenceOf } from '../binding/shapeIds';
import { type Board, isFreeTyping, useBoard } from '../board';
import { CommentPins } from '../comments/CommentPins';
import { addAt } from '../editing/commands';
import { InPlaceText } from '../editing/InPlaceText';
import { InPlaceWords } from '../editing/InPlaceWords';
import { FreeOverlay } from '../free/FreeOverlay';
import { typedFreeLook } from '../free/typedFreeLook';
import { Peers } from '../presence/Peers';

/** Over the shapes, in canvas units: the text being typed, the grip, the path being drawn, the others. */
export function BoardOverlay() {
  const editor = useEditor();
  const layer = useRef<HTMLDivElement>(null);
  useQuickReactor('unscale', () => {
    layer.current?.style.setProperty('--jc-unscale', String(1 / editor.getZoomLevel()));
  }, [editor]);
  return (
    <div ref={layer} className="jc-overlay">
      <Slot />
      <AddButton />
      <ConnectLine />
      <Grip />
      <FreeOverlay />
      <CommentPins />
      <Peers />
      <TypedCard />
    </div>
  );
}

/** The place that a drop or a new step would take. */
function Slot() {
  const board = useBoard();
  const slot = useValue('slot', () => board.drag.get()?.slot ?? board.connect.get()?.slot ?? null, [board]);
  return slot === null ? null : <div className="jc-slot" data-testid="drop-slot" style={placeOf(slot)} />;
}

function TypedCard() {
  const board = useBoard();
  const typing = useValue('typing', () => board.typing.get(), [board]);
  const box = useValue(
    'typing box',
    () => (typing === null ? undefined : typedBox(board, typing.reference)),
    [board, typing],
  );
  const look = useValue('typing look', () => typedFreeLook(board, typing), [board, typing]);
  if (typing !== null && look !== null && isFreeTyping(typing)) {
    return typing.field === 'text' ? (
      <InPlaceText target={typing} {...look} />
    ) : (
      <InPlaceWords target={typing} {...look} />
    );
  }
  if (typing === null || box === undefined) return null;
  const kind = typing.reference.kind;
  return <InPlaceText target={typing} className={`jc-input-${kind}`} style={placeOf(box)} />;
}

function typedBox(board: Board, reference: { kind: string; id: string }): Box | undefined {
  const layout = board.layout.get();
  if (reference.kind === 'touchpoint') return layout.touchpoints.get(reference.id as never);
  if (reference.kind === 'card') return layout.cards.get(reference.id as never);
  return undefined;
}

/** The touchpoint that the pointer is on, else the one that is selected. */
function gripOwner(board: Board): TLShapeId | null {
  const editor = board.tldraw.get();
  if (editor === null || board.writer.get() === null || !editor.isIn('select.idle')) return null;
  if (board.typing.get() !== null) return null;
  const hovered = editor.getHoveredShapeId();
  if (hovered !== null && referenceOf(hovered)?.kind === 'touchpoint') return hovered;
  const only = editor.getOnlySelectedShapeId();
  return only !== null && referenceOf(only)?.kind === 'touchpoint' ? only : null;
}

/** Pulled to another card it draws a path. */
function Grip() {
  const board = useBoard();
  const editor = useEditor();
  const owner = useValue('grip', () => gripOwner(board), [board]);
  const box = useValue(
    'grip box',
    () => (owner === null ? undefined : board.layout.get().touchpoints.get(referenceOf(owner)?.id as never)),
    [board, owner],
  );
  if (owner === null || box === undefined) return null;
  return (
    <b
      className="jc-grip"
      title="Pull to the next step (P)"
      style={{ transform: `translate(${box.x + box.width}px, ${box.y + box.height / 2}px)` }}
      // The press goes on to the canvas, where the tool takes it.
      onPointerDown={() => editor.setCurrentTool('connect', { from: referenceOf(owner)?.id })}
    >
      <Plus size="1em" strokeWidth={2.4} aria-hidden />
    </b>
  );
}

function ConnectLine() {
  const board = useBoard();
  const state = useValue('connect', () => board.connect.get(), [board]);
  const layout = useValue('layout', () => board.layout.get(), [board]);
  if (state === null) return null;
  const from = layout.touchpoints.get(state.from as never);
  const over = state.over === null ? undefined : layout.touchpoints.get(state.over as never);
  if (from === undefined) return null;
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = over === undefined ? state.to : { x: over.x, y: over.y + over.height / 2 };
  const bend = Math.max(24, Math.abs(end.x - start.x) / 2);
  return (
    <>
      <svg className="jc-connecting" aria-hidden="true">
        <path
          d={`M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`}
        />
        <circle cx={end.x} cy={end.y} r={4} />
      </svg>
      {over !== undefined && <div className="jc-connect-target" style={placeOf(over)} />}
    </>
  );
}

/** Where the next thing of the cell under the pointer would stand. */
function AddButton() {
  const board = useBoard();
  const cell = useValue('cell to add to', () => (canAdd(board) ? board.hovered.get() : null), [board]);
  if (cell === null) return null;
  const { box } = cell;
  const at = { x: box.x + box.width / 2, y: box.y + box.height - 4 };
  return (
    <button
      type="button"
      className="jc-add"
      tabIndex={-1}
      aria-label={
        cell.kind === 'steps' || cell.kind === 'partner' ? 'Add a touchpoint here' : 'Add a card here'
      }
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onClick={() => addAt(board, { stage: cell.stage, lane: cell.lane })}
    >
      <Plus size="1em" strokeWidth={2} aria-hidden />
    </button>
  );
}

function canAdd(board: Board): boolean {
  if (board.writer.get() === null || board.typing.get() !== null || board.drag.get() !== null) return false;
  const editor = board.tldraw.get();
  return editor !== null && (editor.isIn('select.idle') || editor.isIn('touchpoint'));
}

function placeOf(box: Box) {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
}
