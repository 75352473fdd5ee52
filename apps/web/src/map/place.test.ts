import { addFree } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { parsePlace, placeAddress } from './place';
import { createTestMap } from './testMap';

describe('places in addresses', () => {
  it('W7.1 leads to an entity of the journey and back', () => {
    const map = createTestMap();
    const id = map.add(0, 'See it at the fair');
    expect(parsePlace(`touchpoint:${id}`, map.journey())).toEqual({ kind: 'touchpoint', id });
    expect(placeAddress({ kind: 'touchpoint', id })).toBe(`touchpoint:${id}`);
  });

  it('W7.1 leads to what lies freely on the canvas', () => {
    const map = createTestMap();
    const id = addFree(map.editor, { kind: 'note', spot: { x: 0, y: 0, rotation: 0, frame: null } });
    expect(parsePlace(`free:${id}`, map.journey())).toEqual({ kind: 'free', id });
  });

  it.each([
    undefined,
    '',
    'touchpoint',
    'touchpoint:',
    'touchpoint:nobody',
    'constructor:x',
    'meta:title',
    'stage:a:b',
  ])('W7.2 ignores %s', (at) => {
    expect(parsePlace(at, createTestMap().journey())).toBeNull();
  });
});
