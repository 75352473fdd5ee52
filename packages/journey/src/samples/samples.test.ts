import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../interchange/journeyOf';
import { cardKindsOf } from '../model/lane';
import { OrganisationReference, STANDARD_STAGES } from '../model/values';
import { handOffs } from '../queries/handOffs';
import { isLive } from '../queries/paths';
import { reachableTouchpoints } from '../queries/reachability';
import { validate } from '../rules/validate';
import { PLAIN_CONTEXT } from '../testing/ruleTester';
import type { Sample } from './Sample';
import { SAMPLES, sampleOf } from './samples';

function built(sample: Sample) {
  const organisations = Object.fromEntries(
    sample.organisations.map(({ key, name }) => [
      key,
      v.parse(OrganisationReference, { id: `org-${key}`, name }),
    ]),
  );
  return sample.content({ organisations, today: '2026-03-12' });
}

describe.each(SAMPLES.map((sample) => [sample.id, sample] as const))('sample %s', (id, sample) => {
  const content = built(sample);
  const journey = journeyOf(content);

  it('S1 is found by its id and the same each time', () => {
    expect(sampleOf(id)).toBe(sample);
    expect(built(sample)).toEqual(content);
  });

  it('S2 shows what a good map is: no finding at all', () => {
    expect(validate(journey, PLAIN_CONTEXT)).toEqual([]);
  });

  it('S3 has no path that dangles, and everything can be reached from an entry', () => {
    expect([...journey.paths.values()].filter((path) => !isLive(journey, path))).toEqual([]);
    expect(reachableTouchpoints(journey).size).toBe(journey.touchpoints.size);
  });

  it('S4 has partners, exits, a way back, a loop, emotions from low to high, and friction', () => {
    const touchpoints = [...journey.touchpoints.values()];
    expect(new Set(touchpoints.map(({ owner }) => owner?.id)).size).toBeGreaterThanOrEqual(3);
    const kinds = new Set([...journey.paths.values()].map(({ route }) => route.kind));
    expect([...kinds].sort()).toEqual(['best-bet', 'exit', 'loop', 're-entry']);
    const emotions = touchpoints.map(({ emotion }) => emotion);
    expect(emotions).toContain(-2);
    expect(emotions).toContain(2);
    expect(journey.frictions.size).toBeGreaterThan(3);
  });

  it('S5 passes context on at every hand-off, and measures every moment of truth', () => {
    expect(handOffs(journey).filter(({ path }) => path.context.trim() === '')).toEqual([]);
    const measured = new Set(
      [...journey.metrics.values()].map(({ subject }) => ('id' in subject ? subject.id : null)),
    );
    const unmeasured = [...journey.touchpoints.values()].filter(
      (t) => t.momentOfTruth && !measured.has(t.id),
    );
    expect(unmeasured).toEqual([]);
  });

  it('S6 answers every pain with an action that has an owner and a due date', () => {
    const cards = [...journey.cards.values()];
    const actions = cards.filter(({ kind }) => kind === 'action');
    const answered = new Set(actions.flatMap(({ answers }) => answers));
    expect(cards.filter(({ kind, id: pain }) => kind === 'pain' && !answered.has(pain))).toEqual([]);
    expect(actions.filter(({ owner, due }) => owner === null || due === null || due <= '2026-03-12')).toEqual(
      [],
    );
  });

  it('S8 fills each of the five stages with steps, and each lane with cards of its kind', () => {
    expect(journey.stages.map(({ mapsTo }) => mapsTo)).toEqual(STANDARD_STAGES);
    const touchpoints = [...journey.touchpoints.values()];
    const cards = [...journey.cards.values()];
    for (const stage of journey.stages) {
      expect(touchpoints.some(({ place }) => place.stage === stage.id)).toBe(true);
    }
    for (const { id, kind } of journey.lanes.filter(({ kind }) => cardKindsOf(kind).length > 0)) {
      const kinds = new Set(cards.filter(({ place }) => place.lane === id).map((card) => card.kind));
      expect([...kinds].sort(), kind).toEqual([...cardKindsOf(kind)].sort());
    }
  });

  it('S7 refuses to be built without one of its organisations', () => {
    expect(() => sample.content({ organisations: {}, today: '2026-03-12' })).toThrow(/organisation/);
  });
});
