import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan } from '../../isDeeperThan';
import { nestsDeeper } from './nestsDeeper';

describe('the depth of a JSON text', () => {
  it('F3.4 is that of the value, whatever is in its strings', () => {
    const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('[[[[', '\\', '\\"[[', '"{"'));
    const values = fc.jsonValue({ maxDepth: 8, noUnicodeString: false, depthSize: 'max' });
    const value = fc.oneof(values, fc.dictionary(strings, fc.array(strings)));
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 2), (value, levels, space) => {
        const json = Buffer.from(JSON.stringify(value, null, space));
        expect(nestsDeeper(json, levels)).toBe(isDeeperThan(value, levels));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('F3.4 is looked at as far as it is needed, in what is no JSON as well', () => {
    expect(nestsDeeper(Buffer.alloc(50_000_000, '['), 32)).toBe(true);
    expect(nestsDeeper(Buffer.from('"never closed [[[['), 2)).toBe(false);
    expect(nestsDeeper(Buffer.from(']]]][[[['), 2)).toBe(false);
  });
});
