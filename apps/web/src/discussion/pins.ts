import type { CommentPin } from '@journey-canvas/canvas';
import type { Anchor } from '@journey-canvas/journey';
import { type PlaceWords, placeKey, saidByPlace } from './places';
import type { ThreadView } from './threadViews';

/**
 * A pin for each place with open conversations, and one where a conversation is open or about to begin.
 * @param active the place of what is open
 * @param settled the conversation that is open, when it is resolved
 */
export function pinsOf(
  threads: readonly ThreadView[],
  active: Anchor | null,
  placeOf: (anchor: Anchor) => PlaceWords,
  settled: ThreadView | null = null,
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
        count: here?.comments ?? saidIn(settled),
        unread: here?.unread ?? 0,
        active: key === activeKey,
        resolved: here === undefined && settled !== null,
        label: title,
      },
    ];
  });
}

function saidIn(thread: ThreadView | null): number {
  return thread?.comments.filter(({ deleted }) => !deleted).length ?? 0;
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
    a.resolved === b.resolved &&
    a.label === b.label
  );
}
