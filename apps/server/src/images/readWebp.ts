import { BrokenImage, CUT_OFF, type Picture } from './Picture';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the flags of the extended header: there are EXIF and XMP chunks. */
const METADATA_FLAGS = 0x0c;

interface Chunk {
  readonly name: string;
  /** With its header and padding. */
  readonly whole: Buffer;
  readonly data: Buffer;
}
type Size = Pick<Picture, 'width' | 'height'>;

/** Null: no WebP. @throws BrokenImage, RangeError */
export function readWebp(file: Buffer): Picture | null {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return null;
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw new BrokenImage(CUT_OFF);
  const chunks = chunksOf(file.subarray(12, end)).filter(({ name }) => KEPT.has(name));
  const size = pictureSize(chunks);
  const frames = chunks.filter(({ name }) => name === 'ANMF').length;
  const framePixels = size.width * size.height * Math.max(1, frames);
  return { ...size, framePixels, bytes: assembled(chunks) };
}

function chunksOf(data: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= data.length; ) {
    const length = data.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > data.length) throw new BrokenImage(CUT_OFF);
    const padded = Math.min(data.length, end + (length % 2));
    const name = data.toString('latin1', at, at + 4);
    chunks.push({ name, whole: data.subarray(at, padded), data: data.subarray(at + 8, end) });
    at = padded;
  }
  return chunks;
}

/** What the header promises must be what the picture itself says: readers believe either. */
function pictureSize(chunks: readonly Chunk[]): Size {
  const [first] = chunks;
  if (!first) throw new BrokenImage(CUT_OFF);
  if (first.name !== 'VP8X') return bitmapSize(first);
  const size = { width: first.data.readUIntLE(4, 3) + 1, height: first.data.readUIntLE(7, 3) + 1 };
  const bitmap = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L');
  const frames = chunks.filter(({ name }) => name === 'ANMF');
  if (bitmap) mustFit(bitmapSize(bitmap), size);
  else if (frames.length === 0) throw new BrokenImage(CUT_OFF);
  for (const { data } of frames) {
    const width = data.readUIntLE(6, 3) + 1 + 2 * data.readUIntLE(0, 3);
    const height = data.readUIntLE(9, 3) + 1 + 2 * data.readUIntLE(3, 3);
    mustFit({ width, height }, size);
    const inside = chunksOf(data.subarray(16)).find(({ name }) => name === 'VP8 ' || name === 'VP8L');
    if (!inside) throw new BrokenImage(CUT_OFF);
    mustFit(bitmapSize(inside), size);
  }
  return size;
}

function mustFit(part: Size, whole: Size): void {
  if (part.width > whole.width || part.height > whole.height) throw new BrokenImage(CUT_OFF);
}

function bitmapSize({ name, data }: Chunk): Size {
  if (name === 'VP8 ' && data.readUIntBE(3, 3) === 0x9d012a) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  }
  if (name === 'VP8L' && data.readUInt8(0) === 0x2f) {
    const bits = data.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  throw new BrokenImage(CUT_OFF);
}

function assembled(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat(chunks.map(({ whole }) => whole));
  if (chunks[0]?.name === 'VP8X') body.writeUInt8(body.readUInt8(8) & ~METADATA_FLAGS, 8);
  const header = Buffer.alloc(12);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(4 + body.length, 4);
  header.write('WEBP', 8, 'latin1');
  return Buffer.concat([header, body]);
}
