import { HandTool, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { Board } from '../board';
import { commentTool } from '../comments/commentTool';
import { arrowTool } from '../free/arrowTool';
import { frameTool } from '../free/frameTool';
import { penTool } from '../free/penTool';
import { placingTools } from '../free/placingTool';
import { connectTool } from './connectTool';
import { selectTool } from './selectTool';
import { touchpointTool } from './touchpointTool';

/** The tools of the canvas, and no others. */
export function canvasTools(board: Board): readonly TLStateNodeConstructor[] {
  return [
    selectTool(board),
    HandTool,
    commentTool(board),
    touchpointTool(board),
    connectTool(board),
    penTool(board),
    arrowTool(board),
    frameTool(board),
    ...placingTools(board),
  ];
}
