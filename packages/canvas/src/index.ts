export type {
  CanvasHandle,
  CanvasNotice,
  CanvasOptions,
  CanvasPeer,
  CanvasPresence,
  OrganisationMark,
  OrganisationView,
  PresenceFields,
  ShapeCounts,
} from './CanvasOptions';
export { mountCanvas } from './mountCanvas';
