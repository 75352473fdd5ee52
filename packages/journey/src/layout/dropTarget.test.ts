import { describe, expect, it } from 'vitest';
import type { CardId, TouchpointId } from '../model/ids';
import { card, emptyContent, journeyOf, lane, place, stage, touchpoint } from '../testing/viewJourneys';
import { dropTarget } from './dropTarget';
import type { Box } from './JourneyLayout';
import { layoutJourney } from './layoutJourney';

const journey = journeyOf({
  ...emptyContent(),
  stages: [stage('s0', 0), stage('s1', 1)],
  lanes: [
    lane('steps', 'steps', 0),
    lane('thoughts', 'thoughts', 1),
    lane('emotion', 'emotion', 2),
    lane('folded', 'partner', 3, { collapsed: true }),
  ],
  touchpoints: [
    ...[0, 1, 2, 3, 4].map((i) => touchpoint(`t${i}`, place('s0', 'steps', i))),
    touchpoint('u0', place('s1', 'steps', 0)),
  ],
  cards: [
    card('c0', 'thought', place('s0', 'thoughts', 0), { touchpoints: ['t0' as TouchpointId] }),
    card('c1', 'thought', place('s0', 'thoughts', 1), { touchpoints: ['t0' as TouchpointId] }),
    card('p0', 'pain', place('s1', 'gone', 0)),
  ],
});
const layout = layoutJourney(journey);

const t = (id: string) => id as TouchpointId;
const c = (id: string) => id as CardId;
const boxOf = (id: string): Box => {
  const box = layout.touchpoints.get(t(id)) ?? layout.cards.get(c(id));
  if (!box) throw new Error(`${id} has no box`);
  return box;
};
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
const cellMiddle = (laneId: string) => {
  const cell = layout.cells.find((candidate) => candidate.lane === laneId);
  if (!cell) throw new Error(`no cell in ${laneId}`);
  return middle(cell.box);
};

describe('dropTarget', () => {
  it('L5.1 a touchpoint dropped on another takes its place, and follows the one before', () => {
    const target = dropTarget(layout, journey, middle(boxOf('t1')), [t('u0')]);
    expect(target).toEqual({ stage: 's0', lane: 'steps', after: 't0', slot: boxOf('t1') });
  });

  it('L5.1 at the top of the cell it becomes the first', () => {
    expect(dropTarget(layout, journey, middle(boxOf('t0')), [t('u0')])?.after).toBeNull();
  });

  it('L5.2 dropped where it is, it stays where it is', () => {
    for (const [id, before] of [
      ['t0', null],
      ['t3', 't2'],
      ['c1', 'c0'],
    ] as const) {
      const target = dropTarget(layout, journey, middle(boxOf(id)), [t(id)]);
      expect(target?.after).toBe(before);
      expect(target?.slot).toEqual(boxOf(id));
    }
  });

  it('L5.2 what is moved along is no neighbour', () => {
    const target = dropTarget(layout, journey, middle(boxOf('t2')), [t('t1'), t('t0')]);
    expect(target?.after).toBe('t3');
  });

  it('L5.1 in a full cell every place can be hit, the last one included', () => {
    const many = Array.from({ length: 61 }, (_, at) =>
      card(`m${at}`, 'thought', place('s0', 'thoughts', at)),
    );
    const full = { ...journey, cards: new Map(many.map((each) => [each.id, each] as const)) };
    const shown = layoutJourney(full);
    for (const [at, { id }] of many.entries()) {
      const box = shown.cards.get(id);
      if (!box) throw new Error(`${id} has no box`);
      const target = dropTarget(shown, full, middle(box), [id]);
      expect(target).toMatchObject({ after: many[at - 1]?.id ?? null, slot: box });
    }
  });

  it('L5.3 the end of the last column of a cell is its end', () => {
    const { x, y, height } = boxOf('t4');
    expect(dropTarget(layout, journey, { x: x + 10, y: y + 2 * height }, [t('u0')])?.after).toBe('t4');
  });

  it('L5.4 no target in a lane that does not take it, in a collapsed one, or outside of the cells', () => {
    expect(dropTarget(layout, journey, cellMiddle('thoughts'), [t('u0')])).toBeNull();
    expect(dropTarget(layout, journey, cellMiddle('emotion'), [t('u0')])).toBeNull();
    expect(dropTarget(layout, journey, cellMiddle('folded'), [t('u0')])).toBeNull();
    expect(dropTarget(layout, journey, cellMiddle('thoughts'), [c('p0')])).toBeNull();
    expect(dropTarget(layout, journey, cellMiddle('steps'), [t('u0'), c('c0')])).toBeNull();
    expect(dropTarget(layout, journey, { x: 5, y: 200 }, [t('u0')])).toBeNull();
    expect(dropTarget(layout, journey, { x: 300, y: 1e6 }, [t('u0')])).toBeNull();
    expect(dropTarget(layout, journey, cellMiddle('steps'), [])).toBeNull();
  });

  it('L5.5 a card is shown where the flow of its lane will put it', () => {
    const other = card('c2', 'thought', place('s1', 'gone', 0), { touchpoints: [t('t4')] });
    const cards = new Map(journey.cards).set(other.id, other);
    const target = dropTarget(layout, { ...journey, cards }, cellMiddle('thoughts'), [other.id]);
    expect(target?.slot.x).toBe(boxOf('t4').x);
  });
});
