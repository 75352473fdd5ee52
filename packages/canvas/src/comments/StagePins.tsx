import { type Editor, useValue } from '@tldraw/tldraw';
import { useRef } from 'react';
import { useBoard } from '../board';
import { LANE_HEADER_PX, STAGE_HEADER_PX } from '../chrome/camera';
import { forwardWheel } from '../chrome/forwardWheel';
import { headerFrame } from '../chrome/screen';
import { CommentPinButton } from './CommentPinButton';
import { walkPins } from './CommentPins';

/** Pins on the stages' headers, which stick to the view and keep their size. */
export function StagePins({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const comments = useValue('comments', () => board.comments.get(), [board]);
  const pins = comments?.pins.filter(({ anchor }) => anchor.kind === 'stage') ?? [];
  const wheel = useRef<(() => void) | null>(null);
  const layout = useValue('layout', () => board.layout.get(), [board]);
  // Of a map without such pins no movement is followed.
  const camera = useValue('camera', () => (pins.length === 0 ? null : editor.getCamera()), [
    editor,
    pins.length,
  ]);
  if (camera === null) return null;
  const frame = headerFrame(layout, camera);
  const foot = frame.y(layout.board.y + layout.board.height);
  const right = frame.x(layout.board.x + layout.board.width);
  const top = Math.min(frame.top, Math.max(foot, STAGE_HEADER_PX)) - STAGE_HEADER_PX;
  const left = Math.min(frame.left, Math.max(right, LANE_HEADER_PX));
  const placed = pins.flatMap((pin) => {
    const stage = layout.stages.find(({ id }) => pin.anchor.kind === 'stage' && id === pin.anchor.id);
    return stage === undefined ? [] : [{ pin, x: frame.x(stage.header.x + stage.header.width) - left }];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      className="jc-stage-pins"
      role="group"
      aria-label="Comments on stages"
      style={{ top, left, right: 0, height: STAGE_HEADER_PX }}
      onKeyDown={walkPins}
      ref={(element) => {
        wheel.current?.();
        wheel.current = element === null ? null : forwardWheel(element, editor);
      }}
    >
      {placed.map(({ pin, x }, index) => (
        <CommentPinButton
          key={pin.key}
          pin={pin}
          at={{ x, y: 0 }}
          reachable={index === 0}
          onPress={() => comments?.onPin(pin)}
        />
      ))}
    </div>
  );
}
