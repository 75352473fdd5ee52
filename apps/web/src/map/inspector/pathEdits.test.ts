import {
  addPath,
  type Path,
  type PathId,
  remove,
  type StageId,
  type TouchpointId,
} from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../testMap';
import { addNextStep, kindBetween, leadTo, returnsFrom, routeOfKind, startAt } from './pathEdits';

let map: TestMap;
let a: TouchpointId;
let b: TouchpointId;
let c: TouchpointId;
const path = (id: PathId) => map.journey().paths.get(id) as Path;

beforeEach(() => {
  map = createTestMap();
  [a, b, c] = [map.add(0, 'a'), map.add(1, 'b'), map.add(2, 'c')];
});

describe('paths', () => {
  it('W44.1 back to an earlier stage, or to itself, is a loop', () => {
    const journey = map.journey();
    expect([kindBetween(journey, a, b), kindBetween(journey, b, a), kindBetween(journey, a, a)]).toEqual([
      'best-bet',
      'loop',
      'loop',
    ]);
  });

  it('W44.1 to a touchpoint without a place is a next step', () => {
    const journey = map.journey();
    remove(map.editor, [{ kind: 'stage', id: map.stages[2] as StageId }]);
    expect(kindBetween(map.journey(), b, c)).toBe('best-bet');
    expect(kindBetween(journey, c, b)).toBe('loop');
  });

  it('W44.1 a next step that is there already is not doubled', () => {
    const first = addNextStep(map.editor, map.journey(), a, b);
    const second = addNextStep(map.editor, map.journey(), a, b);
    expect([first.isNew, second.isNew, second.id]).toEqual([true, false, first.id]);
    expect(map.journey().paths.size).toBe(1);
  });

  it('W44.2 take another kind with the ends they have', () => {
    const step = { kind: 'best-bet', from: a, to: b } as const;
    expect(routeOfKind(step, 'exit')).toEqual({ kind: 'exit', from: a, to: null });
    expect(routeOfKind(step, 're-entry')).toEqual({ kind: 're-entry', from: a, to: b, exit: null });
    expect(routeOfKind({ kind: 'exit', from: a, to: null }, 'best-bet')).toBeNull();
    expect(routeOfKind({ kind: 'loop', from: a, to: a }, 'best-bet')).toBeNull();
  });

  it('W44.3 an exit that is given an end becomes a next step; a re-entry stays one', () => {
    const exit = addPath(map.editor, { kind: 'exit', from: a, to: null });
    leadTo(map.editor, map.journey(), path(exit), b);
    expect(path(exit).route).toEqual({ kind: 'best-bet', from: a, to: b });
    leadTo(map.editor, map.journey(), path(exit), a);
    expect(path(exit).route).toEqual({ kind: 'loop', from: a, to: a });
    const back = addPath(map.editor, { kind: 're-entry', from: a, to: b, exit: null });
    leadTo(map.editor, map.journey(), path(back), c);
    startAt(map.editor, map.journey(), path(back), b);
    expect(path(back).route).toEqual({ kind: 're-entry', from: b, to: c, exit: null });
  });

  it('W44.3 each change of an end is one step to undo', () => {
    const { id } = addNextStep(map.editor, map.journey(), b, c);
    startAt(map.editor, map.journey(), path(id), a);
    map.editor.undo.undo();
    expect(path(id).route).toEqual({ kind: 'best-bet', from: b, to: c });
  });

  it('W44.4 an exit knows how customers come back from it', () => {
    const exit = addPath(map.editor, { kind: 'exit', from: a, to: null });
    const back = addPath(map.editor, { kind: 're-entry', from: a, to: b, exit });
    expect(returnsFrom(map.journey(), exit).map(({ id }) => id)).toEqual([back]);
  });
});
