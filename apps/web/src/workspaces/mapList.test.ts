import { describe, expect, it } from 'vitest';
import { EVERY_MAP, type MapFilter } from './mapFilter';
import { listMaps } from './mapList';
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
    createdAt: 0,
    touchpoints: 0,
    organisations: [],
    sharedWith: null,
    findings: { error: 0, warning: 0, info: 0 },
    people: [],
    ...more,
  };
}
const all: MapFilter = EVERY_MAP;
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

  it('W3.2 finds names of organisations that deliver, of who edited last and of who is in it', () => {
    const maps = [
      map('a', { organisations: [{ id: 'o1', count: 2 }] }),
      map('b', { organisations: [{ id: 'o1', count: 0 }], editedBy: { id: 'u1', name: 'Ilse Brandt' } }),
      map('c', { people: [{ id: 'u2', name: 'Jonas Reuter', organisationId: null, guest: false }] }),
    ];
    const nameOf = (id: string) => (id === 'o1' ? 'Nordwerk Distribution' : undefined);
    const found = (search: string) => ids(listMaps(maps, { ...all, search }, nameOf));
    expect(found('nordwerk')).toEqual(['a']);
    expect(found('ilse')).toEqual(['b']);
    expect(found('reuter')).toEqual(['c']);
    expect(found('nordwerk ilse')).toEqual([]);
  });

  it('W3.2 keeps the maps of a kind, of a state, with errors, and all of it together', () => {
    const maps = [
      map('a', { kind: 'micro-journey', findings: { error: 1, warning: 0, info: 0 } }),
      map('b', { kind: 'buyers-journey', state: 'ideal' }),
      map('c', { kind: 'micro-journey', state: 'ideal', findings: { error: 0, warning: 4, info: 0 } }),
    ];
    expect(ids(listMaps(maps, { ...all, breadth: 'micro' }))).toEqual(['a', 'c']);
    expect(ids(listMaps(maps, { ...all, breadth: 'lifecycle' }))).toEqual(['b']);
    expect(ids(listMaps(maps, { ...all, state: 'ideal' }))).toEqual(['b', 'c']);
    expect(ids(listMaps(maps, { ...all, withErrors: true }))).toEqual(['a']);
    expect(ids(listMaps(maps, { ...all, breadth: 'micro', state: 'ideal', withErrors: true }))).toEqual([]);
  });

  it('W3.3 sorts by creation, newest first', () => {
    const maps = [map('a', { createdAt: 1 }), map('b', { createdAt: 2 })];
    expect(ids(listMaps(maps, { ...all, order: 'created' }))).toEqual(['b', 'a']);
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
