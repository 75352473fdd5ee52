import { type FreeShape, freeColourOf, type Box as PageBox, setField } from '@journey-canvas/journey';
import { type Editor, useValue } from '@tldraw/tldraw';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  ArrowDownToLine,
  ArrowLeftRight,
  ArrowUpToLine,
  Copy,
  Lock,
  LockOpen,
  type LucideIcon,
  Minus,
  PaintBucket,
  Palette,
  Scaling,
  Trash2,
} from 'lucide-react';
import { type CSSProperties, useCallback, useLayoutEffect, useRef } from 'react';
import { type Board, journeyOf, useBoard } from '../board';
import { STAGE_HEADER_PX } from '../chrome/camera';
import { Popover } from '../chrome/Popover';
import { Button } from '../chrome/ToolButton';
import { walkButtons } from '../chrome/walkButtons';
import { edit, removeSelected } from '../editing/commands';
import { duplicateSelected } from '../editing/duplicate';
import { chosenFree } from './chosenFree';
import { restack, restyle, toggleLock } from './freeCommands';
import type { FreeStyle } from './freeState';
import { boundsAround, boundsOf } from './spots';
import {
  ALIGN_CHOICE,
  COLOUR_CHOICE,
  DASH_CHOICE,
  FILL_CHOICE,
  HEADS_CHOICE,
  SCALE_CHOICE,
  type StyleChoice,
  suits,
} from './styleChoices';

const GAP_PX = 44;
const HEIGHT_PX = 44;
const FOOT_PX = 76;

/** Over what is selected, while that is free shapes alone: how they look and what can be done with them. */
export function StyleBar({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const place = useValue('place of the style bar', () => placeOf(board, editor), [board, editor]);
  const shapes = useValue('styled shapes', () => chosenFree(board), [board]);
  if (place === null || shapes.length === 0) return null;
  const locked = shapes.every((shape) => shape.locked);
  return (
    <div
      className="jc-style-bar"
      role="toolbar"
      aria-label="Look of what is selected"
      style={{ '--jc-bar-x': `${place.x}px`, '--jc-bar-y': `${place.y}px` } as CSSProperties}
      data-low={place.low || undefined}
      onKeyDown={walkButtons}
    >
      {!locked && <Looks shapes={shapes} />}
      <Button icon={ArrowUpToLine} label="Bring to front" keys="]" onClick={() => restack(board, 'front')} />
      <Button icon={ArrowDownToLine} label="Send to back" keys="[" onClick={() => restack(board, 'back')} />
      <Button
        icon={locked ? LockOpen : Lock}
        label={locked ? 'Unlock' : 'Lock'}
        keys=""
        onClick={() => toggleLock(board)}
      />
      {!locked && (
        <>
          <Button icon={Copy} label="Duplicate" keys="Ctrl+D" onClick={() => duplicateSelected(board)} />
          <Button icon={Trash2} label="Delete" keys="Del" onClick={() => removeSelected(board)} />
        </>
      )}
    </div>
  );
}

function Looks({ shapes }: { readonly shapes: readonly FreeShape[] }) {
  const [only, second] = shapes;
  return (
    <>
      {only?.kind === 'image' && second === undefined && <ImageWords key={only.id} shape={only} />}
      <Choice shapes={shapes} choice={COLOUR_CHOICE} icon={Palette} />
      <Choice shapes={shapes} choice={SCALE_CHOICE} icon={Scaling} />
      <Choice shapes={shapes} choice={DASH_CHOICE} icon={Minus} />
      <Choice shapes={shapes} choice={FILL_CHOICE} icon={PaintBucket} />
      <Choice shapes={shapes} choice={ALIGN_CHOICE} icon={alignIcon(shapes)} />
      <Choice shapes={shapes} choice={HEADS_CHOICE} icon={ArrowLeftRight} />
      <i className="jc-divider" />
    </>
  );
}

function alignIcon(shapes: readonly FreeShape[]): LucideIcon {
  const align = shapes.find(({ kind }) => ALIGN_CHOICE.kinds.has(kind))?.align ?? 'start';
  return { start: AlignLeft, middle: AlignCenter, end: AlignRight }[align];
}

function Choice<F extends keyof FreeStyle>(props: {
  readonly shapes: readonly FreeShape[];
  readonly choice: StyleChoice<F>;
  readonly icon: LucideIcon;
}) {
  const { shapes, choice, icon } = props;
  const board = useBoard();
  if (!suits(choice as unknown as StyleChoice, shapes)) return null;
  const first = shapes.find(({ kind }) => choice.kinds.has(kind));
  const now =
    first === undefined ? null : choice.field === 'colour' ? freeColourOf(first) : first[choice.field];
  return (
    <Popover icon={icon} label={choice.label} className={`jc-choices jc-choices-${choice.field}`}>
      {choice.options.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          role="menuitemradio"
          className={`jc-menu-item ${choice.field === 'colour' ? `jc-colour-${value}` : ''}`}
          aria-checked={now === value}
          onClick={() => restyle(board, choice.field, choice.kinds, value)}
        >
          <i className="jc-sample" data-value={value} aria-hidden="true" />
          <span>{words}</span>
        </button>
      ))}
    </Popover>
  );
}

/** What an image shows, for those who cannot see it. */
function ImageWords({ shape }: { readonly shape: FreeShape }) {
  const board = useBoard();
  const { id } = shape;
  const field = useRef<HTMLInputElement>(null);
  const known = useRef(shape.image?.alt ?? '');
  const keep = useCallback(
    (typed: string) => {
      const { image } = journeyOf(board).free.get(id) ?? { image: null };
      // What others wrote meanwhile is not put back by who typed nothing.
      if (image === null || typed === known.current) return;
      known.current = typed;
      edit(board, (writer) => setField(writer, { kind: 'free', id }, 'image', { ...image, alt: typed }));
    },
    [board, id],
  );
  // A press on the canvas takes the field away before it can lose the focus.
  useLayoutEffect(() => {
    const element = field.current;
    return () => {
      if (element !== null) keep(element.value.trim());
    };
  }, [keep]);
  return (
    <input
      ref={field}
      className="jc-image-words"
      aria-label="What the image shows"
      placeholder="Describe the image"
      maxLength={500}
      defaultValue={shape.image?.alt ?? ''}
      onBlur={(event) => keep(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

/** All of an arrow can be half the map: it counts only where nothing else does, and then by its middle. */
function boundsOfChosen(board: Board, chosen: readonly FreeShape[]): PageBox | null {
  const drawings = chosen.flatMap(({ id }) => board.drawings.get().get(id) ?? []);
  const boxes = drawings.flatMap((drawing) => (drawing.kind === 'arrow' ? [] : [boundsOf(drawing)]));
  const middles = drawings.flatMap((drawing) =>
    drawing.kind === 'arrow' ? [{ ...drawing.middle, width: 1, height: 1 }] : [],
  );
  return boundsAround(boxes.length > 0 ? boxes : middles);
}

/** Over the selection, under it where there is no room above; null: there is nothing to style. */
function placeOf(board: Board, editor: Editor): { x: number; y: number; low: boolean } | null {
  if (board.writer.get() === null || board.typing.get() !== null || !editor.isIn('select.idle')) return null;
  const chosen = chosenFree(board);
  const bounds = boundsOfChosen(board, chosen);
  if (bounds === null || chosen.length === 0) return null;
  if (chosen.length !== editor.getSelectedShapeIds().length) return null;
  const { x, y, z } = editor.getCamera();
  const screen = editor.getViewportScreenBounds();
  const middle = (bounds.x + bounds.width / 2 + x) * z;
  const above = (bounds.y + y) * z - GAP_PX - HEIGHT_PX;
  const below = (bounds.y + bounds.height + y) * z + GAP_PX / 2;
  const top = above >= STAGE_HEADER_PX + 4 ? above : below;
  const barTop = Math.min(Math.max(top, STAGE_HEADER_PX + 4), screen.h - FOOT_PX - HEIGHT_PX);
  return {
    x: Math.min(Math.max(middle, 190), Math.max(190, screen.w - 190)),
    y: barTop,
    low: barTop > screen.h / 2,
  };
}
