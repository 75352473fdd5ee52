// What this app uses of `@journey-canvas/canvas`, without its React sources (see tsconfig.json).
import type { CanvasHandle, CanvasOptions } from '../../../../packages/canvas/src/CanvasOptions';

export type {
  CanvasHandle,
  CanvasImages,
  CanvasNotice,
  CanvasOptions,
} from '../../../../packages/canvas/src/CanvasOptions';
export type { CommentPin } from '../../../../packages/canvas/src/comments/CanvasComments';
export declare function mountCanvas(element: HTMLElement, options: CanvasOptions): CanvasHandle;
