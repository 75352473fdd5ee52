import { placeTouchpoint, type TouchpointId } from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import { newTarget, stageTarget, stepTarget } from './moves';
import { createTestMap, type TestMap } from './testMap';

let map: TestMap;
let ids: Record<string, TouchpointId>;

beforeEach(() => {
  map = createTestMap();
  ids = Object.fromEntries(['a', 'b', 'c'].map((title) => [title, map.add(1, title)]));
});

function move(title: string, step: 'up' | 'down'): void {
  const id = ids[title] as TouchpointId;
  const target = stepTarget(map.journey(), id, step);
  if (target) placeTouchpoint(map.editor, id, target);
}

describe('moves in the outline', () => {
  it('W8.1 goes past the neighbour', () => {
    move('c', 'up');
    expect(map.titles(1)).toEqual(['a', 'c', 'b']);
    move('c', 'up');
    expect(map.titles(1)).toEqual(['c', 'a', 'b']);
    move('c', 'down');
    move('c', 'down');
    expect(map.titles(1)).toEqual(['a', 'b', 'c']);
  });

  it('W8.2 goes over the edge into the next stage', () => {
    map.add(0, 'x');
    move('a', 'up');
    expect([map.titles(0), map.titles(1)]).toEqual([
      ['x', 'a'],
      ['b', 'c'],
    ]);
    map.add(2, 'y');
    move('c', 'down');
    expect([map.titles(1), map.titles(2)]).toEqual([['b'], ['c', 'y']]);
  });

  it('W8.2 ends at the ends of the map', () => {
    const first = map.add(0, 'first');
    expect(stepTarget(map.journey(), first, 'up')).toBeNull();
    const last = map.add(4, 'last');
    expect(stepTarget(map.journey(), last, 'down')).toBeNull();
    expect(stepTarget(map.journey(), 'gone' as TouchpointId, 'down')).toBeNull();
  });

  it('W8.3 goes to the end of another stage, in the same lane', () => {
    const stage = map.stages[3];
    if (!stage) throw new Error('No fourth stage');
    const there = map.add(3, 'there');
    expect(stageTarget(map.journey(), ids.a as TouchpointId, stage)).toEqual({
      stage,
      lane: map.steps,
      after: there,
    });
    expect(newTarget(map.journey(), stage)).toEqual({ stage, lane: map.steps, after: there });
  });
});
