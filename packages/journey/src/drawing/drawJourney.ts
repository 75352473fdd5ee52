import { layoutFree } from '../layout/free/layoutFree';
import type { JourneyLayout, LayoutOptions } from '../layout/JourneyLayout';
import { layoutJourney } from '../layout/layoutJourney';
import { textWidth } from '../layout/textWidth';
import type { ImageId } from '../model/ids';
import type { Journey } from '../model/journey';
import { type Drawing, type DrawnOrganisation, ownerLooks } from './Drawing';
import { drawFull } from './full';
import { lightPalette, type Palette } from './palette';
import { drawThumbnail } from './thumbnail';

export interface DrawOptions {
  /** Of the workspace, in its order. */
  readonly organisations: readonly DrawnOrganisation[];
  /** thumbnail: blocks and a curve, without words; full: the whole map. */
  readonly detail: 'thumbnail' | 'full';
  /** The light one by default. */
  readonly palette?: Palette;
  /** One at hand, to save the work; it must be this journey's. */
  readonly layout?: JourneyLayout;
  readonly measure?: LayoutOptions['measure'];
  /** The address (or `data:` URI) of an image of the map; null, or left out: its words are shown. */
  readonly imageHref?: (id: ImageId) => string | null;
}

/**
 * A journey as an SVG document. The same input gives the same text; everything that people wrote is escaped; it
 * refers to nothing outside of itself but what `imageHref` gives. Size and viewBox are in pixels at 100 %.
 */
export function drawJourney(journey: Journey, options: DrawOptions): string {
  const palette = options.palette ?? lightPalette;
  const measure = options.measure ?? textWidth;
  const layout = options.layout ?? layoutJourney(journey, { measure });
  const ownerOf = ownerLooks(options.organisations, palette);
  const free = layoutFree(journey, layout, { measure });
  const imageHref = options.imageHref ?? (() => null);
  const drawing: Drawing = { journey, layout, palette, measure, ownerOf, free, imageHref };
  return options.detail === 'thumbnail' ? drawThumbnail(drawing) : drawFull(drawing, options.organisations);
}
