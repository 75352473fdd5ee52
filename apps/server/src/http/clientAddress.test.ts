import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './clientAddress';
import type { AppEnv } from './environment';

async function seen(
  peer: string | undefined,
  forwarded: string | null,
  behindProxy: boolean,
): Promise<string> {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(clientAddress(c, behindProxy)));
  const headers: Record<string, string> = forwarded === null ? {} : { 'X-Forwarded-For': forwarded };
  const env = peer === undefined ? undefined : { incoming: { socket: { remoteAddress: peer } } };
  return (await app.request('/', { headers }, env)).text();
}

describe('the address of a client', () => {
  it.each([
    ['a direct connection', '198.51.100.7', null, false, '198.51.100.7'],
    ['a header that a client made up', '198.51.100.7', '203.0.113.1', true, '198.51.100.7'],
    ['a header without a proxy', '127.0.0.1', '203.0.113.1', false, '127.0.0.1'],
    ['a proxy on this machine', '127.0.0.1', '203.0.113.1', true, '203.0.113.1'],
    ['what the client told the proxy is not believed', '::1', '1.2.3.4, 203.0.113.1', true, '203.0.113.1'],
    ['IPv6', '::ffff:127.0.0.1', '2001:db8::1', true, '2001:db8::1'],
    ['nonsense', '127.0.0.1', 'unknown', true, '127.0.0.1'],
    ['a proxy that says nothing', '127.0.0.1', null, true, '127.0.0.1'],
    ['no socket at all', undefined, '203.0.113.1', true, 'unknown'],
  ])('H3.10 %s', async (_case, peer, forwarded, behindProxy, expected) => {
    expect(await seen(peer, forwarded, behindProxy)).toBe(expected);
  });
});
