import { addFree, gesture, restore } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { removeThings } from './removeThings';
import { createTestMap } from './testMap';

const ORIGIN = { x: 0, y: 0, rotation: 0, frame: null };

describe('deleting from the outline or the inspector', () => {
  it('W8.10 leaves arrows pointing where it was, in one step to undo', () => {
    const map = createTestMap();
    const quote = map.add(1, 'Get a quote');
    const reference = { kind: 'touchpoint', id: quote } as const;
    const arrow = addFree(map.editor, {
      kind: 'arrow',
      spot: ORIGIN,
      from: { kind: 'point', x: 0, y: 900 },
      to: { kind: 'entity', reference, at: { x: 0.5, y: 0.5 }, x: 0, y: 0 },
    });
    const end = () => map.journey().free.get(arrow)?.to;
    map.editor.undo.stop();

    gesture(map.editor, () => removeThings(map.editor, map.journey(), [reference]));
    expect(map.titles(1)).toEqual([]);
    expect(end()).toMatchObject({ kind: 'entity', reference });
    expect(end()?.x).toBeGreaterThan(0);
    expect(end()?.y).toBeGreaterThan(0);

    map.editor.undo.undo();
    expect(map.titles(1)).toEqual(['Get a quote']);
    expect(end()).toMatchObject({ reference, x: 0, y: 0 });
  });

  it('W8.10 keeps hold of what comes back', () => {
    const map = createTestMap();
    const reference = { kind: 'touchpoint', id: map.add(0, 'See it') } as const;
    gesture(map.editor, () => removeThings(map.editor, map.journey(), [reference]));
    restore(map.editor, [reference]);
    expect(map.titles(0)).toEqual(['See it']);
  });
});
