import { FreeShapeUtil } from '../free/FreeShapeUtil';
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

/** Every shape that a map is drawn with, and no other: what else tldraw knows does not exist here. */
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
  FreeShapeUtil,
] as const;
