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

// queries
export { type CellContents, cellContents } from './queries/cellContents';
export {
  emotionFor,
  emotionsOf,
  type FeltEmotion,
  feelsOtherwise,
  lowestEmotion,
  personasWithOwnEmotions,
} from './queries/emotions';
export { type FrictionIndex, frictionIndex, frictionWeight } from './queries/frictionIndex';
export { type HandOff, handOffOf, handOffs } from './queries/handOffs';
export { countOwners, type OwnerCount, type Ownership, ownership, partnerShare } from './queries/ownership';
export {
  exitsOf,
  isLive,
  livePaths,
  nextSteps,
  type PathIndex,
  type PathOf,
  pathIndex,
} from './queries/paths';
export { delayWords, exitReasonWords, exitWords, pathWords } from './queries/pathWords';
export { reachableTouchpoints } from './queries/reachability';
export { stagesShown } from './queries/stagesShown';
export { unplacedCards, unplacedTouchpoints } from './queries/unplaced';
