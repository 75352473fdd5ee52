import { createMiddleware } from 'hono/factory';
import type { Logger } from 'pino';
import type { AppEnv } from './environment';

/** Whoever knows what follows may come in. A slash may be written otherwise, by mistake. */
const BEFORE_TOKEN = /((?:\/|%2f)(?:invites?|links?|join)(?:\/|%2f)+)[^/]+/gi;

/** One line a request. Paths only: queries, headers and bodies may hold what is nobody's business. */
export function requestLog(log: Logger, now: () => number) {
  return createMiddleware<AppEnv>(async function requestLog(c, next) {
    const start = now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.var.requestId,
      method: c.req.method,
      path: c.req.path.replace(BEFORE_TOKEN, '$1…').slice(0, 200),
      status,
      ms: Math.round(now() - start),
    };
    if (status >= 500) log.error(line, 'request failed');
    else log.debug(line, 'request');
  });
}
