// layout
export type {
  Box,
  CellLayout,
  ColumnLayout,
  DropTarget,
  EmotionLayout,
  EmotionPoint,
  JourneyLayout,
  LaneLayout,
  LayoutOptions,
  MeasureText,
  PathDrawing,
  PathLabel,
  PathMarker,
  PathTag,
  PersonaCurve,
  Point,
  StageLayout,
  TextStyle,
  TrayLayout,
  UnreadableItem,
  ValueLayout,
} from './layout/JourneyLayout';
export { unreadableKey } from './layout/JourneyLayout';
export {
  COLLAPSED_LANE_HEIGHT,
  cardHeight,
  LANE_HEADER_WIDTH,
  STAGE_HEADER_HEIGHT,
  TAG_HEIGHT,
  TOUCHPOINT_HEIGHT,
  TOUCHPOINT_WIDTH,
} from './layout/sizes';
