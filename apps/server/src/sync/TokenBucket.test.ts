import { describe, expect, it } from 'vitest';
import { TokenBucket } from './TokenBucket';

describe('TokenBucket', () => {
  it('R6.7 allows a burst, then as much as the rate gives back, and never saves up more than the burst', () => {
    let now = 0;
    const bucket = new TokenBucket({ size: 10, perSecond: 2 }, () => now);
    expect([bucket.take(6), bucket.take(6), bucket.take(4), bucket.take(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    now += 500;
    expect([bucket.take(1), bucket.take(1)]).toEqual([true, false]);
    now += 60_000;
    expect([bucket.take(10), bucket.take(1)]).toEqual([true, false]);
  });
});
