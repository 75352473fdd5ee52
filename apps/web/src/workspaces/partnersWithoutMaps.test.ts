import { expect, it } from 'vitest';
import { organisationViews } from './organisations';
import { partnersWithoutMaps } from './partnersWithoutMaps';

const organisations = organisationViews(
  ['Halvard', 'Nordwerk', 'Kobalt'].map((name, position) => ({
    id: `o${position}`,
    name,
    kind: position === 0 ? ('vendor' as const) : ('partner' as const),
    colour: null,
    position,
  })),
);
const names = (...maps: Parameters<typeof partnersWithoutMaps>[0]) =>
  partnersWithoutMaps(maps, organisations).map(({ name }) => name);

it('W3.16 names partners that see no map; the vendor is none', () => {
  expect(names({ role: 'owner', sharedWith: ['o0', 'o1'] }, { role: 'owner', sharedWith: [] })).toEqual([
    'Kobalt',
  ]);
  expect(names({ role: 'owner', sharedWith: ['o1', 'o2'] })).toEqual([]);
});

it('W3.16 says nothing to who may not know or share, nor where there is no map', () => {
  expect(names({ role: 'owner', sharedWith: [] }, { role: 'viewer', sharedWith: null })).toEqual([]);
  expect(names({ role: 'owner', sharedWith: null })).toEqual([]);
  expect(names()).toEqual([]);
});
