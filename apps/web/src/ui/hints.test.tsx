import { afterEach, expect, it } from 'vitest';
import { createHint } from './hints';

afterEach(() => localStorage.clear());

it('W15.5 shows a hint until it is put away, each for itself', () => {
  const hint = createHint('empty-map');
  expect(hint.shown()).toBe(true);
  hint.dismiss();
  expect(hint.shown()).toBe(false);
  expect(createHint('empty-map').shown()).toBe(false);
  expect(createHint('another').shown()).toBe(true);
});

it('W15.5 shows hints when what was remembered makes no sense', () => {
  localStorage.setItem('journey-canvas.hints-seen', '{"odd":');
  expect(createHint('empty-map').shown()).toBe(true);
  localStorage.setItem('journey-canvas.hints-seen', '{"odd":1}');
  expect(createHint('empty-map').shown()).toBe(true);
});
