import { CardShapeUtil } from './CardShapeUtil';
import { EmotionShapeUtil } from './EmotionShapeUtil';
import {
  LaneShapeUtil,
  StageShapeUtil,
  TrayShapeUtil,
  UnreadableShapeUtil,
  ValueShapeUtil,
} from './gridShapeUtils';
import { PathShapeUtil } from './PathShapeUtil';
import { TouchpointShapeUtil } from './TouchpointShapeUtil';

/** Every shape a journey is drawn with. */
export const shapeUtils = [
  StageShapeUtil,
  LaneShapeUtil,
  TrayShapeUtil,
  EmotionShapeUtil,
  ValueShapeUtil,
  PathShapeUtil,
  UnreadableShapeUtil,
  CardShapeUtil,
  TouchpointShapeUtil,
] as const;
