import { expect, it } from 'vitest';
import { journeyOf } from '../interchange/journeyOf';
import type { Journey } from '../model/journey';
import { generatedJourney } from '../testing/generatedJourney';
import { cellContents } from './cellContents';
import { livePaths, pathIndex } from './paths';
import { remembered } from './remembered';

const CONTENT = generatedJourney({ touchpoints: 30, paths: 40, seed: 5 });

it('Q11 a question that several parts ask of one journey is answered once, and of another anew', () => {
  let asked = 0;
  const count = remembered((journey: Journey) => {
    asked += 1;
    return journey.touchpoints.size;
  });
  const journey = journeyOf(CONTENT);
  const fewer = journeyOf({ ...CONTENT, touchpoints: CONTENT.touchpoints.slice(1) });
  expect([count(journey), count(journey), count(fewer), count(journey)]).toEqual([30, 30, 29, 30]);
  expect(asked).toBe(2);
});

it('Q11 cells and paths are sorted once for each journey', () => {
  const journey = journeyOf(CONTENT);
  for (const ask of [cellContents, livePaths, pathIndex]) {
    expect(ask(journey)).toBe(ask(journey));
    expect(ask(journeyOf(CONTENT))).not.toBe(ask(journey));
  }
});
