import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import * as v from 'valibot';
import { SESSION_COOKIE } from '../auth/sessions';
import { describe } from './describe';
import type { AppEnv } from './environment';

/** The document of all that is routed in `app`, made on first use from the schemas that check the requests. */
export function openApiRoutes(app: Hono<AppEnv>) {
  let document: ReturnType<typeof specsOf> | null = null;
  return new Hono<AppEnv>().get(
    '/api/openapi.json',
    describe({
      summary: 'This document',
      tag: 'server',
      json: v.looseObject({ openapi: v.string() }),
      open: true,
    }),
    async (c) => {
      document ??= specsOf(app);
      return c.json((await document) as object & { openapi: string });
    },
  );
}

function specsOf(app: Hono<AppEnv>) {
  return generateSpecs(app, {
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Journey Canvas',
        version: '1',
        description: 'Customer journeys across a partner ecosystem. Errors are problem details (RFC 9457).',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
      },
    },
  });
}
