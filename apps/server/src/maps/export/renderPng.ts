import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { orientationOfJpeg } from '../../images/readJpeg';
import type { StoredImage } from '../../storage/repositories/Images';
import { base64Of, imageElement, type Place, piecesOf } from './pictures';
import { pngOfWebp } from './pngOfWebp';

/** What a picture holds at most while it is made: 4 bytes a pixel. */
const PIXELS_LIMIT = 50_000_000;
const SIDE_LIMIT = 20_000;

const folder = join(dirname(createRequire(import.meta.url).resolve('source-sans/package.json')), 'TTF');
const FACES = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'BoldIt'];
const FONT_FILES = FACES.map((face) => join(folder, `SourceSans3-${face}.ttf`));
/** What those fonts have no letters for. */
const OTHER_SCRIPTS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u;

export interface PngJob {
  /** With places for its pictures. */
  readonly svg: string;
  readonly pictures: readonly StoredImage[];
  /** Pixels for each unit of the drawing; less where the picture would be too large. */
  readonly scale: number;
}

/** A drawing in pixels. Takes a while: not for the event loop. */
export function renderPng({ svg, pictures, scale }: PngJob): Buffer {
  const drawable = new Map(pictures.map((picture) => [picture.id, drawableOf(picture)]));
  // The renderer knows the weights of font files alone.
  const pieces = piecesOf(svg.replaceAll('font-weight="650"', 'font-weight="600"'));
  const elementOf = ({ id, attributes }: Place) => {
    const picture = drawable.get(id);
    return picture ? turnedElement(picture, attributes) : '';
  };
  const markup = [...pieces].map((piece) => (typeof piece === 'string' ? piece : elementOf(piece))).join('');
  const resvg = new Resvg(markup, {
    font: {
      fontFiles: FONT_FILES,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
      loadSystemFonts: OTHER_SCRIPTS.test(svg),
    },
    fitTo: { mode: 'zoom', value: fitting(svg, scale) },
  });
  return resvg.render().asPng();
}

function fitting(svg: string, scale: number): number {
  const [, width = 1, height = 1] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  return Math.min(scale, Math.sqrt(PIXELS_LIMIT / (width * height)), SIDE_LIMIT / Math.max(width, height));
}

/** The renderer reads no WebP. */
function drawableOf(picture: StoredImage): StoredImage {
  if (picture.type !== 'image/webp') return picture;
  return { ...picture, type: 'image/png', bytes: pngOfWebp(Buffer.from(picture.bytes)) };
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
