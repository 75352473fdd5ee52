import { describe, expect, it } from 'vitest';
import { addressOf, EVERY_MAP, filterOf, isNarrow, type MapFilter } from './mapFilter';

const narrow: MapFilter = {
  search: 'spare part',
  organisationId: 'o2',
  breadth: 'micro',
  state: 'ideal',
  withErrors: true,
  order: 'created',
};

describe('the filter in the address', () => {
  it('W3.10 comes back from the address as it went in', () => {
    const kept = (filter: MapFilter) =>
      filterOf(JSON.parse(JSON.stringify(addressOf(filter))) as Record<string, string>);
    expect(kept(narrow)).toEqual(narrow);
    expect(kept(EVERY_MAP)).toEqual(EVERY_MAP);
  });

  it('W3.10 leaves out what is as usual', () => {
    expect(JSON.stringify(addressOf(EVERY_MAP))).toBe('{}');
  });

  it('W3.10 makes nothing of what makes no sense', () => {
    expect(
      filterOf({ kind: 'comic', state: 'solid', errors: 'yes', sort: '__proto__', organisation: '' }),
    ).toEqual(EVERY_MAP);
    expect(filterOf({ q: 'x'.repeat(5000) }).search).toHaveLength(200);
  });

  it('W3.10 knows whether anything is left out; an order leaves nothing out', () => {
    expect(isNarrow(EVERY_MAP)).toBe(false);
    expect(isNarrow({ ...EVERY_MAP, order: 'title', search: '  ' })).toBe(false);
    for (const part of ['search', 'organisationId', 'breadth', 'state', 'withErrors'] as const) {
      expect(isNarrow({ ...EVERY_MAP, [part]: narrow[part] })).toBe(true);
    }
  });
});
