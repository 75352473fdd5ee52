import { expect, it } from 'vitest';
import { crashWords } from './crashWords';

it.each([
  'Failed to fetch dynamically imported module: http://localhost/assets/MapPage-x.js',
  'error loading dynamically imported module',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/MapPage-x.css',
])('W15.2 knows a part that could not be loaded: %s', (message) => {
  expect(crashWords(new TypeError(message)).title).toContain('could not be loaded');
});

it('W15.2 says of everything else that the page stopped', () => {
  expect(crashWords(new TypeError('x is undefined')).title).toBe('This page stopped working');
  expect(crashWords('odd').title).toBe('This page stopped working');
});
