import { describe, expect, it } from 'vitest';
import { listMaps, type MapFilter } from './mapList';
import type { MapSummary } from './maps';

function map(id: string, more: Partial<MapSummary> = {}): MapSummary {
  return {
    id,
    title: id,
    kind: 'customer-journey',
    state: 'current',
    role: 'owner',
    editedAt: 0,
    editedBy: null,
    touchpoints: 0,
    organisations: [],
    findings: { error: 0, warning: 0, info: 0 },
    people: [],
    ...more,
  };
}
const all: MapFilter = { search: '', organisationId: null, order: 'edited' };
const ids = (maps: MapSummary[]) => maps.map(({ id }) => id);

describe('listMaps', () => {
  it('W3.2 finds words of a title in any order, whatever their case and accents', () => {
    const maps = [
      map('a', { title: 'Café machine through a Distributor' }),
      map('b', { title: 'Spare part' }),
    ];
    expect(ids(listMaps(maps, { ...all, search: 'distributor CAFE' }))).toEqual(['a']);
    expect(ids(listMaps(maps, { ...all, search: 'par' }))).toEqual(['b']);
    expect(listMaps(maps, { ...all, search: 'cafe spare' })).toEqual([]);
  });

  it('W3.2 keeps the maps in which an organisation owns something', () => {
    const maps = [
      map('a', { organisations: [{ id: 'o1', count: 3 }] }),
      map('b', { organisations: [{ id: 'o1', count: 0 }] }),
      map('c'),
    ];
    expect(ids(listMaps(maps, { ...all, organisationId: 'o1' }))).toEqual(['a']);
  });

  it('W3.3 sorts by last edit, by title as people count, by findings with errors first', () => {
    const maps = [
      map('a', { title: 'Map 10', editedAt: 1, findings: { error: 0, warning: 9, info: 0 } }),
      map('b', { title: 'map 2', editedAt: 3, findings: { error: 1, warning: 0, info: 0 } }),
      map('c', { title: 'Árbol', editedAt: 2 }),
    ];
    expect(ids(listMaps(maps, all))).toEqual(['b', 'c', 'a']);
    expect(ids(listMaps(maps, { ...all, order: 'title' }))).toEqual(['c', 'b', 'a']);
    expect(ids(listMaps(maps, { ...all, order: 'findings' }))).toEqual(['b', 'a', 'c']);
  });

  it('W3.3 orders equals the same way whatever order they came in', () => {
    const maps = [map('b', { title: 'same' }), map('a', { title: 'same' })];
    expect(ids(listMaps(maps, all))).toEqual(['a', 'b']);
    expect(ids(listMaps([...maps].reverse(), all))).toEqual(['a', 'b']);
  });

  it('W3.3 leaves the list it was given alone', () => {
    const maps = [map('a', { editedAt: 1 }), map('b', { editedAt: 2 })];
    listMaps(maps, all);
    expect(ids(maps)).toEqual(['a', 'b']);
  });
});
