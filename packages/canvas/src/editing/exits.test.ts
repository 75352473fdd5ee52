import { EXIT_REASONS, gesture, type TouchpointId } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import { takesExit, writeExit } from './exits';

function touchpointWithoutExit() {
  const { live, editor } = testDocument();
  const journey = () => live.current().journey;
  const leaving = new Set(
    [...journey().paths.values()].map(({ route }) => route.kind === 'exit' && route.from),
  );
  const id = [...journey().touchpoints.keys()].find((candidate) => !leaving.has(candidate));
  return { editor, journey, touchpoint: { kind: 'touchpoint', id: id as TouchpointId } as const };
}

describe('exits by keyboard', () => {
  it('K3.1 leads away from the selected touchpoint, once', () => {
    const { editor, journey, touchpoint } = touchpointWithoutExit();
    const before = journey().paths.size;
    const exit = writeExit(editor, journey(), touchpoint);
    expect(exit && journey().paths.get(exit)).toMatchObject({
      route: { kind: 'exit', from: touchpoint.id, to: null },
      reason: null,
    });
    expect(writeExit(editor, journey(), touchpoint)).toBe(exit);
    expect(journey().paths.size).toBe(before + 1);
    editor.undo.undo();
    expect(journey().paths.size).toBe(before);
  });

  it('K3.2 gives the selected exit one reason after the other, then none', () => {
    const { editor, journey, touchpoint } = touchpointWithoutExit();
    const exit = writeExit(editor, journey(), touchpoint);
    if (exit === null) throw new Error('No exit');
    const seen = [...EXIT_REASONS, null].map(() => {
      gesture(editor, () => writeExit(editor, journey(), { kind: 'path', id: exit }));
      return journey().paths.get(exit)?.reason;
    });
    expect(seen).toEqual([...EXIT_REASONS, null]);
  });

  it('K3.3 does nothing with other things', () => {
    const { editor, journey, touchpoint } = touchpointWithoutExit();
    const [stage] = journey().stages;
    const next = [...journey().paths.values()].find(({ route }) => route.kind === 'best-bet');
    if (stage === undefined || next === undefined) throw new Error('The journey is too small');
    const before = journey();
    expect(writeExit(editor, before, { kind: 'path', id: next.id })).toBeNull();
    expect(writeExit(editor, before, { kind: 'stage', id: stage.id })).toBeNull();
    expect(journey().paths).toEqual(before.paths);
    expect(takesExit(before, touchpoint)).toBe(true);
    expect(takesExit(before, { kind: 'path', id: next.id })).toBe(false);
    expect(takesExit(before, null)).toBe(false);
  });
});
