import type { Point } from '@journey-canvas/journey';
import { Plus } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { CommentPin } from './CanvasComments';

interface Props {
  readonly pin: CommentPin;
  /** Where it sticks to, in the units of the layer that it is in. */
  readonly at: Point;
  /** The one of its group that Tab leads to. */
  readonly reachable: boolean;
  readonly onPress: () => void;
}

/** A pin: how much is said here, and whether some of it is new. */
export function CommentPinButton({ pin, at, reachable, onPress }: Props) {
  const place = { '--x': `${at.x}px`, '--y': `${at.y}px` } as CSSProperties;
  return (
    <button
      type="button"
      className="jc-pin"
      style={place}
      data-anchor={pin.anchor.kind}
      tabIndex={reachable ? 0 : -1}
      aria-label={pinWords(pin)}
      aria-pressed={pin.active}
      data-unread={pin.unread > 0 || undefined}
      data-pin={pin.key}
      title={pinWords(pin)}
      // The press is not the canvas's.
      onPointerDown={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onClick={onPress}
    >
      {pin.count > 0 ? pin.count : <Plus size={12} strokeWidth={2.4} aria-hidden />}
    </button>
  );
}

export function pinWords({ label, count, unread, resolved }: CommentPin): string {
  if (count === 0) return `New comment: ${label}`;
  const said = `${count} ${count === 1 ? 'comment' : 'comments'}`;
  return `${label}: ${said}${unread > 0 ? `, ${unread} new` : ''}${resolved ? ', resolved' : ''}`;
}
