import { expect, it } from 'vitest';
import { countsInWords } from './countWords';

it('W3.14 counts in words what there is', () => {
  expect(countsInWords({ stages: 5, touchpoints: 22, metrics: 1, free: 0 })).toBe(
    '5 stages, 22 touchpoints and 1 metric',
  );
  expect(countsInWords({ lanes: 1 })).toBe('1 lane');
  expect(countsInWords({})).toBe('Nothing on it yet');
});
