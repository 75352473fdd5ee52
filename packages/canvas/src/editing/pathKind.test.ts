import { emptyJourney, journeyOf } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { pathKind } from './pathKind';

const journey = journeyOf(emptyJourney('A map'));
const [first, second] = journey.stages.map(({ id }) => id);

describe('a path drawn by hand', () => {
  it('T2 is a next step within a stage and towards a later one, a loop towards an earlier one', () => {
    expect(pathKind(journey, first, first)).toBe('best-bet');
    expect(pathKind(journey, first, second)).toBe('best-bet');
    expect(pathKind(journey, second, first)).toBe('loop');
  });

  it('T2 is a next step where the end is in no stage', () => {
    expect(pathKind(journey, second, undefined)).toBe('best-bet');
    expect(pathKind(journey, undefined, first)).toBe('best-bet');
  });
});
