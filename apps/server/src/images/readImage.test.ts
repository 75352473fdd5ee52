import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exifWith, orientationOf } from './exif';
import { type ImageRead, readImage } from './readImage';
import {
  gif,
  JPEG,
  jpegSegment,
  jpegWith,
  png,
  pngChunk,
  turnedJpeg,
  WEBP,
  WEBP_LOSSLESS,
  webp,
  webpChunk,
  webpHeader,
} from './testing/pictures';

const GOOD = [
  ['PNG', png(6, 4), 'image/png'],
  ['JPEG', JPEG, 'image/jpeg'],
  ['GIF', gif({ screen: { width: 6, height: 4 } }), 'image/gif'],
  ['lossy WebP', WEBP, 'image/webp'],
  ['lossless WebP', WEBP_LOSSLESS, 'image/webp'],
  ['extended WebP', webp(webpHeader(6, 4), WEBP.subarray(12)), 'image/webp'],
] as const;

function taken(read: ImageRead) {
  if (!read.ok) throw new Error(read.problem);
  return read;
}

function problemOf(file: Buffer): string {
  const read = readImage(file);
  return read.ok ? '' : read.problem;
}

describe('a picture', () => {
  it.each(GOOD)('F1.1 is known by its content, and comes out as it went in: %s', (_name, file, type) => {
    const { bytes, ...read } = taken(readImage(file));
    expect(read).toEqual({ ok: true, type, width: 6, height: 4 });
    expect(bytes.equals(file)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG behind a mark of order', '\ufeff<?xml version="1.0"?><svg/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['the start of a signature', '\x89PN'],
    ['BMP', 'BM\x00\x00'],
    ['a PDF that calls itself a picture', '%PDF-1.7 image/png'],
  ])('F1.1 is nothing else: %s', (_name, text) => {
    expect(problemOf(Buffer.from(text, 'latin1'))).toContain('no PNG, JPEG, GIF or WebP');
  });

  it.each(GOOD)('F1.2 is whole: %s', (_name, file) => {
    for (let length = 1; length < file.length - 1; length++) {
      expect(readImage(file.subarray(0, length)).ok, `${length} of ${file.length} bytes`).toBe(false);
    }
  });

  it('F1.2 is what its checksums say', () => {
    const file = png(6, 4);
    file.writeUInt8(file.readUInt8(45) ^ 1, 45);
    expect(problemOf(file)).toContain('damaged');
  });

  it.each([
    ['PNG', png(1, 1, { claims: { width: 100_000, height: 100_000 } })],
    ['PNG, narrow', png(1, 1, { claims: { width: 100_000, height: 1 } })],
    ['PNG, just too many', png(1, 1, { claims: { width: 8_000, height: 5_001 } })],
    ['GIF', gif({ screen: { width: 65_535, height: 65_535 } })],
    ['WebP', webp(webpHeader(16_777_216, 16_777_216), WEBP.subarray(12))],
    [
      'JPEG',
      Buffer.concat([
        JPEG.subarray(0, JPEG.indexOf('ffc0', 'hex') + 5),
        Buffer.from([0xff, 0xff, 0xff, 0xff]),
        JPEG.subarray(JPEG.indexOf('ffc0', 'hex') + 9),
      ]),
    ],
  ])('F1.3 has pixels that a browser can hold, whatever its file weighs: %s', (_name, file) => {
    expect(problemOf(file)).toMatch(/The picture has \d+ × \d+ pixels/);
  });

  it('F1.3 does not go over the same picture thousands of times', () => {
    const start = JPEG.indexOf('ffda', 'hex');
    const scans = (count: number) =>
      Buffer.concat([
        JPEG.subarray(0, start),
        ...Array(count).fill(JPEG.subarray(start, -2)),
        JPEG.subarray(-2),
      ]);
    expect(readImage(scans(100)).ok).toBe(true);
    expect(problemOf(scans(101))).toContain('too many layers');
  });

  it('F1.3 has a side at least, and no more frames than can be held', () => {
    expect(problemOf(png(1, 1, { claims: { width: 0, height: 5 } }))).toContain('damaged');
    const screen = { width: 6_000, height: 6_000 };
    expect(taken(readImage(gif({ frames: 11, screen }))).width).toBe(6_000);
    expect(problemOf(gif({ frames: 12, screen }))).toContain('too many frames');
  });

  it('F1.3 is no larger inside than its header says', () => {
    expect(problemOf(gif({ screen: { width: 1, height: 1 } }))).toContain('damaged');
    expect(problemOf(webp(webpHeader(2, 2), WEBP.subarray(12)))).toContain('damaged');
    expect(problemOf(webp(webpHeader(6, 4)))).toContain('damaged');
  });

  it.each([
    [
      'PNG',
      png(6, 4, {
        extra: [pngChunk('tEXt', Buffer.from('Author\0SECRET')), pngChunk('eXIf', Buffer.from('SECRET'))],
      }),
    ],
    [
      'JPEG',
      jpegWith(
        jpegSegment(0xe1, Buffer.from('Exif\0\0SECRET')),
        jpegSegment(0xed, Buffer.from('SECRET')),
        jpegSegment(0xfe, Buffer.from('SECRET')),
      ),
    ],
    [
      'GIF',
      gif({ extra: Buffer.concat([Buffer.from([0x21, 0xfe, 6]), Buffer.from('SECRET'), Buffer.from([0])]) }),
    ],
    [
      'WebP',
      webp(
        webpHeader(6, 4, 0x0c),
        WEBP.subarray(12),
        webpChunk('EXIF', Buffer.from('SECRET')),
        webpChunk('XMP ', Buffer.from('SECRET')),
      ),
    ],
  ])('F1.4 is kept without what the camera noted: %s', (_name, file) => {
    expect(file.includes('SECRET')).toBe(true);
    const { bytes } = taken(readImage(file));
    expect(bytes.includes('SECRET')).toBe(false);
    const again = taken(readImage(bytes));
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  it.each(GOOD)('F1.4 is kept without what was hung on behind it: %s', (_name, file) => {
    const payload = Buffer.from('<script>alert(1)</script>PK\x03\x04');
    expect(taken(readImage(Buffer.concat([file, payload]))).bytes.equals(file)).toBe(true);
  });

  it('F1.5 stands as its camera was held, and says so without saying more', () => {
    const gps = Buffer.from('where it was taken');
    const file = jpegWith(Buffer.concat([exifWith(6)]), jpegSegment(0xe1, gps));
    const { width, height, bytes } = taken(readImage(file));
    expect([width, height]).toEqual([4, 6]);
    expect(bytes.equals(Buffer.concat([JPEG.subarray(0, 20), exifWith(6), JPEG.subarray(20)]))).toBe(true);
    for (const upright of [1, 2, 3, 4]) expect(taken(readImage(turnedJpeg(upright))).width).toBe(6);
  });

  it('F1.5 an odd Exif is none', () => {
    const of = (text: string) => orientationOf(Buffer.from(text, 'latin1'));
    expect(of('Exif\0\0')).toBeNull();
    expect(of('Exif\0\0MM\0*\xff\xff\xff\xff')).toBeNull();
    expect(of('Exif\0\0II*\0\x08\0\0\0\xff\xff')).toBeNull();
    expect(orientationOf(exifWith(9).subarray(4))).toBeNull();
    expect(orientationOf(exifWith(8).subarray(4))).toBe(8);
  });

  it('F1.2 bytes that are anything give an answer, and soon', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...GOOD),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      )
      .map(([[, file], changes]) => {
        const copy = Buffer.from(file);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(mutated, (file) => {
        const read = readImage(file);
        if (read.ok) expect(taken(readImage(read.bytes)).bytes.equals(read.bytes)).toBe(true);
        else expect(read.problem).not.toBe('');
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
