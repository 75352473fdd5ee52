import type { CommentPin } from '@journey-canvas/canvas';
import type { Anchor } from '@journey-canvas/journey';
import { type PlaceWords, placeKey, saidByPlace } from './places';
import type { ThreadView } from './threadViews';

/**
 * A pin for each place with open conversations, and one where a conversation is open or about to begin.
 * @param active the place of what is open
 */
export function pinsOf(
  threads: readonly ThreadView[],
  active: Anchor | null,
  placeOf: (anchor: Anchor) => PlaceWords,
): CommentPin[] {
  const said = saidByPlace(threads);
  const anchors = new Map(threads.map(({ anchor }) => [placeKey(anchor), anchor]));
  const activeKey = active === null ? null : placeKey(active);
  if (active !== null && activeKey !== null) anchors.set(activeKey, active);
  return [...anchors].flatMap(([key, anchor]) => {
    const { title, gone } = placeOf(anchor);
    const here = said.get(key);
    if (gone || (here === undefined && key !== activeKey)) return [];
    return [
      {
        key,
        anchor,
        count: here?.comments ?? 0,
        unread: here?.unread ?? 0,
        active: key === activeKey,
        label: title,
      },
    ];
  });
}

export function samePins(a: readonly CommentPin[], b: readonly CommentPin[]): boolean {
  return a.length === b.length && a.every((pin, index) => samePin(pin, b[index]));
}

/** The key says where it is. */
function samePin(a: CommentPin, b: CommentPin | undefined): boolean {
  return (
    a.key === b?.key &&
    a.count === b.count &&
    a.unread === b.unread &&
    a.active === b.active &&
    a.label === b.label
  );
}
