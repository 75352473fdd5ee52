import { beforeEach, describe, expect, it } from 'vitest';
import { ManualScheduler } from '../sync/testing/ManualScheduler';
import { LinkExpiry } from './LinkExpiry';

let scheduler: ManualScheduler;
let links: { mapId: string; expiresAt: number }[];
let asked: number;
let failing: boolean;
let errors: number;
let expired: string[];
let expiry: LinkExpiry;
const HOUR_MS = 60 * 60 * 1000;
beforeEach(() => {
  scheduler = new ManualScheduler();
  links = [];
  asked = 0;
  failing = false;
  errors = 0;
  expired = [];
  expiry = new LinkExpiry({
    links: {
      async mapsWithExpired(after) {
        asked += 1;
        if (failing) throw new Error('The database is away.');
        const now = scheduler.now();
        return links
          .filter(({ expiresAt }) => expiresAt > after && expiresAt <= now)
          .map(({ mapId }) => mapId);
      },
      async nextExpiry(after) {
        const later = links.map(({ expiresAt }) => expiresAt).filter((at) => at > after);
        return later.length > 0 ? Math.min(...later) : null;
      },
    },
    scheduler,
    onExpired: (mapId) => expired.push(mapId),
    onError: () => {
      errors += 1;
    },
  });
});
const settled = () => new Promise((resolve) => setImmediate(resolve));
const add = async (mapId: string, inMs: number) => {
  links.push({ mapId, expiresAt: scheduler.now() + inMs });
  expiry.changed();
  await settled();
};

describe('the expiry of links', () => {
  it('L5.1 is noticed at its instant, each once', async () => {
    await add('m1', 5000);
    await add('m2', 2000);
    await scheduler.advance(1999);
    expect(expired).toEqual([]);
    await scheduler.advance(1);
    expect(expired).toEqual(['m2']);
    await scheduler.advance(10_000);
    expect(expired).toEqual(['m2', 'm1']);
  });

  it('L5.1 is noticed when it is months away, without asking all the time', async () => {
    await add('m1', 90 * 24 * HOUR_MS);
    await scheduler.advance(90 * 24 * HOUR_MS - 1);
    expect(expired).toEqual([]);
    await scheduler.advance(1);
    expect(expired).toEqual(['m1']);
    expect(asked).toBeLessThan(91 * 24);
  });

  it('L5.1 that lies before the start concerns nobody', async () => {
    links.push({ mapId: 'old', expiresAt: scheduler.now() - 1 });
    expiry.changed();
    await scheduler.advance(2 * HOUR_MS);
    expect(expired).toEqual([]);
  });

  it('L5.2 is looked for again after a failure, and nothing is missed', async () => {
    await add('m1', 1000);
    failing = true;
    await scheduler.advance(5000);
    expect([expired, errors]).toEqual([[], 1]);
    failing = false;
    await scheduler.advance(10_000);
    expect(expired).toEqual(['m1']);
  });

  it('L5.3 stops, with no timer left', async () => {
    await add('m1', 1000);
    await expiry.stop();
    expiry.changed();
    await scheduler.advance(5000);
    expect([expired, scheduler.pending]).toEqual([[], 0]);
  });
});
