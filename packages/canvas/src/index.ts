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
export { mountCanvas } from './mountCanvas';
