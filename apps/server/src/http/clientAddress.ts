import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { AppEnv } from './environment';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Who is asking, for rate limits. Behind a reverse proxy on this machine (there is a public URL and the peer is
 * loopback) that is the last entry the proxy added; from anybody else the header is not believed.
 */
export function clientAddress(c: Context<AppEnv>, behindProxy: boolean): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (!behindProxy || !LOOPBACK.has(peer)) return peer;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) ? forwarded : peer;
}
