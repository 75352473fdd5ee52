import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentOf, JourneyContent } from '../document/content';
import { createJourney } from '../document/create';
import { readJourney } from '../document/read';
import { generatedJourney } from './generatedJourney';

describe('generatedJourney', () => {
  it('makes exactly what was asked for, and the same again', () => {
    const content = generatedJourney({ touchpoints: 2000, paths: 3000, seed: 1 });
    expect(content.touchpoints).toHaveLength(2000);
    expect(content.paths).toHaveLength(3000);
    expect(v.is(JourneyContent, content)).toBe(true);
    expect(generatedJourney({ touchpoints: 2000, paths: 3000, seed: 1 })).toEqual(content);
    expect(generatedJourney({ touchpoints: 2000, paths: 3000, seed: 2 })).not.toEqual(content);
  });

  it('survives a document', () => {
    const doc = new Y.Doc();
    createJourney(doc, generatedJourney({ touchpoints: 60, paths: 90, stages: 7, free: 40, seed: 3 }));
    const { journey, unreadable } = readJourney(doc);
    expect(unreadable).toEqual([]);
    const { stages, touchpoints, paths, free } = journey;
    expect([stages.length, touchpoints.size, paths.size, free.size]).toEqual([7, 60, 90, 40]);
    const copy = new Y.Doc();
    createJourney(copy, contentOf(journey));
    expect(contentOf(readJourney(copy).journey)).toEqual(contentOf(journey));
  });
});
