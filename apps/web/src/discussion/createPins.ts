import { createEffect, createMemo, onCleanup } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';
import type { DiscussionState } from './createDiscussion';
import { pinsOf, samePins } from './pins';

/** Shows on the canvas where something is said, and opens what is pointed at there. */
export function createPins(page: MapPageState, discussion: DiscussionState): void {
  const { shown } = discussion;
  const active = createMemo(() => {
    const what = shown.what();
    if (!shown.open()) return null;
    return what.kind === 'new' ? what.anchor : (shown.thread()?.anchor ?? null);
  });
  const settled = () => {
    const thread = shown.thread();
    return thread?.resolved ? thread : null;
  };
  const drawn = () => pinsOf(discussion.threads(), active(), discussion.placeOf, settled());
  const pins = createMemo(drawn, undefined, {
    // Every edit of the map asks for them; few change one.
    equals: samePins,
  });
  createEffect(() => {
    const handle = page.handle();
    if (handle === null) return;
    handle.setComments({
      pins: pins(),
      mayComment: discussion.mayComment(),
      onPin: ({ anchor }) => shown.openPlace(anchor, discussion.mayComment()),
      onComment: (anchor) => shown.begin(anchor),
    });
  });
  onCleanup(() => page.handle()?.setComments(null));
}
