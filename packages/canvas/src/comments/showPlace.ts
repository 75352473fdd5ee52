import type { Anchor } from '@journey-canvas/journey';
import type { Editor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { bringIntoView, LANE_HEADER_PX, STAGE_HEADER_PX } from '../chrome/camera';

const LEAST_ZOOM = 0.6;
/** From the edge of what is free of headers. */
const CLEAR_PX = 40;

/** Brings a place into view, at a size that can be read; what is selected and focused stays. */
export function showPlace(board: Board, editor: Editor, anchor: Anchor): void {
  if (anchor.kind !== 'point') {
    board.binding.get()?.flush();
    bringIntoView(board, editor, anchor);
    return;
  }
  const z = Math.max(editor.getZoomLevel(), LEAST_ZOOM);
  const view = editor.getViewportScreenBounds();
  const at = editor.pageToViewport(anchor);
  const isClear =
    at.x >= LANE_HEADER_PX + CLEAR_PX &&
    at.y >= STAGE_HEADER_PX + CLEAR_PX &&
    at.x <= view.w - CLEAR_PX &&
    at.y <= view.h - 2 * CLEAR_PX;
  if (isClear && z === editor.getZoomLevel()) return;
  const duration = editor.user.getAnimationSpeed() === 0 ? 0 : 180;
  editor.setCamera(
    { x: view.w / 2 / z - anchor.x, y: view.h / 2 / z - anchor.y, z },
    { animation: { duration } },
  );
}
