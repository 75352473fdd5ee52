import { addPath, type Deleted, readJourney, remove, restore } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { createTestMap } from '../testMap';
import { deletedKind, deletedName, deletedThings } from './deletedThings';

describe('what was deleted from a map', () => {
  it('W13.4 is listed newest first', () => {
    const item = (id: string, at: number) => ({ kind: 'card', id, title: id, at }) as Deleted;
    expect(deletedThings([item('a', 1), item('c', 3), item('b', 3)]).map(({ id }) => id)).toEqual([
      'b',
      'c',
      'a',
    ]);
  });

  it('W13.4 leaves out the paths that went with a touchpoint, and they come back with it', () => {
    const map = createTestMap();
    const [quote, order] = [map.add(0, 'Get a quote'), map.add(1, 'Order')];
    addPath(map.editor, { kind: 'best-bet', from: quote, to: order });
    remove(map.editor, [{ kind: 'touchpoint', id: order }]);
    const deleted = readJourney(map.editor.doc).deleted;
    expect(deleted).toHaveLength(2);
    expect(deletedThings(deleted).map(deletedName)).toEqual(['Order']);
    restore(map.editor, [{ kind: 'touchpoint', id: order }]);
    expect(map.journey().paths.size).toBe(1);
    expect(deletedThings(readJourney(map.editor.doc).deleted)).toEqual([]);
  });

  it('W13.4 lists a path that was deleted by itself', () => {
    const map = createTestMap();
    const [quote, order] = [map.add(0, 'Get a quote'), map.add(1, 'Order')];
    const path = addPath(map.editor, { kind: 'best-bet', from: quote, to: order });
    remove(map.editor, [{ kind: 'path', id: path }]);
    const [only] = deletedThings(readJourney(map.editor.doc).deleted);
    expect(only && [deletedKind(only), deletedName(only)]).toEqual(['Path', 'Path without a name']);
  });

  it('W13.4 goes by the first line of a long text', () => {
    expect(deletedName({ kind: 'free', title: 'Ask Tessin\nabout Saturdays' })).toBe('Ask Tessin');
    expect(deletedName({ kind: 'stage', title: '  ' })).toBe('Stage without a name');
  });
});
