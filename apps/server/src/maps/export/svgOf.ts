import type { Journey } from '@journey-canvas/journey';
import type { ThumbnailTheme } from '../../storage/repositories/Maps';
import type { Organisation } from '../../storage/repositories/Organisations';
import { drawingOf } from '../drawing';
import { embedFonts } from './embedFonts';
import { imageElement, type Pictures, placesFor, withPictures } from './pictures';

export interface Drawn {
  readonly journey: Journey;
  readonly organisations: readonly Organisation[];
  readonly pictures: Pictures;
  readonly theme: ThumbnailTheme;
}

/** The pictures of a map once each, and as much again for those that it shows several times. */
const BUDGET = { characters: 256 * 1024 * 1024, pixels: Number.POSITIVE_INFINITY };

/** The map as a drawing that stands alone: its fonts and pictures are inside. */
export async function svgOf({ journey, organisations, pictures, theme }: Drawn): Promise<string> {
  const svg = drawingOf(journey, organisations, theme, placesFor(pictures, BUDGET));
  return withPictures(await embedFonts(svg), pictures, imageElement);
}
