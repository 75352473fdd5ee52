import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Sessions } from '../auth/sessions';
import { signedIn } from '../auth/signedIn';
import { Problem } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import type { Services } from '../services';

/** After a lost connection a page comes back by then; a server that starts again is not met by all at once. */
const RETRY_MS = 2000;
const RETRY_SPREAD_MS = 3000;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // A reverse proxy that gathers answers would hold the events back.
  'X-Accel-Buffering': 'no',
};

/** An `EventSource` tries again after a 401, and the browser reports each; a 204 tells it to stop. Per WHATWG HTML. */
function stopSignedOut(sessions: Sessions) {
  return createMiddleware<AppEnv>(async function stopSignedOut(c, next) {
    const isEventSource = c.req.header('accept')?.includes('text/event-stream') ?? false;
    if (isEventSource && !(await sessions.read(c.req.header('cookie')))) return c.body(null, 204);
    return next();
  });
}

export function eventRoutes({ sessions, events, accepting }: Services) {
  return new Hono<AppEnv>().get(
    '/api/events',
    describe({
      summary: 'What changes, as it changes',
      detail:
        'Server-sent events: `maps`, `members`, `invites`, `workspace`, `access` and `signed-out`, whose data ' +
        'names the workspace and the map (`{workspaceId?, mapId?}`) and nothing of their content. Ask again for ' +
        'what is named; after a reconnect, for everything. An `EventSource` that comes back without a session gets ' +
        '204, which ends it.',
      tag: 'server',
      also: 204,
      media: ['text/event-stream'],
      problems: ['too-many-requests', 'unavailable'],
    }),
    stopSignedOut(sessions),
    signedIn(sessions),
    async (c) => {
      if (!accepting()) throw new Problem('unavailable');
      // There is no body to a HEAD, so nobody would ever read the stream.
      if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
      const { user, sessionId } = c.var.signedIn;
      const cookie = c.req.header('cookie');
      const isSignedIn = async () => (await sessions.read(cookie)) !== null;
      const retry = RETRY_MS + Math.floor(Math.random() * RETRY_SPREAD_MS);
      const body = events.listen({ userId: user.id, sessionId, isSignedIn }, `retry: ${retry}\n\n`);
      if (body === null) {
        const detail = 'Too many pages of this person are open. Close some.';
        throw new Problem('too-many-requests', { detail, headers: { 'Retry-After': '60' } });
      }
      return c.body(body, 200, HEADERS);
    },
  );
}
