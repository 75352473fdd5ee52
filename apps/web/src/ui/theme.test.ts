import { expect, it } from 'vitest';
import { resolveTheme } from './theme';

it.each([
  ['light', true, 'light'],
  ['dark', false, 'dark'],
  ['system', true, 'dark'],
  ['system', false, 'light'],
] as const)('W11.1 makes of %s, on a system that prefers dark: %s, the theme %s', (choice, dark, theme) => {
  expect(resolveTheme(choice, dark)).toBe(theme);
});
