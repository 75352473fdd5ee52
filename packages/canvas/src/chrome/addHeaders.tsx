import { addLane, addStage, LANE_KIND_WORDS, LANE_KINDS, type LaneKind } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { Plus } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useBoard } from '../board';
import { edit, typeInto } from '../editing/commands';
import { LANE_HEADER_PX } from './camera';

/** Behind the last stage. */
export function AddStage({ at }: { readonly at: number }) {
  const board = useBoard();
  const canWrite = useValue('can write', () => board.writer.get() !== null, [board]);
  if (!canWrite) return null;
  const add = () => {
    const id = edit(board, (writer) => addStage(writer, {}));
    if (id !== null) typeInto(board, { reference: { kind: 'stage', id }, field: 'name', fresh: true });
  };
  return (
    <button
      type="button"
      className="jc-add-header"
      style={{ transform: `translate(${at + 8}px, 14px)` }}
      aria-label="Add a stage"
      data-tooltip="Add a stage"
      onClick={add}
    >
      <Plus size={16} strokeWidth={1.6} aria-hidden />
    </button>
  );
}

/** Under the last lane: its kind is chosen, for it decides what the lane takes. */
export function AddLane({ at }: { readonly at: number }) {
  const board = useBoard();
  const [open, setOpen] = useState(false);
  const canWrite = useValue('can write', () => board.writer.get() !== null, [board]);
  if (!canWrite) return null;
  const add = (kind: LaneKind) => {
    setOpen(false);
    edit(board, (writer) => addLane(writer, { kind, title: LANE_KIND_WORDS[kind] }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.closest('.jc-add-lane')?.contains(event.relatedTarget) !== true) setOpen(false);
  };
  return (
    <div className="jc-add-lane" style={{ transform: `translate(${LANE_HEADER_PX - 36}px, ${at - 16}px)` }}>
      <button
        type="button"
        className="jc-add-header"
        aria-label="Add a lane"
        aria-haspopup="true"
        aria-expanded={open}
        data-tooltip="Add a lane"
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onClick={() => setOpen(!open)}
      >
        <Plus size={16} strokeWidth={1.6} aria-hidden />
      </button>
      {open && (
        <ul className="jc-menu" aria-label="Kind of lane">
          {LANE_KINDS.map((kind) => (
            <li key={kind}>
              <button type="button" onKeyDown={onKeyDown} onBlur={onBlur} onClick={() => add(kind)}>
                {LANE_KIND_WORDS[kind]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
