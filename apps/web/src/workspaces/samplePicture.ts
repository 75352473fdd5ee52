import {
  darkPalette,
  drawJourney,
  journeyOf,
  lightPalette,
  OrganisationReference,
  type SampleOrganisation,
  sampleOf,
} from '@journey-canvas/journey';
import * as v from 'valibot';

const PALETTES = { light: lightPalette, dark: darkPalette };

/** A small picture of a sample, as the address of an image; null: there is no such sample. */
export function samplePicture(id: string, theme: 'light' | 'dark'): string | null {
  const sample = sampleOf(id);
  if (!sample) return null;
  // A picture without words: neither the names nor the day can be seen.
  const content = sample.content({ organisations: standIns(sample.organisations), today: '2026-01-01' });
  const organisations = sample.organisations.map(({ key, name, kind }) => ({ id: key, name, kind }));
  const svg = drawJourney(journeyOf(content), {
    organisations,
    palette: PALETTES[theme],
    detail: 'thumbnail',
  });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function standIns(organisations: readonly SampleOrganisation[]): Record<string, OrganisationReference> {
  return Object.fromEntries(
    organisations.map(({ key, name }) => [key, v.parse(OrganisationReference, { id: key, name })]),
  );
}
