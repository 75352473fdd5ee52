import { BrokenImage, CUT_OFF, type Picture } from './Picture';
import { readGif } from './readGif';
import { readJpeg } from './readJpeg';
import { readPng } from './readPng';
import { readWebp } from './readWebp';

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** Of the file. */
export const IMAGE_BYTES_LIMIT = 5 * 1024 * 1024;
/** What a browser has to hold once it is decoded. */
export const PIXELS_LIMIT = 40_000_000;
/** All frames of an animation together. */
const FRAME_PIXELS_LIMIT = 10 * PIXELS_LIMIT;
/** Beyond this, browsers refuse to draw. */
const SIDE_LIMIT = 16_384;

export type ImageRead =
  | ({ readonly ok: true; readonly type: ImageType } & Omit<Picture, 'framePixels'>)
  | { readonly ok: false; readonly problem: string };

const READERS: readonly (readonly [ImageType, (file: Buffer) => Picture | null])[] = [
  ['image/png', readPng],
  ['image/jpeg', readJpeg],
  ['image/gif', readGif],
  ['image/webp', readWebp],
];

/**
 * Recognises a picture by its content alone, and reads it through to its end: its size, and a copy without
 * metadata. Nothing is decoded.
 */
export function readImage(file: Buffer): ImageRead {
  try {
    for (const [type, read] of READERS) {
      const picture = read(file);
      if (picture) return checked(type, picture);
    }
  } catch (error) {
    if (error instanceof BrokenImage) return { ok: false, problem: error.message };
    // Node's own, when a length in the file points beyond its end.
    if (error instanceof RangeError) return { ok: false, problem: CUT_OFF };
    throw error;
  }
  return { ok: false, problem: 'This is no PNG, JPEG, GIF or WebP picture.' };
}

function checked(type: ImageType, { width, height, framePixels, bytes }: Picture): ImageRead {
  if (width < 1 || height < 1) return { ok: false, problem: CUT_OFF };
  const large = width > SIDE_LIMIT || height > SIDE_LIMIT || width * height > PIXELS_LIMIT;
  if (large) {
    const problem = `The picture has ${width} × ${height} pixels. At most ${PIXELS_LIMIT / 1e6} megapixels and ${SIDE_LIMIT} on a side are taken: make it smaller first.`;
    return { ok: false, problem };
  }
  if (framePixels > FRAME_PIXELS_LIMIT) {
    return { ok: false, problem: 'The animation has too many frames of this size.' };
  }
  return { ok: true, type, width, height, bytes };
}
