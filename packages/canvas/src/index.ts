export type {
  CanvasHandle,
  CanvasImages,
  CanvasNotice,
  CanvasOptions,
  CanvasPeer,
  CanvasPerson,
  CanvasPresence,
  OrganisationMark,
  OrganisationView,
  PresenceBox,
  PresenceFields,
  ShapeCounts,
} from './CanvasOptions';
export type { CanvasComments, CommentPin } from './comments/CanvasComments';
export { mountCanvas } from './mountCanvas';
