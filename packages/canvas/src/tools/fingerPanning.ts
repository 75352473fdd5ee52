import { HandTool, SelectTool, type TLPointerEventInfo, type TLStateNodeConstructor } from '@tldraw/tldraw';

/** States of the select tool by which a finger on free room moves the view, where a mouse draws a selection box. */
export function fingerPanning(): readonly TLStateNodeConstructor[] {
  const Pointing = childOf(SelectTool.children(), 'pointing_canvas');
  class PointingCanvas extends Pointing {
    static override id = 'pointing_canvas';
    override onPointerMove(info: TLPointerEventInfo) {
      const { isDragging } = this.editor.inputs;
      if (isDragging && this.editor.getInstanceState().isCoarsePointer) {
        this.parent.transition('dragging', info);
      } else super.onPointerMove?.(info);
    }
  }
  // The hand's own: it goes back to its parent's idle state, here the select tool's.
  return [PointingCanvas, childOf(HandTool.children(), 'dragging')];
}

function childOf(children: readonly TLStateNodeConstructor[], id: string): TLStateNodeConstructor {
  const found = children.find((child) => child.id === id);
  if (found === undefined) throw new Error(`tldraw has no state ${id}`);
  return found;
}
