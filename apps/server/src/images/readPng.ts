import { crc32 } from 'node:zlib';
import { BrokenImage, CUT_OFF, type Picture } from './Picture';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture looks like. The rest is metadata, or an animation, which then stands still. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
]);

/** Null: no PNG. @throws BrokenImage, RangeError */
export function readPng(file: Buffer): Picture | null {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = SIGNATURE.length; !seen.has('IEND'); ) {
    const { name, chunk } = chunkAt(file, at);
    if (seen.size === 0 && (name !== 'IHDR' || chunk.length !== 25)) throw new BrokenImage(CUT_OFF);
    seen.add(name);
    if (KEPT.has(name)) kept.push(chunk);
    at += chunk.length;
  }
  if (!seen.has('IDAT')) throw new BrokenImage(CUT_OFF);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  return { width, height, framePixels: width * height, bytes: Buffer.concat(kept) };
}

/** Length, name, data, checksum. */
function chunkAt(file: Buffer, at: number): { name: string; chunk: Buffer } {
  const end = at + 12 + file.readUInt32BE(at);
  if (end > file.length) throw new BrokenImage(CUT_OFF);
  if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) throw new BrokenImage(CUT_OFF);
  return { name: file.toString('latin1', at + 4, at + 8), chunk: file.subarray(at, end) };
}
