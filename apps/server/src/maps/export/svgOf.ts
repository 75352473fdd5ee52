import type { Journey } from '@journey-canvas/journey';
import type { StoredImage } from '../../storage/repositories/Images';
import type { ThumbnailTheme } from '../../storage/repositories/Maps';
import type { Organisation } from '../../storage/repositories/Organisations';
import { drawingOf } from '../drawing';
import { embedFonts } from './embedFonts';
import { imageElement, type Pictures, piecesOf, placesFor } from './pictures';

export interface Drawn {
  readonly journey: Journey;
  readonly organisations: readonly Organisation[];
  readonly pictures: Pictures;
  readonly theme: ThumbnailTheme;
}

/** Fetches a picture's file; null when it is gone by now. */
export type FindPicture = (id: string) => Promise<StoredImage | null>;

/** The pictures of a map once each, and as much again for those that it shows several times. */
const BUDGET = { characters: 256 * 1024 * 1024, pixels: Number.POSITIVE_INFINITY };

/** The map as a drawing that stands alone: its fonts and pictures are inside. In pieces, with one picture in each. */
export async function* svgOf(
  { journey, organisations, pictures, theme }: Drawn,
  find: FindPicture,
): AsyncGenerator<string> {
  const svg = await embedFonts(drawingOf(journey, organisations, theme, placesFor(pictures, BUDGET)));
  for (const piece of piecesOf(svg)) {
    if (typeof piece === 'string') yield piece;
    else {
      const picture = await find(piece.id);
      if (picture) yield imageElement(picture, piece.attributes);
    }
  }
}
