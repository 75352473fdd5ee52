import * as v from 'valibot';
import type { JourneyContent } from '../document/content';
import { Card } from '../model/card';
import { FreeShape } from '../model/free';
import { Friction } from '../model/friction';
import { ImageId } from '../model/ids';
import { Lane } from '../model/lane';
import { Meta } from '../model/meta';
import { Metric } from '../model/metric';
import { Path } from '../model/path';
import { Stage } from '../model/stage';
import { Touchpoint } from '../model/touchpoint';

export const JOURNEY_JSON_FORMAT = 'journey-canvas';
/** Raised when a file written before could no longer be read as it stands. */
export const JOURNEY_JSON_VERSION = 1;

/** A picture's file inside of a journey's; free shapes of kind image name it by its id. */
export const ImageJson = v.object({
  id: ImageId,
  type: v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  /** The file, base64. */
  data: v.string(),
});
export type ImageJson = v.InferOutput<typeof ImageJson>;

/**
 * The lists of a file: what is in them, and how many at most. No map comes near that; it keeps a file from filling
 * the memory, its layout included, which has a cell for each stage in each lane.
 */
export const LISTS = {
  stages: { item: Stage, max: 200 },
  lanes: { item: Lane, max: 100 },
  touchpoints: { item: Touchpoint, max: 5_000 },
  paths: { item: Path, max: 10_000 },
  cards: { item: Card, max: 10_000 },
  frictions: { item: Friction, max: 20_000 },
  metrics: { item: Metric, max: 10_000 },
  free: { item: FreeShape, max: 10_000 },
  images: { item: ImageJson, max: 200 },
} as const satisfies Record<string, { item: v.GenericSchema; max: number }>;

function list<Item extends v.GenericSchema>({ item, max }: { item: Item; max: number }) {
  return v.pipe(v.array(item), v.maxLength(max));
}

/** A journey as a file: the content of a document, with the format's name and version. */
export const JourneyJson = v.object({
  format: v.literal(JOURNEY_JSON_FORMAT),
  version: v.literal(JOURNEY_JSON_VERSION),
  meta: Meta,
  stages: list(LISTS.stages),
  lanes: list(LISTS.lanes),
  touchpoints: list(LISTS.touchpoints),
  paths: list(LISTS.paths),
  cards: list(LISTS.cards),
  frictions: list(LISTS.frictions),
  metrics: list(LISTS.metrics),
  /** Files from before there were free shapes do without. */
  free: v.optional(list(LISTS.free), []),
  /** Not every file brings its pictures along. */
  images: v.optional(list(LISTS.images)),
});
export type JourneyJson = v.InferOutput<typeof JourneyJson>;

/** The file's form of a journey: lossless, the same for the same content. Pictures only where they are given. */
export function toJson(content: JourneyContent, images?: readonly ImageJson[]): JourneyJson {
  const file = { format: JOURNEY_JSON_FORMAT, version: JOURNEY_JSON_VERSION, ...content } as const;
  return images === undefined ? file : { ...file, images: [...images] };
}
