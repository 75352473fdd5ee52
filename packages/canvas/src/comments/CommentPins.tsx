import { useValue } from '@tldraw/tldraw';
import type { KeyboardEvent } from 'react';
import { useBoard } from '../board';
import { CommentPinButton } from './CommentPinButton';
import { pinPoint } from './places';

/** Pins on touchpoints and points, in canvas units: moving the view leaves them to the browser. */
export function CommentPins() {
  const board = useBoard();
  const comments = useValue('comments', () => board.comments.get(), [board]);
  const layout = useValue('layout', () => board.layout.get(), [board]);
  const drag = useValue('drag', () => board.drag.get(), [board]);
  const placed = (comments?.pins ?? []).flatMap((pin) => {
    const point = pinPoint(layout, pin.anchor);
    return point === null ? [] : [{ pin, point }];
  });
  if (placed.length === 0) return null;
  const first = placed.find(({ pin }) => pin.active) ?? placed[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="jc-pins" role="group" aria-label="Comments on the map" onKeyDown={walkPins}>
      {placed.map(({ pin, point }) => {
        const moved = pin.anchor.kind === 'touchpoint' && drag?.ids.includes(pin.anchor.id) ? drag : null;
        const x = point.x + (moved?.x ?? 0);
        const y = point.y + (moved?.y ?? 0);
        return (
          <CommentPinButton
            key={pin.key}
            pin={pin}
            at={{ x, y }}
            reachable={pin === first?.pin}
            onPress={() => comments?.onPin(pin)}
          />
        );
      })}
    </div>
  );
}

/** Arrows walk from pin to pin, as through any toolbar. */
export function walkPins(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const pins = [...event.currentTarget.querySelectorAll('button')];
  const at = pins.indexOf(document.activeElement as HTMLButtonElement);
  pins[(at + step + pins.length) % pins.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
