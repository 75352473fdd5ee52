import * as v from 'valibot';
import type { JourneyContent } from '../document/content';
import { Card } from '../model/card';
import { FreeShape } from '../model/free';
import { Friction } from '../model/friction';
import { Lane } from '../model/lane';
import { Meta } from '../model/meta';
import { Metric } from '../model/metric';
import { Path } from '../model/path';
import { Stage } from '../model/stage';
import { Touchpoint } from '../model/touchpoint';

export const JOURNEY_JSON_FORMAT = 'journey-canvas';
/** Raised when a file written before could no longer be read as it stands. */
export const JOURNEY_JSON_VERSION = 1;

/** No map comes near these; they keep a file from filling the memory. */
const MAX_ENTITIES = 20_000;

function list<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.maxLength(MAX_ENTITIES));
}

/** A journey as a file: the content of a document, with the format's name and version. */
export const JourneyJson = v.object({
  format: v.literal(JOURNEY_JSON_FORMAT),
  version: v.literal(JOURNEY_JSON_VERSION),
  meta: Meta,
  stages: list(Stage),
  lanes: list(Lane),
  touchpoints: list(Touchpoint),
  paths: list(Path),
  cards: list(Card),
  frictions: list(Friction),
  metrics: list(Metric),
  /** Files from before there were free shapes do without. */
  free: v.optional(list(FreeShape), []),
});
export type JourneyJson = v.InferOutput<typeof JourneyJson>;

/** The file's form of a journey: lossless, the same for the same content. */
export function toJson(content: JourneyContent): JourneyJson {
  return { format: JOURNEY_JSON_FORMAT, version: JOURNEY_JSON_VERSION, ...content };
}
