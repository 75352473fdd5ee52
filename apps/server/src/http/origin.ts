import type { MiddlewareHandler } from 'hono';
import { Problem } from '../errors';

export interface OwnOrigin {
  /** Where people reach the server; null: on this machine only. */
  publicUrl: string | null;
  /** The port it listens on; matters without a public URL. */
  port: () => number;
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a browser's `Origin` is this server's own. */
export function isOwnOrigin(origin: string, own: OwnOrigin): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url || url.origin === 'null') return false;
  if (own.publicUrl !== null) return url.origin === new URL(own.publicUrl).origin;
  return url.protocol === 'http:' && LOOPBACK_NAMES.has(url.hostname) && portOf(url) === own.port();
}

/** What links to this server begin with. Names of others than us in the request's `Host` are not repeated. */
export function publicOrigin(requestUrl: string, { publicUrl, port }: OwnOrigin): string {
  if (publicUrl !== null) return publicUrl;
  const { hostname } = new URL(requestUrl);
  return `http://${LOOPBACK_NAMES.has(hostname) ? hostname : 'localhost'}:${port()}`;
}

function portOf(url: URL): number {
  return url.port === '' ? 80 : Number(url.port);
}

/**
 * Whether a request may act on somebody's behalf: browsers always send `Origin` where it matters, so one without
 * it is no browser, and a wrong or cross-site one is another site's.
 */
export function comesFromUs(headers: Headers, own: OwnOrigin): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return false;
  const origin = headers.get('origin');
  return origin === null || isOwnOrigin(origin, own);
}

/** Refuses unsafe methods and upgrades that another site's page makes. */
export function refuseOtherOrigins(own: OwnOrigin): MiddlewareHandler {
  return async function refuseOtherOrigins(c, next) {
    const acts = !SAFE_METHODS.has(c.req.method) || c.req.header('upgrade') !== undefined;
    if (acts && !comesFromUs(c.req.raw.headers, own)) throw new Problem('wrong-origin');
    await next();
  };
}
