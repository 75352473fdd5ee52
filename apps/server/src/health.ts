import { Hono } from 'hono';
import * as v from 'valibot';
import { Problem } from './errors';
import { describe } from './http/describe';
import type { AppEnv } from './http/environment';
import type { Services } from './services';

const Answer = v.object({ status: v.literal('ok') });
const OK = { status: 'ok' as const };

/** `healthz`: the process runs. `readyz`: it takes work, which ends when it drains or its storage is gone. */
export function healthRoutes({ accepting, storage, log }: Services) {
  return new Hono<AppEnv>()
    .get('/healthz', describe({ summary: 'Does it run?', tag: 'server', json: Answer, open: true }), (c) =>
      c.json(OK),
    )
    .get(
      '/readyz',
      describe({
        summary: 'Does it take work?',
        tag: 'server',
        json: Answer,
        open: true,
        problems: ['unavailable'],
      }),
      async (c) => {
        if (!accepting()) throw new Problem('unavailable', { detail: 'The server is shutting down.' });
        await storage.ping().catch((error) => {
          log.error({ err: error }, 'the storage does not answer');
          throw new Problem('unavailable');
        });
        return c.json(OK);
      },
    );
}
