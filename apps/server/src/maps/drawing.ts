import { darkPalette, drawJourney, type Journey, layoutJourney, lightPalette } from '@journey-canvas/journey';
import type { ThumbnailTheme } from '../storage/repositories/Maps';
import type { Organisation } from '../storage/repositories/Organisations';

const PALETTES = { light: lightPalette, dark: darkPalette };

/** A whole map as SVG, in the workspace's colours, with its pictures where they are to be had. */
export function drawingOf(
  journey: Journey,
  organisations: readonly Organisation[],
  theme: ThumbnailTheme,
  imageHref: (id: string) => string | null,
): string {
  return drawJourney(journey, { organisations, palette: PALETTES[theme], detail: 'full', imageHref });
}

/** A small picture of it in each theme, laid out once. */
export function thumbnailsOf(
  journey: Journey,
  organisations: readonly Organisation[],
): Record<ThumbnailTheme, string> {
  const layout = layoutJourney(journey, {});
  const draw = (theme: ThumbnailTheme) =>
    drawJourney(journey, { organisations, palette: PALETTES[theme], detail: 'thumbnail', layout });
  return { light: draw('light'), dark: draw('dark') };
}
