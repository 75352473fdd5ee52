import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import pLimit from 'p-limit';
import { Problem } from '../../errors';
import { orientationOfJpeg } from '../../images/readJpeg';
import type { StoredImage } from '../../storage/repositories/Images';
import { drawingOf } from '../drawing';
import { base64Of, imageElement, placesFor, withPictures } from './pictures';
import type { Drawn } from './svgOf';

/** What a picture holds at most while it is made: 4 bytes a pixel. */
const PIXELS_LIMIT = 50_000_000;
const SIDE_LIMIT = 20_000;
/** The pictures of a map are decoded, all of them at once. */
const BUDGET = { characters: 64 * 1024 * 1024, pixels: 120_000_000 };
const WAITING_LIMIT = 20;

const folder = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF');
const FACES = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'BoldIt'];
const FONT_FILES = FACES.map((face) => join(folder, `SourceSans3-${face}.ttf`));
/** What those fonts have no letters for. */
const OTHER_SCRIPTS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u;

/** One at a time: each takes a thread, and hundreds of megabytes if the map is large. */
const oneByOne = pLimit(1);

/**
 * The map as PNG, drawn outside of the event loop.
 * @param scale pixels for each unit of the drawing; less where the picture would be too large
 * @throws Problem `unavailable` when too many wait already
 */
export async function pngOf(drawn: Drawn, scale: number, signal: AbortSignal): Promise<Buffer> {
  if (oneByOne.pendingCount >= WAITING_LIMIT)
    throw new Problem('unavailable', { headers: { 'Retry-After': '10' } });
  return oneByOne(async () => {
    signal.throwIfAborted();
    const svg = markupOf(drawn);
    const rendered = await renderAsync(svg, {
      font: {
        fontFiles: FONT_FILES,
        defaultFontFamily: 'Source Sans 3',
        sansSerifFamily: 'Source Sans 3',
        loadSystemFonts: OTHER_SCRIPTS.test(svg),
      },
      fitTo: { mode: 'zoom', value: fitting(svg, scale) },
    });
    return rendered.asPng();
  });
}

function markupOf({ journey, organisations, pictures, theme }: Drawn): string {
  const drawable = new Map([...pictures].filter(([, { type }]) => type !== 'image/webp'));
  const svg = drawingOf(journey, organisations, theme, placesFor(drawable, BUDGET));
  // The renderer knows the weights of font files alone.
  return withPictures(svg.replaceAll('font-weight="650"', 'font-weight="600"'), drawable, turnedElement);
}

function fitting(svg: string, scale: number): number {
  const [, width = 1, height = 1] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  return Math.min(scale, Math.sqrt(PIXELS_LIMIT / (width * height)), SIDE_LIMIT / Math.max(width, height));
}

/** As its camera was held: browsers see to that, the renderer does not. */
function turnedElement(picture: StoredImage, attributes: string): string {
  const { type, width, height, bytes } = picture;
  const orientation = type === 'image/jpeg' ? orientationOfJpeg(Buffer.from(bytes)) : 1;
  const turn = TURNS[orientation]?.(width, height);
  if (turn === undefined) return imageElement(picture, attributes);
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const image = `<image href="data:${type};base64,${base64Of(picture)}" width="${w}" height="${h}" transform="matrix(${turn})"/>`;
  return `<svg viewBox="0 0 ${width} ${height}" ${attributes}>${image}</svg>`;
}

/** From how it is stored to how it is shown, by Exif's orientation. */
const TURNS: Readonly<Record<number, (width: number, height: number) => string>> = {
  2: (width) => `-1 0 0 1 ${width} 0`,
  3: (width, height) => `-1 0 0 -1 ${width} ${height}`,
  4: (_width, height) => `1 0 0 -1 0 ${height}`,
  5: () => '0 1 1 0 0 0',
  6: (width) => `0 1 -1 0 ${width} 0`,
  7: (width, height) => `0 -1 -1 0 ${width} ${height}`,
  8: (_width, height) => `0 -1 1 0 0 ${height}`,
};
