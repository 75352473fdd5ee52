import { expect, it } from 'vitest';
import { samplePicture } from './samplePicture';

it('W3.8 draws a sample from the sample itself, in the theme of the page', () => {
  const light = samplePicture('industrial-distributor', 'light');
  expect(light).toMatch(/^data:image\/svg\+xml,/);
  expect(decodeURIComponent(light ?? '')).toContain('<svg');
  expect(samplePicture('industrial-distributor', 'dark')).not.toBe(light);
});

it('W3.8 knows no other samples', () => {
  expect(samplePicture('nothing', 'light')).toBeNull();
});
