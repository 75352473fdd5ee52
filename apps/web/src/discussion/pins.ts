import type { CommentPin } from '@journey-canvas/canvas';
import type { Anchor } from '@journey-canvas/journey';
import { type PlaceWords, placeKey } from './places';
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
  const pins = new Map<string, CommentPin>();
  const activeKey = active === null ? null : placeKey(active);
  const add = (anchor: Anchor, count: number, unread: number) => {
    const key = placeKey(anchor);
    const before = pins.get(key);
    pins.set(key, {
      key,
      anchor,
      count: (before?.count ?? 0) + count,
      unread: (before?.unread ?? 0) + unread,
      active: key === activeKey,
      label: placeOf(anchor).title,
    });
  };
  for (const { anchor, comments, resolved, unread } of threads) {
    if (resolved !== null || placeOf(anchor).gone) continue;
    add(anchor, comments.filter(({ deleted }) => !deleted).length, unread);
  }
  if (active !== null && !pins.has(placeKey(active)) && !placeOf(active).gone) add(active, 0, 0);
  return [...pins.values()];
}
