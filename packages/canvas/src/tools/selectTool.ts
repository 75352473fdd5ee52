import { SelectTool, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { handTools } from '../free/handTools';
import { draggingState } from './dragging';
import { fingerPanning } from './fingerPanning';

// Children of tldraw's select tool that change shapes in ways a journey has no use for.
const LEFT_OUT = new Set([
  'crop',
  'cropping',
  'pointing_crop_handle',
  'editing_shape',
  'pointing_arrow_label',
  'pointing_handle',
  'dragging_handle',
]);

/** tldraw's select tool (pointing, brushing, multi-selection) with dragging of our own; fingers pan. Handles are for free shapes alone. */
export function selectTool(board: Board): TLStateNodeConstructor {
  return class JourneySelectTool extends SelectTool {
    static override children(): TLStateNodeConstructor[] {
      const own = [draggingState(board), ...handTools(board), ...fingerPanning()];
      const replaced = new Set(own.map(({ id }) => id));
      const kept = SelectTool.children().filter(({ id }) => !replaced.has(id) && !LEFT_OUT.has(id));
      return [...kept, ...own];
    }
  };
}
