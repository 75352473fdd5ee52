import { exifWith, orientationOf } from './exif';
import { BrokenImage, CUT_OFF, type Picture } from './Picture';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Progressive ones have about ten; each goes over the whole picture, however few bytes it has. */
const SCANS_LIMIT = 100;

/** Null: no JPEG. @throws BrokenImage, RangeError */
export function readJpeg(file: Buffer): Picture | null {
  if (file.length < 3 || file[0] !== 0xff || file[1] !== SOI || file[2] !== 0xff) return null;
  const kept: Buffer[] = [];
  let frame: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  for (;;) {
    const { marker, segment } = segmentAt(file, at);
    at = segment.byteOffset - file.byteOffset + segment.length;
    if (isFrame(marker)) frame ??= { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === APP1) orientation = orientationOf(segment.subarray(4)) ?? orientation;
    if (isShown(marker, segment)) kept.push(segment);
    if (marker === EOI) break;
    if (marker !== SOS) continue;
    scans += 1;
    if (scans > SCANS_LIMIT) throw new BrokenImage('The picture is made of too many layers: save it anew.');
    const end = scanEnd(file, at);
    kept.push(file.subarray(at, end));
    at = end;
  }
  if (frame === null || frame.height === 0) throw new BrokenImage(CUT_OFF);
  // On its side: shown as high as the file says it is wide.
  const turned = orientation >= 5;
  const width = turned ? frame.height : frame.width;
  const height = turned ? frame.width : frame.height;
  return { width, height, framePixels: width * height, bytes: assembled(kept, orientation) };
}

/** From its 0xFF to its end; of EOI and the like just the marker. */
function segmentAt(file: Buffer, start: number): { marker: number; segment: Buffer } {
  let at = start;
  if (file.readUInt8(at) !== 0xff) throw new BrokenImage(CUT_OFF);
  // Any number of them may fill up the space before a marker.
  while (file.readUInt8(at + 1) === 0xff) at += 1;
  const marker = file.readUInt8(at + 1);
  const bare = marker === EOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  const length = bare ? 2 : 2 + file.readUInt16BE(at + 2);
  if ((!bare && length < 4) || at + length > file.length) throw new BrokenImage(CUT_OFF);
  return { marker, segment: file.subarray(at, at + length) };
}

/** Where the entropy-coded data behind a scan's header ends: at the next marker that is no restart. */
function scanEnd(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new BrokenImage(CUT_OFF);
}

/** SOF0 to SOF15, without the three that share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Of what applications add, only what colours depend on stays. */
function isShown(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  return marker === APP0 || marker === APP14;
}

function assembled(kept: readonly Buffer[], orientation: number): Buffer {
  const first = kept.findIndex((segment) => segment[1] !== APP0);
  const exif = orientation === 1 ? [] : [exifWith(orientation)];
  return Buffer.concat([Buffer.from([0xff, SOI]), ...kept.slice(0, first), ...exif, ...kept.slice(first)]);
}

/** Which way up a JPEG is shown, 1 to 8, as Exif says; of one that {@link readJpeg} has read. */
export function orientationOfJpeg(file: Buffer): number {
  for (let at = 2; ; ) {
    const { marker, segment } = segmentAt(file, at);
    if (marker === APP1) return orientationOf(segment.subarray(4)) ?? 1;
    if (marker !== APP0) return 1;
    at += segment.length;
  }
}
