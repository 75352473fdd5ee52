import { crc32, deflateSync } from 'node:zlib';
import { exifWith } from '../exif';

/** A chunk of a PNG. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

interface PngOptions {
  /** Chunks before the picture. */
  readonly extra?: readonly Buffer[];
  /** What its header says, if that is not the truth. */
  readonly claims?: { readonly width: number; readonly height: number };
}

/** A PNG of one colour. */
export function png(width: number, height: number, { extra = [], claims }: PngOptions = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claims?.width ?? width, 0);
  header.writeUInt32BE(claims?.height ?? height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [0x15, 0x71, 0xb6]).flat()]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** 6 × 4: the left half blue, the right one ochre. */
export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAYEAEAAwEAAAAAAAAAAAAAAAAAAQQzcv/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGREAAwADAAAAAAAAAAAAAAAAAAIEMzRx/9oADAMBAAIRAxEAPwCKOM9AI12w/RE2FT//2Q==',
  'base64',
);
/** The same, lossy. */
export const WEBP = Buffer.from(
  'UklGRkQAAABXRUJQVlA4IDgAAACQAQCdASoGAAQAAsBMJagCdADA+cAA/oZhiBzQXzv/Q7vx3/6x+P/4O78d/In/2fNy8/+z5FAAAA==',
  'base64',
);
/** The same, lossless, with its upper half gone. */
export const WEBP_LOSSLESS = Buffer.from(
  'UklGRjYAAABXRUJQVlA4TCkAAAAvBcAAEBcgEEhxIkMukE0ukf8yFQgk8Q083/wH3DsQEiRk//s9ov8BdwA=',
  'base64',
);

/** A segment of a JPEG with its marker. */
export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** {@link JPEG} with segments before all others. */
export function jpegWith(...segments: Buffer[]): Buffer {
  return Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)]);
}

/** {@link JPEG} as a phone held upright takes it. */
export function turnedJpeg(orientation = 6): Buffer {
  return jpegWith(exifWith(orientation));
}

/** A GIF of two grey frames of 2 × 2 in a screen of that size. */
export function gif({ extra = Buffer.alloc(0), frames = 2, screen = { width: 2, height: 2 } } = {}): Buffer {
  const head = Buffer.from([...Buffer.from('GIF89a'), 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
  head.writeUInt16LE(screen.width, 6);
  head.writeUInt16LE(screen.height, 8);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0]);
  return Buffer.concat([head, extra, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A chunk of a WebP, padded. */
export function webpChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

export function webp(...chunks: Buffer[]): Buffer {
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0), 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, ...chunks]);
}

/** The header of an extended WebP. */
export function webpHeader(width: number, height: number, flags = 0): Buffer {
  const data = Buffer.alloc(10);
  data.writeUInt8(flags, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return webpChunk('VP8X', data);
}
