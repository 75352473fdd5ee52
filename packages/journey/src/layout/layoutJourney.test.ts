import { describe, expect, it } from 'vitest';
import type { LaneId, MetricId, PersonaId, StageId, TouchpointId } from '../model/ids';
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
  sampleJourney,
  stage,
  touchpoint,
} from '../testing/viewJourneys';
import { layoutJourney } from './layoutJourney';

type Content = Parameters<typeof journeyOf>[0];

const t = (id: string) => id as TouchpointId;
const STAGES = [stage('s0', 0), stage('s1', 1), stage('s2', 2)];
const steps = (count: number, stageId = 's0', prefix = 't') =>
  Array.from({ length: count }, (_, i) => touchpoint(`${prefix}${i}`, place(stageId, 'steps', i)));

function lay(fields: Partial<Content>, options: Parameters<typeof layoutJourney>[1] = {}) {
  return layoutJourney(
    journeyOf({ ...emptyContent(), stages: STAGES, lanes: [lane('steps', 'steps', 0)], ...fields }),
    options,
  );
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
}

describe('cells', () => {
  it.each([
    [1, [1]],
    [4, [4]],
    [5, [3, 2]],
    [7, [4, 3]],
    [9, [3, 3, 3]],
    [10, [4, 3, 3]],
  ])('L2.4 a cell of %i touchpoints has ⌈n/4⌉ columns of balanced height', (count, heights) => {
    const layout = lay({ touchpoints: steps(count) });
    const boxes = Array.from({ length: count }, (_, i) => must(layout.touchpoints.get(t(`t${i}`))));
    const columns = new Map<number, number[]>();
    for (const { x, y } of boxes) columns.set(x, [...(columns.get(x) ?? []), y]);
    expect([...columns.values()].map((ys) => ys.length)).toEqual(heights);
    for (const ys of columns.values()) expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect([...columns.keys()]).toEqual([...columns.keys()].sort((a, b) => a - b));
  });

  it('L2.5 cards are 148 × 76 with gaps of 36 × 20', () => {
    const layout = lay({ touchpoints: steps(5) });
    const [first, second, , fourth] = ['t0', 't1', 't2', 't3'].map((id) =>
      must(layout.touchpoints.get(t(id))),
    );
    expect(first).toMatchObject({ width: 148, height: 76 });
    expect(must(second).y - must(first).y).toBe(96);
    expect(must(fourth).x - must(first).x).toBe(184);
  });

  it('L2.6 a hidden stage is left out with what is in it', () => {
    const layout = lay({
      stages: [stage('s0', 0), stage('s1', 1, { hidden: true })],
      touchpoints: [...steps(1), ...steps(2, 's1', 'h')],
      paths: [bestBet('p', 't0', 'h0')],
    });
    expect(layout.stages.map(({ id }) => id)).toEqual(['s0']);
    expect([...layout.touchpoints.keys()]).toEqual(['t0']);
    expect(layout.tray).toBeNull();
    expect(layout.paths.size).toBe(0);
  });

  it('L2.7 a collapsed lane is a strip; its touchpoints and their paths are left out, columns stay', () => {
    const touchpoints = steps(5);
    const open = lay({ touchpoints, paths: [bestBet('p', 't0', 't1')] });
    const folded = lay({
      lanes: [lane('steps', 'steps', 0, { collapsed: true })],
      touchpoints,
      paths: [bestBet('p', 't0', 't1')],
    });
    expect(must(folded.lanes[0]).band.height).toBeLessThan(40);
    expect(folded.touchpoints.size + folded.paths.size).toBe(0);
    expect(folded.columns).toEqual(open.columns);
  });

  it('L2.8 a lane is as high as its content needs, or as it was made', () => {
    const height = (fields: Partial<Content>) => must(lay(fields).lanes[0]).band.height;
    expect(height({ touchpoints: steps(4) })).toBeGreaterThan(height({ touchpoints: steps(2) }));
    const made = (value: number) => [lane('steps', 'steps', 0, { height: value })];
    expect(height({ touchpoints: steps(2), lanes: made(700) })).toBe(700);
    expect(height({ touchpoints: steps(4), lanes: made(30) })).toBe(height({ touchpoints: steps(4) }));
  });

  it('L2.9 a card stands under the touchpoint that it is about; further ones go beside', () => {
    const lanes = [lane('steps', 'steps', 0), lane('thoughts', 'thoughts', 1)];
    const about = (id: string, index: number, ...touchpoints: string[]) =>
      card(id, 'thought', place('s0', 'thoughts', index), { touchpoints: touchpoints.map(t) });
    const layout = lay({
      lanes,
      touchpoints: steps(5),
      cards: [about('free', 0), about('c1', 1, 't4'), about('c2', 2, 't4'), about('c3', 3, 't4')],
    });
    const x = (id: string) => must([...layout.cards].find(([cardId]) => cardId === id))[1].x;
    const [left, right] = [must(layout.touchpoints.get(t('t0'))).x, must(layout.touchpoints.get(t('t4'))).x];
    expect([x('c1'), x('c2'), x('c3'), x('free')]).toEqual([right, right, left, left]);
  });
});

describe('tray', () => {
  it('L2.10 holds what has no place, below the board; null when everything has one', () => {
    const lanes = [lane('steps', 'steps', 0), lane('thoughts', 'thoughts', 1)];
    const layout = lay({
      lanes,
      touchpoints: [
        touchpoint('lost', place('gone', 'steps', 0)),
        touchpoint('wrong', place('s0', 'thoughts', 0)),
      ],
      cards: [card('pain', 'pain', place('s0', 'thoughts', 0))],
      paths: [bestBet('p', 'lost', 'wrong')],
    });
    const tray = must(layout.tray);
    expect(tray.box.y).toBeGreaterThan(layout.board.height);
    for (const box of [...layout.touchpoints.values(), ...layout.cards.values()]) {
      expect(box.y).toBeGreaterThanOrEqual(tray.header.y + tray.header.height);
    }
    expect(layout.touchpoints.size + layout.cards.size).toBe(3);
    expect(layout.paths.size).toBe(0);
    expect(lay({ touchpoints: steps(3) }).tray).toBeNull();
  });

  it('L2.11 what cannot be read stands in its place where that is known, else in the tray', () => {
    const known = { stage: 's0' as StageId, lane: 'steps' as LaneId, order: key(1) };
    const unreadable = [
      { kind: 'touchpoint', id: 'u', place: { ...known, order: `${key(0)}5` } },
      { kind: 'touchpoint', id: 'v', place: { ...known, stage: 'gone' as StageId } },
      { kind: 'stage', id: 'u', place: null },
    ];
    const layout = lay({ touchpoints: steps(2) }, { unreadable });
    const ys = [
      layout.touchpoints.get(t('t0')),
      layout.unreadable.get('touchpoint/u'),
      layout.touchpoints.get(t('t1')),
    ];
    expect(ys.map((box) => must(box).y)).toEqual([94, 190, 286]);
    for (const id of ['touchpoint/v', 'stage/u']) {
      expect(must(layout.unreadable.get(id)).y).toBeGreaterThan(layout.board.height);
    }
  });
});

describe('paths', () => {
  const column = steps(3);
  const drawing = (fields: Partial<Content>, id: string) =>
    must([...lay(fields).paths].find(([pathId]) => pathId === id))[1];

  it('L3.5 goes straight down to the next card of a column', () => {
    const { points, arrow } = drawing({ touchpoints: column, paths: [bestBet('p', 't0', 't1')] }, 'p');
    expect(points).toHaveLength(2);
    expect(arrow?.angle).toBe(90);
  });

  it('L3.6 enters the next column at the left edge; level cards are joined by one straight line', () => {
    const { points, arrow } = drawing(
      { touchpoints: [...column, ...steps(1, 's1', 'u')], paths: [bestBet('p', 't0', 'u0')] },
      'p',
    );
    expect(points).toHaveLength(2);
    expect(arrow?.angle).toBe(0);
  });

  it('L3.7 gutters widen when many paths need them', () => {
    const right = steps(4, 's1', 'u');
    const paths = steps(4).flatMap(({ id }) => right.map((to) => bestBet(`${id}-${to.id}`, id, to.id)));
    const width = (content: Partial<Content>) =>
      must(lay(content).columns[1]).x - must(lay(content).columns[0]).x;
    const touchpoints = [...steps(4), ...right];
    expect(width({ touchpoints, paths })).toBeGreaterThan(width({ touchpoints }) + 20);
  });

  it('L3.8 an exit drops to a tag with its reason; without one the tag is incomplete', () => {
    const exit = (id: string, reason: 'price' | null) =>
      path(id, { kind: 'exit', from: t('t2'), to: null }, { reason });
    const layout = lay({ touchpoints: column, paths: [exit('a', 'price'), exit('b', null)] });
    const tags = [...layout.paths.values()].map(({ tag }) => must(tag));
    expect(tags.map(({ text, incomplete }) => [text, incomplete])).toEqual([
      ['Price', false],
      ['No reason', true],
    ]);
    const card = must(layout.touchpoints.get(t('t2')));
    for (const { box } of tags) expect(box.y).toBeGreaterThan(card.y + card.height);
  });

  it('L3.9 a re-entry starts at the tag of its exit and comes back from below, by a rail under the cards', () => {
    const touchpoints = [...column, ...steps(2, 's1', 'u')];
    const exit = path('exit', { kind: 'exit', from: t('u1'), to: null }, { reason: 'price' });
    const back = path(
      'back',
      { kind: 're-entry', from: t('u1'), to: t('t2'), exit: exit.id },
      { delayDays: 90 },
    );
    const layout = lay({ touchpoints, paths: [exit, back] });
    const { points, arrow, label } = must(layout.paths.get(back.id));
    const tag = must(layout.paths.get(exit.id)?.tag).box;
    expect(points[0]?.y).toBe(tag.y + tag.height);
    expect(arrow?.angle).toBe(-90);
    expect(label?.text).toBe('after 90 days');
    const foot = Math.max(...points.map(({ y }) => y));
    for (const box of layout.touchpoints.values()) expect(foot).toBeGreaterThan(box.y + box.height);
  });

  it('L3.10 marks hand-offs, blind ones apart', () => {
    const owned = (id: string, owner: number, index: number) =>
      touchpoint(id, place('s0', 'steps', index), { owner: organisation(owner) });
    const touchpoints = [owned('a', 0, 0), owned('b', 1, 1), owned('c', 1, 2)];
    const paths = [
      bestBet('ab', 'a', 'b', { context: 'The drawing' }),
      bestBet('ba', 'b', 'a'),
      bestBet('bc', 'b', 'c'),
    ];
    const markers = [...lay({ touchpoints, paths }).paths].map(([id, { marker }]) => [id, marker] as const);
    expect(Object.fromEntries(markers)).toEqual({ ab: 'hand-off', ba: 'blind-hand-off', bc: 'none' });
  });

  it('L3.11 leaves out paths whose end is gone', () => {
    expect(lay({ touchpoints: column, paths: [bestBet('p', 't0', 'gone')] }).paths.size).toBe(0);
  });
});

describe('emotions and values', () => {
  const lanes = [lane('steps', 'steps', 0), lane('emotion', 'emotion', 1)];
  const felt = (values: readonly (number | null)[], own: readonly (number | undefined)[] = []) =>
    values.map((emotion, i) =>
      touchpoint(`t${i}`, place('s0', 'steps', i), {
        emotion,
        emotionBy: own[i] === undefined ? {} : { ['p' as PersonaId]: own[i] },
      }),
    );

  it('L4.1 the curve goes through every known emotion from left to right, higher is better', () => {
    const { points, lowest, scale } = must(
      lay({ lanes, touchpoints: felt([1, null, -2, 2, -2]) }).emotions[0],
    );
    expect(points.map(({ value }) => value)).toEqual([1, -2, 2, -2]);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
    expect(points.map(({ y }) => y)).toEqual([
      (scale.best + scale.neutral) / 2,
      scale.worst,
      scale.best,
      scale.worst,
    ]);
    expect(lowest?.touchpoint).toBe('t2');
  });

  it('L4.2 the lowest point is marked only where it is below neutral', () => {
    expect(must(lay({ lanes, touchpoints: felt([1, 0, 2]) }).emotions[0]).lowest).toBeNull();
  });

  it('L4.3 the curve never overshoots its points', () => {
    const { path: d, points } = must(lay({ lanes, touchpoints: felt([2, 2, -2, -2, 1, 0, 2]) }).emotions[0]);
    const controls = [...d.matchAll(/C([^C]+)/g)].map(([, numbers]) => must(numbers).split(' ').map(Number));
    controls.forEach(([, y1, , y2], index) => {
      const [from, to] = [must(points[index]).y, must(points[index + 1]).y];
      for (const y of [y1, y2]) {
        expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 0.01);
        expect(y).toBeLessThanOrEqual(Math.max(from, to) + 0.01);
      }
    });
    expect(controls).toHaveLength(points.length - 1);
  });

  it('L4.4 a persona has a curve of its own only where it feels otherwise', () => {
    const touchpoints = felt([0, 0, 0, 0, 0], [undefined, undefined, 2, undefined, 0]);
    const [curve] = must(lay({ lanes, touchpoints }).emotions[0]).personas;
    expect(curve?.points.map(({ touchpoint: id }) => id)).toEqual(['t2']);
    // From the neighbour before to the neighbour after.
    expect(curve?.path.match(/C/g)).toHaveLength(2);
    expect(must(lay({ lanes, touchpoints: felt([0, 1], [0, 1]) }).emotions[0]).personas).toEqual([]);
  });

  it('L4.5 channel lanes name each channel once in a column; metric lanes show figures below their subject', () => {
    const metric = (
      id: string,
      subject: Content['metrics'][number]['subject'],
    ): Content['metrics'][number] => ({
      id: id as MetricId,
      name: id,
      subject,
      order: key(0),
      unit: '',
      direction: 'up',
      baseline: null,
      target: null,
      readings: {},
    });
    const layout = lay({
      lanes: [lane('steps', 'steps', 0), lane('channels', 'channels', 1), lane('metrics', 'metrics', 2)],
      touchpoints: steps(3).map((touchpoint, i) => ({ ...touchpoint, channel: i === 1 ? 'phone' : 'email' })),
      metrics: [
        metric('m0', { kind: 'touchpoint', id: t('t0') }),
        metric('m1', { kind: 'stage', id: 's1' as StageId }),
        metric('m2', { kind: 'touchpoint', id: t('gone') }),
      ],
    });
    expect(layout.values.flatMap((v) => (v.kind === 'channel' ? [[v.channel, v.touchpoints]] : []))).toEqual([
      ['email', ['t0', 't2']],
      ['phone', ['t1']],
    ]);
    const metrics = layout.values.flatMap((v) => (v.kind === 'metric' ? [[v.metric, v.box.x]] : []));
    expect(metrics).toEqual([
      ['m0', layout.columns[0]?.x],
      ['m1', layout.columns[1]?.x],
    ]);
  });
});

describe('layoutJourney', () => {
  it('L1.1 lays out a journey without anything', () => {
    const layout = layoutJourney(journeyOf(emptyContent()));
    expect(layout.size.width).toBeGreaterThan(0);
    expect(layout.stages).toEqual([]);
  });

  it('L1.3 the sample map fits two screens of 1440 × 900 at 80 %', () => {
    const { size } = layoutJourney(sampleJourney());
    expect(size.width * 0.8).toBeLessThan(1440);
    expect(size.height * 0.8).toBeLessThan(1000);
  });

  it('L1.4 2,000 touchpoints and 3,000 paths are laid out at once', () => {
    const journey = largeJourney();
    expect(layoutJourney(journey).paths.size).toBe(3000);
    // About 50 ms of processor time; the bound leaves room for a busy machine, not for a square of the size.
    expect(Math.min(...Array.from({ length: 5 }, () => timed(() => layoutJourney(journey))))).toBeLessThan(
      1500,
    );
  }, 60_000);
});

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function largeJourney(): Journey {
  const count = 2000;
  const touchpoints = Array.from({ length: count }, (_, i) =>
    touchpoint(`t${i}`, place(`s${Math.floor((8 * i) / count)}`, 'steps', i), { emotion: (i % 5) - 2 }),
  );
  const paths = Array.from({ length: 1.5 * count }, (_, i) => {
    const from = (i * 7) % count;
    if (i % 10 === 0) return path(`p${i}`, { kind: 'exit', from: t(`t${from}`), to: null });
    const to = (from + 1 + ((i * 13) % 16)) % count;
    if (i % 10 === 1) return path(`p${i}`, { kind: 'loop', from: t(`t${from}`), to: t(`t${to}`) });
    return bestBet(`p${i}`, `t${from}`, `t${to}`);
  });
  return journeyOf({
    ...emptyContent(),
    stages: Array.from({ length: 8 }, (_, i) => stage(`s${i}`, i)),
    lanes: [lane('steps', 'steps', 0), lane('emotion', 'emotion', 1)],
    touchpoints,
    paths,
  });
}
