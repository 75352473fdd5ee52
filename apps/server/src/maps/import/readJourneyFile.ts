import { setImmediate } from 'node:timers/promises';
import { fromJson, type ImageJson, type JourneyContent } from '@journey-canvas/journey';
import { type FieldError, Problem } from '../../errors';
import { BODY_DEPTH } from '../../http/body';
import { wordingOf } from '../../http/validate';
import { readImage } from '../../images/readImage';
import type { StoredImage } from '../../storage/repositories/Images';
import { fileIn, liftFiles } from './liftFiles';
import { nestsDeeper } from './nestsDeeper';

/** Of all in a file but its pictures. */
export const JOURNEY_BYTES_LIMIT = 8 * 1024 * 1024;
const WARNINGS_LIMIT = 50;

export type FilePicture = Pick<StoredImage, 'id' | 'type' | 'width' | 'height' | 'size' | 'bytes'>;

export interface JourneyFile {
  readonly content: JourneyContent;
  /** Those that are whole and that a shape shows. */
  readonly pictures: readonly FilePicture[];
  /** What is not as it should be, and goes without. */
  readonly warnings: readonly FieldError[];
}

/** Rejects with Problem `malformed-json`; `too-large`; `invalid`, with the places in the file */
export async function readJourneyFile(body: Buffer): Promise<JourneyFile> {
  const lifted = liftFiles(body, JOURNEY_BYTES_LIMIT);
  if (!lifted)
    throw new Problem('too-large', { detail: 'Without its pictures, a file may have 8 MiB at most.' });
  const result = fromJson(parsed(lifted.json));
  if (!result.ok) {
    const errors = result.problems.map(({ path, problem }) => ({
      field: path || 'file',
      message: wordingOf(problem),
    }));
    throw new Problem('invalid', { detail: 'This file is not a map as this program writes it.', errors });
  }
  const { content, images } = result;
  const { pictures, warnings } = await picturesIn(content, images, lifted.files);
  return { content, pictures, warnings: warnings.slice(0, WARNINGS_LIMIT) };
}

function parsed(json: Buffer): unknown {
  if (nestsDeeper(json, BODY_DEPTH)) {
    throw new Problem('malformed-json', { detail: `The file nests deeper than ${BODY_DEPTH} levels.` });
  }
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(json.toString().replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('malformed-json', { detail: 'The file is not valid JSON.' });
  }
}

async function picturesIn(content: JourneyContent, images: readonly ImageJson[], files: readonly Buffer[]) {
  const pictures = new Map<string, FilePicture>();
  const warnings: FieldError[] = [];
  const shown = new Set(
    content.free.flatMap(({ kind, image }) => (kind === 'image' && image ? [image.id] : [])),
  );
  for (const [index, { id, data }] of images.entries()) {
    if (!shown.has(id)) continue;
    const read = readPicture(fileIn(data, files));
    // A hundred megabytes are not read in one go.
    await setImmediate();
    if (!read.ok) warnings.push({ field: `images.${index}`, message: `${read.problem} It is left out.` });
    else {
      const { type, width, height, bytes } = read;
      pictures.set(id, { id, type, width, height, bytes, size: bytes.length });
    }
  }
  for (const [index, { kind, image }] of content.free.entries()) {
    if (kind !== 'image' || image === null || pictures.has(image.id)) continue;
    warnings.push({
      field: `free.${index}.image`,
      message: 'Its picture is not in the file; the place stays empty.',
    });
  }
  return { pictures: [...pictures.values()], warnings };
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Of a file of 5 MiB. */
const BASE64_LIMIT = 7 * 1024 * 1024;

function readPicture(data: string): ReturnType<typeof readImage> {
  if (data.length > BASE64_LIMIT) return { ok: false, problem: 'The picture has more than 5 MiB.' };
  if (!BASE64.test(data)) return { ok: false, problem: 'The picture is no base64.' };
  return readImage(Buffer.from(data, 'base64'));
}
