import { describe, expect, it } from 'vitest';
import { emptyJourney } from '../document/content';
import { journeyOf } from '../interchange/journeyOf';
import { pathKindBetween } from './pathKindBetween';

const journey = journeyOf(emptyJourney('A map'));
const [first, second] = journey.stages.map(({ id }) => id);

describe('a path drawn by hand', () => {
  it('Q16 is a next step within a stage and towards a later one, a loop towards an earlier one', () => {
    expect(pathKindBetween(journey, first, first)).toBe('best-bet');
    expect(pathKindBetween(journey, first, second)).toBe('best-bet');
    expect(pathKindBetween(journey, second, first)).toBe('loop');
  });

  it('Q16 is a next step where the end is in no stage', () => {
    expect(pathKindBetween(journey, second, undefined)).toBe('best-bet');
    expect(pathKindBetween(journey, undefined, first)).toBe('best-bet');
  });
});
