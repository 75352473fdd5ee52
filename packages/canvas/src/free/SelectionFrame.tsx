import {
  type Editor,
  type TLSelectionForegroundProps,
  type TLSelectionHandle,
  useEditor,
  useSelectionEvents,
  useValue,
} from '@tldraw/tldraw';
import { type Board, useBoard } from '../board';
import { canTurn, chosenFree } from './chosenFree';

const CORNERS = [
  { handle: 'top_left', x: 0, y: 0, cursor: 'nwse-resize' },
  { handle: 'top_right', x: 1, y: 0, cursor: 'nesw-resize' },
  { handle: 'bottom_right', x: 1, y: 1, cursor: 'nwse-resize' },
  { handle: 'bottom_left', x: 0, y: 1, cursor: 'nesw-resize' },
] as const;
const SIDES = [
  { handle: 'top', x: 0, y: 0, along: 'x', cursor: 'ns-resize' },
  { handle: 'bottom', x: 0, y: 1, along: 'x', cursor: 'ns-resize' },
  { handle: 'left', x: 0, y: 0, along: 'y', cursor: 'ew-resize' },
  { handle: 'right', x: 1, y: 0, along: 'y', cursor: 'ew-resize' },
] as const;

/** Around selected free shapes: handles by which they are resized and turned. Grid objects have none. */
export function SelectionFrame({ bounds, rotation }: TLSelectionForegroundProps) {
  const board = useBoard();
  const editor = useEditor();
  const shown = useValue('selection frame', () => frameOf(board, editor), [board, editor]);
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor]);
  const coarse = useValue('coarse', () => editor.getInstanceState().isCoarsePointer, [editor]);
  if (shown === null) return null;
  const unit = 1 / zoom;
  const { x, y, w, h } = bounds;
  return (
    <svg className="tl-overlays__item jc-selection" aria-hidden="true" data-testid="free-selection">
      <g transform={`translate(${x} ${y}) rotate(${(rotation * 180) / Math.PI})`}>
        <rect className="jc-selection-outline" width={w} height={h} />
        {shown.handles && (
          <>
            {SIDES.map((side) => (
              <Side key={side.handle} {...side} width={w} height={h} reach={(coarse ? 14 : 6) * unit} />
            ))}
            {CORNERS.map((corner) => (
              <Handle
                key={corner.handle}
                {...corner}
                x={corner.x * w}
                y={corner.y * h}
                size={8 * unit}
                reach={(coarse ? 22 : 9) * unit}
              />
            ))}
          </>
        )}
        {shown.turns && (
          <Handle
            handle="mobile_rotate"
            cursor="grab"
            x={w / 2}
            y={-26 * unit}
            size={10 * unit}
            reach={(coarse ? 22 : 10) * unit}
            round
          />
        )}
      </g>
    </svg>
  );
}

interface HandleProps {
  readonly handle: TLSelectionHandle;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly reach: number;
  readonly cursor: string;
  readonly round?: boolean;
}

function Handle({ handle, x, y, size, reach, cursor, round }: HandleProps) {
  const events = useSelectionEvents(handle);
  return (
    <>
      <rect
        className="jc-selection-handle"
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
        rx={round === true ? size / 2 : size / 5}
      />
      <rect
        className="jc-selection-target"
        data-handle={handle}
        x={x - reach}
        y={y - reach}
        width={reach * 2}
        height={reach * 2}
        style={{ cursor }}
        {...events}
      />
    </>
  );
}

type SideProps = (typeof SIDES)[number] & {
  readonly width: number;
  readonly height: number;
  readonly reach: number;
};

function Side({ handle, x, y, along, cursor, width, height, reach }: SideProps) {
  const events = useSelectionEvents(handle);
  const across = { width: along === 'x' ? width : reach * 2, height: along === 'y' ? height : reach * 2 };
  return (
    <rect
      className="jc-selection-target"
      data-handle={handle}
      x={x * width - (along === 'y' ? reach : 0)}
      y={y * height - (along === 'x' ? reach : 0)}
      {...across}
      style={{ cursor }}
      {...events}
    />
  );
}

interface Frame {
  readonly handles: boolean;
  readonly turns: boolean;
}

function frameOf(board: Board, editor: Editor): Frame | null {
  const chosen = chosenFree(board);
  if (chosen.length === 0 || chosen.length !== editor.getSelectedShapeIds().length) return null;
  // An arrow is held by its ends.
  if (chosen.every(({ kind }) => kind === 'arrow')) return null;
  if (!editor.isInAny('select.idle', 'select.pointing_shape', 'select.pointing_selection')) return null;
  const held =
    board.writer.get() !== null && board.typing.get() === null && chosen.every(({ locked }) => !locked);
  return { handles: held, turns: held && chosen.every(canTurn) };
}
