import type { LaneId, StageId } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { neighbour } from './keyboard';
import { moveWithin } from './moveByKey';

const lane = 'steps' as LaneId;
const stages = ['one', 'two', 'three'] as StageId[];
const [one, two, three] = stages as [StageId, StageId, StageId];
const cell = ['a', 'b', 'c'];

describe('moving by keyboard', () => {
  it('K2.1 goes up and down within the cell', () => {
    expect(moveWithin(cell, stages, { stage: one, lane }, 'b', 'up')).toEqual({
      stage: one,
      lane,
      after: null,
    });
    expect(moveWithin(cell, stages, { stage: one, lane }, 'c', 'up')).toEqual({
      stage: one,
      lane,
      after: 'a',
    });
    expect(moveWithin(cell, stages, { stage: one, lane }, 'a', 'down')).toEqual({
      stage: one,
      lane,
      after: 'b',
    });
  });

  it('K2.2 goes to the end of the neighbouring stage', () => {
    expect(moveWithin(cell, stages, { stage: one, lane }, 'b', 'right')).toMatchObject({ stage: two });
    expect(moveWithin(cell, stages, { stage: two, lane }, 'b', 'left')).toMatchObject({ stage: one });
  });

  it('K2.3 stops at the edges', () => {
    expect(moveWithin(cell, stages, { stage: one, lane }, 'a', 'up')).toBeNull();
    expect(moveWithin(cell, stages, { stage: one, lane }, 'c', 'down')).toBeNull();
    expect(moveWithin(cell, stages, { stage: one, lane }, 'a', 'left')).toBeNull();
    expect(moveWithin(cell, stages, { stage: three, lane }, 'a', 'right')).toBeNull();
  });

  it('K2.4 tells what a stage or lane follows after one step', () => {
    const siblings = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(neighbour(siblings, 'b', 1)).toBe('c');
    expect(neighbour(siblings, 'b', -1)).toBeNull();
    expect(neighbour(siblings, 'c', -1)).toBe('a');
    expect(neighbour(siblings, 'a', -1)).toBeUndefined();
    expect(neighbour(siblings, 'c', 1)).toBeUndefined();
  });
});
