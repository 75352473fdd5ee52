// discussion
export { type LiveDiscussion, liveDiscussion } from './discussion/liveDiscussion';
export { projectDiscussion, projectThread } from './discussion/projectDiscussion';
export { type Discussion, readDiscussion } from './discussion/readDiscussion';
export { Anchor, Author, Comment, CommentId, POINT_LIMIT, Thread, ThreadId } from './discussion/Thread';
// document and model
export { contentOf, emptyJourney, JourneyContent } from './document/content';
export { copyJourney } from './document/copy';
export { createJourney } from './document/create';
export { deleterOf } from './document/deleterOf';
export { type EditorOptions, gesture, type JourneyEditor, openEditor } from './document/editor';
export {
  addCard,
  addFriction,
  addLane,
  addMetric,
  addStage,
  addTouchpoint,
  type NewCard,
  type NewFriction,
  type NewLane,
  type NewMetric,
  type NewStage,
  type NewTouchpoint,
} from './document/edits/add';
export type { Target } from './document/edits/cells';
export { setField } from './document/edits/fields';
export {
  addFree,
  addFreeShapes,
  type FreePlace,
  type NewFree,
  type NewSpot,
  placeFree,
  type Stacking,
  stackFree,
} from './document/edits/free';
export { addPath, type NewPath, reroute } from './document/edits/paths';
export {
  moveFriction,
  moveLane,
  moveMetric,
  moveStage,
  placeCard,
  placeCards,
  placeTouchpoint,
  placeTouchpoints,
} from './document/edits/place';
export { remove, restore } from './document/edits/remove';
export { repair } from './document/edits/repair';
export type { Position } from './document/edits/siblings';
export { type TextChange, textChange } from './document/edits/textChange';
export { editText, setText, textOf } from './document/edits/texts';
export type { JourneyUndo } from './document/history';
export { imageIdsOf } from './document/imageIds';
export { InvalidEdit, type InvalidEditCode } from './document/invalidEdit';
export { type LiveJourney, type LiveListener, liveJourney } from './document/live';
export { type JourneyChanges, observeJourney } from './document/observe';
export { purgeDeleted } from './document/purge';
export { type Reading, readJourney, readJourneyMeta } from './document/read';
export type { Deleted, Unreadable } from './document/readEntity';
export type { FieldProblem } from './document/readFields';
export {
  DOCUMENT_VERSION,
  type DocumentKind,
  type DocumentReference,
  type FieldValue,
  type SettableField,
  type TextField,
} from './document/schema';
// drawing
export type { DrawnOrganisation } from './drawing/Drawing';
export { type DrawOptions, drawJourney } from './drawing/drawJourney';
export { type FreeColours, type FreePalette, freeColourOf } from './drawing/freePalette';
export {
  MARK_SIZE,
  markPath,
  ORGANISATION_MARKS,
  type OrganisationMark,
  organisationMark,
  organisationSlot,
} from './drawing/organisationMarks';
export { darkPalette, lightPalette, type OrganisationColours, type Palette } from './drawing/palette';
// interchange
export { type FromJson, fromJson, type JsonProblem } from './interchange/fromJson';
export {
  ImageJson,
  JOURNEY_JSON_FORMAT,
  JOURNEY_JSON_VERSION,
  JourneyJson,
  toJson,
} from './interchange/JourneyJson';
export { default as journeyJsonSchema } from './interchange/journey.schema.json' with { type: 'json' };
export { journeyOf } from './interchange/journeyOf';
export { dropTarget } from './layout/dropTarget';
// layout
export { arrowEnds } from './layout/free/arrowEnds';
export { type EndLeftBehind, endsLeftBehind } from './layout/free/endsLeftBehind';
export type {
  ArrowDrawing,
  ArrowHold,
  FrameDrawing,
  FreeDrawing,
  FreeText,
  ImageDrawing,
  NoteDrawing,
  StrokeDrawing,
  TextDrawing,
} from './layout/free/FreeDrawing';
export {
  AUTHOR_HEIGHT,
  FRAME_NAME_HEIGHT,
  headLength,
  lineWidth,
  NOTE_PADDING,
  NOTE_SIZE,
} from './layout/free/freeSizes';
export { layoutFree } from './layout/free/layoutFree';
export { isLaidOutAlike } from './layout/isLaidOutAlike';
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
export { layoutJourney } from './layout/layoutJourney';
export {
  COLLAPSED_LANE_HEIGHT,
  cardHeight,
  LANE_HEADER_WIDTH,
  STAGE_HEADER_HEIGHT,
  TAG_HEIGHT,
  TOUCHPOINT_HEIGHT,
  TOUCHPOINT_WIDTH,
} from './layout/sizes';
export { textWidth } from './layout/textWidth';
export { cutText, type WrapOptions, wrapText } from './layout/wrapText';
export {
  ACTION_KINDS,
  ACTION_STATUSES,
  CARD_KINDS,
  Card,
  CardKind,
} from './model/card';
export {
  ARROW_HEADS,
  ArrowEnd,
  ArrowTarget,
  FARTHEST,
  FREE_ALIGNMENTS,
  FREE_COLOURS,
  FREE_DASHES,
  FREE_FILLS,
  FREE_KINDS,
  FREE_SCALES,
  type FreeColour,
  FreeKind,
  FreeShape,
  FreeSize,
  FreeSpot,
  MAX_FREE_SHAPES,
  MAX_NOTE_TEXT,
  MAX_STROKE_POINTS,
  STROKE_STRIDE,
  Stroke,
} from './model/free';
export { type AbsoluteSpot, relativeTo, turn, within } from './model/freeSpot';
export { FRICTION_KINDS, Friction } from './model/friction';
export {
  CardId,
  FreeId,
  FrictionId,
  ImageId,
  LaneId,
  MapId,
  MetricId,
  OrganisationId,
  PathId,
  PersonaId,
  PersonId,
  StageId,
  TouchpointId,
} from './model/ids';
export {
  byOrder,
  type EntityId,
  type EntityKind,
  type EntityReference,
  type EntityTypes,
  type Journey,
} from './model/journey';
export { cardKindsOf, isDrawnFromValues, LANE_KINDS, Lane, LaneKind, takesTouchpoints } from './model/lane';
export { CORE_PROCESSES, MAP_KINDS, MAP_STATES, Meta } from './model/meta';
export { Metric, MetricSubject } from './model/metric';
export { newId } from './model/newId';
export { isOrderKey, orderBetween, ordersBetween } from './model/order';
export { EXIT_REASONS, PATH_KINDS, Path, type PathKind, Route } from './model/path';
export { Stage } from './model/stage';
export { ENTRIES, EVIDENCE, INITIATORS, OUTCOMES, Touchpoint } from './model/touchpoint';
export {
  CHANNELS,
  Channel,
  DEPARTMENTS,
  Department,
  Emotion,
  IsoDate,
  OrderKey,
  OrganisationReference,
  Place,
  Score,
  Share,
  STANDARD_STAGES,
  StandardStage,
} from './model/values';
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
export { freeChildren, freeFrames, freeInOrder, freePlacement } from './queries/freeTree';
export { type FrictionIndex, frictionIndex, frictionWeight } from './queries/frictionIndex';
export { type HandOff, handOffOf, handOffs } from './queries/handOffs';
export {
  countOwners,
  inLegendOrder,
  type OwnerCount,
  type Ownership,
  ownership,
  partnerShare,
} from './queries/ownership';
export { pathKindBetween } from './queries/pathKindBetween';
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
// rules
export type {
  Finding,
  Rule,
  RuleContext,
  RuleEntry,
  RuleGrant,
  RuleOrganisation,
  RuleSetting,
  Severity,
} from './rules/Rule';
export { RECOMMENDED } from './rules/recommended';
export { validate } from './rules/validate';
// samples
export type { Sample, SampleOrganisation, SampleSetting } from './samples/Sample';
export { SAMPLES, sampleOf } from './samples/samples';
// words
export {
  CARD_KIND_WORDS,
  CORE_PROCESS_WORDS,
  FREE_KIND_WORDS,
  KIND_WORDS,
  LANE_KIND_WORDS,
  MAP_KIND_WORDS,
  MAP_STATE_WORDS,
  PATH_KIND_WORDS,
  STANDARD_STAGE_WORDS,
} from './words/kindWords';
export {
  ACTION_KIND_WORDS,
  ACTION_STATUS_WORDS,
  channelWords,
  departmentWords,
  ENTRY_WORDS,
  EVIDENCE_WORDS,
  EXIT_REASON_WORDS,
  emotionWords,
  FREE_COLOUR_WORDS,
  FREE_SCALE_WORDS,
  FREQUENCY_WORDS,
  FRICTION_KIND_WORDS,
  FRICTION_SUBKINDS,
  INITIATOR_WORDS,
  OUTCOME_WORDS,
  SEVERITY_WORDS,
} from './words/valueWords';
