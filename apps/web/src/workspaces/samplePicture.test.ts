import { SAMPLES } from '@journey-canvas/journey';
import { expect, it } from 'vitest';
import { SAMPLE_IDS } from './maps';
import { SAMPLE_CHOICES } from './sampleChoices';
import { samplePicture } from './samplePicture';

it.each(SAMPLE_IDS)('W3.8 draws %s from the sample itself, in the theme of the page', (id) => {
  const light = samplePicture(id, 'light');
  expect(light).toMatch(/^data:image\/svg\+xml,/);
  expect(decodeURIComponent(light ?? '')).toContain('<svg');
  expect(samplePicture(id, 'dark')).not.toBe(light);
});

it('W3.8 knows no other samples', () => {
  expect(samplePicture('nothing', 'light')).toBeNull();
});

it('W3.8 offers every sample there is, in order and under its own title', () => {
  expect(SAMPLE_CHOICES.map(({ id, title }) => ({ id, title }))).toEqual(
    SAMPLES.map(({ id, title }) => ({ id, title })),
  );
});
