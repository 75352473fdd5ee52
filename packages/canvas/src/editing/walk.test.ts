import {
  type FreeDrawing,
  type FreeId,
  type JourneyLayout,
  layoutJourney,
  type TouchpointId,
} from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import { walk } from './walk';

function grid(): JourneyLayout {
  const { live } = testDocument();
  const at = (x: number, y: number) => ({ x, y, width: 148, height: 76 });
  return {
    ...layoutJourney(live.current().journey),
    touchpoints: new Map([
      ['a' as TouchpointId, at(0, 0)],
      ['b' as TouchpointId, at(0, 96)],
      ['c' as TouchpointId, at(184, 0)],
      ['d' as TouchpointId, at(184, 96)],
    ]),
    cards: new Map([['k' as never, at(0, 300)]]),
  };
}
const touchpoint = (id: string) => ({ kind: 'touchpoint', id: id as TouchpointId }) as const;

describe('walk', () => {
  it('K1.1 starts at the first touchpoint', () => {
    expect(walk(grid(), null, 'right')).toEqual(touchpoint('a'));
    expect(walk(grid(), touchpoint('gone'), 'down')).toEqual(touchpoint('a'));
  });

  it.each([
    ['a', 'right', 'c'],
    ['a', 'down', 'b'],
    ['d', 'left', 'b'],
    ['d', 'up', 'c'],
  ] as const)('K1.2 from %s %s to %s', (from, direction, to) => {
    expect(walk(grid(), touchpoint(from), direction)).toEqual(touchpoint(to));
  });

  it('K1.3 goes on to cards, and stops at the edge', () => {
    expect(walk(grid(), touchpoint('b'), 'down')).toEqual({ kind: 'card', id: 'k' });
    expect(walk(grid(), touchpoint('a'), 'left')).toBeNull();
    expect(walk(grid(), touchpoint('a'), 'up')).toBeNull();
  });

  it('K1.5 goes on to free shapes and back, and begins on the board', () => {
    const drawing = { kind: 'note', box: { x: 0, y: 700, width: 168, height: 168 }, rotation: 0 };
    const free = new Map([['n', drawing]]) as unknown as ReadonlyMap<FreeId, FreeDrawing>;
    const card = { kind: 'card', id: 'k' as never } as const;
    const note = { kind: 'free', id: 'n' as FreeId } as const;
    expect(walk(grid(), card, 'down', free)).toEqual(note);
    expect(walk(grid(), note, 'up', free)).toEqual(card);
    expect(walk(grid(), null, 'right', free)).toEqual(touchpoint('a'));
    const empty = { ...grid(), touchpoints: new Map(), cards: new Map() };
    expect(walk(empty, null, 'right', free)).toEqual(note);
  });

  it('K1.4 reaches every touchpoint of a journey from the first', () => {
    const { live } = testDocument();
    const layout = layoutJourney(live.current().journey);
    const reached = new Set<string>();
    const open = [walk(layout, null, 'right')];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === null || reached.has(at.id)) continue;
      reached.add(at.id);
      for (const direction of ['left', 'right', 'up', 'down'] as const)
        open.push(walk(layout, at, direction));
    }
    for (const id of layout.touchpoints.keys()) expect(reached).toContain(id);
  });
});
