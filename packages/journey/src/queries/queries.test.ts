import { describe, expect, it } from 'vitest';
import type { FrictionId, OrganisationId, PersonaId, TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import {
  bestBet,
  card,
  emptyContent,
  journeyOf,
  key,
  lane,
  organisation,
  path,
  place,
  stage,
  touchpoint,
} from '../testing/viewJourneys';
import { cellContents } from './cellContents';
import { emotionFor, emotionsOf, lowestEmotion, personasWithOwnEmotions } from './emotions';
import { frictionIndex } from './frictionIndex';
import { handOffs } from './handOffs';
import { inLegendOrder, ownership, partnerShare } from './ownership';
import { exitsOf, livePaths, nextSteps, pathIndex } from './paths';
import { delayWords, exitWords, pathWords } from './pathWords';
import { reachableTouchpoints } from './reachability';
import { stagesShown } from './stagesShown';
import { unplacedCards, unplacedTouchpoints } from './unplaced';

const t = (id: string) => id as TouchpointId;
const persona = (id: string) => id as PersonaId;

function journey(fields: Partial<Parameters<typeof journeyOf>[0]> = {}): Journey {
  return journeyOf({
    ...emptyContent(),
    stages: [stage('s0', 0), stage('s1', 1, { hidden: true })],
    lanes: [lane('steps', 'steps', 0), lane('thoughts', 'thoughts', 1)],
    ...fields,
  });
}

const ids = (items: Iterable<{ id: string }>) => [...items].map(({ id }) => id);

describe('cells', () => {
  const all = journey({
    touchpoints: [
      touchpoint('b', place('s0', 'steps', 2)),
      touchpoint('a', place('s0', 'steps', 2)),
      touchpoint('z', place('s0', 'steps', 1)),
      touchpoint('hidden', place('s1', 'steps', 0)),
      touchpoint('no-stage', place('gone', 'steps', 0)),
      touchpoint('no-lane', place('s0', 'gone', 0)),
      touchpoint('wrong-lane', place('s0', 'thoughts', 0)),
    ],
    cards: [
      card('thought', 'thought', place('s0', 'thoughts', 0)),
      card('pain', 'pain', place('s0', 'thoughts', 0)),
      card('lost', 'thought', place('gone', 'thoughts', 0)),
    ],
  });

  it('Q1 gives the touchpoints and cards of a cell in their order, ties by id', () => {
    const { stages, lanes } = all;
    const [first, second] = [stages[0]?.id, stages[1]?.id];
    const [steps, thoughts] = [lanes[0]?.id, lanes[1]?.id];
    if (!first || !second || !steps || !thoughts) throw new Error('the fixture has two of each');
    const contents = cellContents(all);
    expect(ids(contents.touchpointsIn(first, steps))).toEqual(['z', 'a', 'b']);
    expect(ids(contents.touchpointsIn(second, steps))).toEqual(['hidden']);
    expect(ids(contents.cardsIn(first, thoughts))).toEqual(['thought']);
    expect(contents.cardsIn(second, thoughts)).toEqual([]);
  });

  it('Q2 unplaced: the stage or lane is gone, or the lane does not take it; a hidden stage is there', () => {
    expect(ids(unplacedTouchpoints(all))).toEqual(['no-lane', 'no-stage', 'wrong-lane']);
    expect(ids(unplacedCards(all))).toEqual(['lost', 'pain']);
  });

  it('Q3 hidden stages are not shown', () => {
    expect(ids(stagesShown(all))).toEqual(['s0']);
  });
});

describe('paths', () => {
  const at = (index: number) => place('s0', 'steps', index);
  const all = journey({
    touchpoints: [
      touchpoint('a', at(0), { entry: 'new', owner: organisation(0) }),
      touchpoint('b', at(1), { owner: organisation(1) }),
      touchpoint('c', at(2), { owner: organisation(1) }),
      touchpoint('d', at(3)),
      touchpoint('island', at(4)),
    ],
    paths: [
      bestBet('p2', 'a', 'b', { context: 'The drawing' }),
      bestBet('p1', 'a', 'c', { context: ' ' }),
      bestBet('dangling', 'a', 'gone'),
      bestBet('from-nowhere', 'gone', 'a'),
      bestBet('same-owner', 'b', 'c'),
      bestBet('for-one', 'b', 'd', { persona: persona('owner') }),
      path('exit', { kind: 'exit', from: t('a'), to: null }),
      path('lost-exit', { kind: 'exit', from: t('gone'), to: null }),
      path('loop', { kind: 'loop', from: t('c'), to: t('a') }),
    ],
  });

  it('Q4 a path is live when its ends are there; lists are in order of id', () => {
    expect(ids(livePaths(all))).toEqual(['exit', 'for-one', 'loop', 'p1', 'p2', 'same-owner']);
    expect(ids(nextSteps(all, t('a')))).toEqual(['p1', 'p2']);
    expect(ids(exitsOf(all, t('a')))).toEqual(['exit']);
    const index = pathIndex(all);
    expect(ids(index.from(t('a')))).toEqual(['exit', 'p1', 'p2']);
    expect(ids(index.to(t('c')))).toEqual(['p1', 'same-owner']);
    expect(index.to(t('island'))).toEqual([]);
  });

  it('Q5 reaches what entries lead to, for everybody or for one persona', () => {
    expect([...reachableTouchpoints(all)].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(reachableTouchpoints(all, persona('owner')).has(t('d'))).toBe(true);
    expect(reachableTouchpoints(all, persona('lead')).has(t('d'))).toBe(false);
    expect(reachableTouchpoints(journey({ touchpoints: [touchpoint('a', at(0))] })).size).toBe(0);
  });

  it('Q6 a hand-off is a next step to another owner, blind without context', () => {
    expect(handOffs(all).map(({ path: { id }, blind }) => [id, blind])).toEqual([
      ['p1', true],
      ['p2', false],
    ]);
  });

  it('Q10 says in words why customers leave and when they come back', () => {
    const exit = path('e', { kind: 'exit', from: t('a'), to: null }, { reason: 'price' });
    expect(exitWords(exit)).toBe('Price');
    expect(exitWords({ ...exit, label: ' Other service firm ' })).toBe('Other service firm');
    expect(exitWords({ ...exit, reason: null })).toBe('No reason');
    const back = path(
      'r',
      { kind: 're-entry', from: t('a'), to: t('b'), exit: null },
      { delayDays: 90, trigger: 'a call' },
    );
    expect(pathWords(back)).toBe('after 90 days');
    expect(pathWords({ ...back, delayDays: null })).toBe('a call');
    expect(pathWords({ ...back, label: 'later' })).toBe('later');
    expect([0, 1, 14, 30, 180, 365, 730].map(delayWords)).toEqual([
      'the same day',
      'after 1 day',
      'after 2 weeks',
      'after 30 days',
      'after 6 months',
      'after 1 year',
      'after 2 years',
    ]);
  });
});

describe('figures', () => {
  const all = journey({
    touchpoints: [
      touchpoint('a', place('s0', 'steps', 0), { owner: organisation(1), emotion: -1 }),
      touchpoint('b', place('s0', 'steps', 1), {
        owner: organisation(1),
        emotion: -1,
        emotionBy: { [persona('x')]: 2 },
      }),
      touchpoint('c', place('s1', 'steps', 2), {
        owner: organisation(0),
        emotion: 1,
        emotionBy: { [persona('y')]: 1 },
      }),
      touchpoint('d', place('gone', 'steps', 3)),
    ],
    frictions: [
      ['f0', 'a', 4, 3],
      ['f1', 'a', 1, 5],
      ['f2', 'b', 5, null],
      ['f3', 'd', 2, 2],
      ['f4', 'gone', 5, 5],
    ].map(([id, on, severity, frequency], index) => ({
      id: id as FrictionId,
      touchpoint: on as TouchpointId,
      order: key(index),
      kind: null,
      subkind: null,
      severity: severity as number,
      frequency: frequency as number | null,
      note: '',
    })),
  });

  it('Q7 counts owners for the map and each stage, most first, those without an owner last', () => {
    const { counts, byStage } = ownership(all);
    expect(counts.map(({ organisation: id, count }) => [id, count])).toEqual([
      ['nordwerk', 2],
      ['halvard', 1],
      [null, 1],
    ]);
    expect([...byStage.values()].map((stageCounts) => stageCounts.map(({ count }) => count))).toEqual([
      [2],
      [1],
    ]);
  });

  it('Q7 in legends vendors come first, then partners as listed, then the unlisted, then nobody', () => {
    const owners = [null, 'gone', 'tessin', 'halvard', 'nordwerk'].map((organisation) => ({ organisation }));
    const organisations = [
      { id: 'nordwerk', kind: 'partner' },
      { id: 'tessin', kind: 'partner' },
      { id: 'halvard', kind: 'vendor' },
      { id: 'unused', kind: 'partner' },
    ] as const;
    const order = inLegendOrder(owners, organisations).map(({ organisation }) => organisation);
    expect(order).toEqual(['halvard', 'nordwerk', 'tessin', 'gone', null]);
  });

  it('Q7 the share of partners is that of the owned touchpoints', () => {
    const partners = new Set(['nordwerk' as OrganisationId]);
    expect(partnerShare(ownership(all).counts, partners)).toBeCloseTo(2 / 3);
    expect(partnerShare([{ organisation: null, count: 4 }], partners)).toBeNull();
  });

  it('Q8 friction is the sum of severity × frequency; unclassified counts 0, what hangs in the air not at all', () => {
    const index = frictionIndex(all);
    expect([...index.byTouchpoint]).toEqual([
      ['a', 17],
      ['b', 0],
      ['d', 4],
    ]);
    expect([...index.byStage]).toEqual([
      ['s0', 17],
      ['s1', 0],
    ]);
    expect(index.map).toBe(21);
  });

  it('Q9 emotions: those that are known, the first of the lowest, and who feels otherwise', () => {
    const touchpoints = [...all.touchpoints.values()];
    const felt = emotionsOf(touchpoints);
    expect(felt.map(({ value }) => value)).toEqual([-1, -1, 1]);
    expect(lowestEmotion(felt)?.touchpoint).toBe('a');
    expect(lowestEmotion([])).toBeNull();
    expect(personasWithOwnEmotions(touchpoints)).toEqual(['x']);
    const b = all.touchpoints.get(t('b'));
    expect(b && emotionFor(b, persona('x'))).toBe(2);
    expect(b && emotionFor(b, persona('y'))).toBe(-1);
  });
});
