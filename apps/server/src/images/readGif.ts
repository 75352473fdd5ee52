import { BrokenImage, CUT_OFF, type Picture } from './Picture';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** Null: no GIF. @throws BrokenImage, RangeError */
export function readGif(file: Buffer): Picture | null {
  const signature = file.toString('latin1', 0, 6);
  if (signature !== 'GIF87a' && signature !== 'GIF89a') return null;
  const width = file.readUInt16LE(6);
  const height = file.readUInt16LE(8);
  let at = 13 + colourTableSize(file.readUInt8(10));
  const kept: Buffer[] = [file.subarray(0, at)];
  let framePixels = 0;
  for (let block = file.readUInt8(at); block !== TRAILER; block = file.readUInt8(at)) {
    const start = at;
    at = blockEnd(file, at);
    if (block === IMAGE) framePixels += framePixelsAt(file, start, { width, height });
    if (block === IMAGE || isShown(file, start)) kept.push(file.subarray(start, at));
  }
  if (framePixels === 0) throw new BrokenImage(CUT_OFF);
  return { width, height, framePixels, bytes: Buffer.concat([...kept, Buffer.from([TRAILER])]) };
}

function colourTableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function blockEnd(file: Buffer, start: number): number {
  const block = file.readUInt8(start);
  if (block !== IMAGE && block !== EXTENSION) throw new BrokenImage(CUT_OFF);
  let at = start + 2;
  if (block === IMAGE) at = start + 10 + colourTableSize(file.readUInt8(start + 9)) + 1;
  for (let length = file.readUInt8(at); length > 0; length = file.readUInt8(at)) at += 1 + length;
  return at + 1;
}

function framePixelsAt(file: Buffer, start: number, screen: { width: number; height: number }): number {
  const width = file.readUInt16LE(start + 5);
  const height = file.readUInt16LE(start + 7);
  const right = file.readUInt16LE(start + 1) + width;
  const foot = file.readUInt16LE(start + 3) + height;
  // Readers would make the picture larger than its header says.
  if (right > screen.width || foot > screen.height) throw new BrokenImage(CUT_OFF);
  // However small a frame, the whole picture is composed for it.
  return width * height === 0 ? 0 : screen.width * screen.height;
}

/** Comments and what applications add go; how long a frame stands and how often it repeats stay. */
function isShown(file: Buffer, start: number): boolean {
  const label = file.readUInt8(start + 1);
  if (label === APPLICATION) return file.toString('latin1', start + 3, start + 14) === 'NETSCAPE2.0';
  return label === GRAPHIC_CONTROL;
}
