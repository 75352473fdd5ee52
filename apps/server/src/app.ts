import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { authRoutes } from './auth/routes';
import { commentRoutes } from './discussion/commentRoutes';
import { threadRoutes } from './discussion/threadRoutes';
import { Problem, problemOf, problemResponse } from './errors';
import { eventRoutes } from './events/routes';
import { healthRoutes } from './health';
import { limitBody, readJson } from './http/body';
import type { AppEnv } from './http/environment';
import { openApiRoutes } from './http/openapi';
import { refuseOtherOrigins } from './http/origin';
import { requestLog } from './http/requestLog';
import { securityHeaders } from './http/securityHeaders';
import { wholeBody } from './http/wholeBody';
import { imageRoutes } from './images/routes';
import { inviteRoutes } from './invites/routes';
import { linkRoutes } from './links/routes';
import { contentRoutes } from './maps/contentRoutes';
import { exportRoutes } from './maps/export/exportRoutes';
import { grantRoutes } from './maps/grantRoutes';
import { importRoutes } from './maps/import/importRoutes';
import { mapRoutes } from './maps/routes';
import { shelfRoutes } from './maps/shelfRoutes';
import type { Services } from './services';
import { clientFiles } from './web/clientFiles';
import { memberRoutes } from './workspaces/memberRoutes';
import { organisationRoutes } from './workspaces/organisationRoutes';
import { workspaceRoutes } from './workspaces/routes';

function apiRoutes(services: Services) {
  return new Hono<AppEnv>()
    .route('/', healthRoutes(services))
    .route('/', authRoutes(services))
    .route('/', eventRoutes(services))
    .route('/', workspaceRoutes(services))
    .route('/', organisationRoutes(services))
    .route('/', memberRoutes(services))
    .route('/', inviteRoutes(services))
    .route('/', mapRoutes(services))
    .route('/', shelfRoutes(services))
    .route('/', grantRoutes(services))
    .route('/', linkRoutes(services))
    .route('/', contentRoutes(services))
    .route('/', exportRoutes(services))
    .route('/', importRoutes(services))
    .route('/', imageRoutes(services))
    .route('/', threadRoutes(services))
    .route('/', commentRoutes(services));
}

/** The HTTP API, for Hono's typed client. */
export type AppType = ReturnType<typeof apiRoutes>;

/** Everything the server answers. `sockets` routes what is upgraded, behind the same checks. */
export function createApp(services: Services, sockets: Hono<AppEnv> = new Hono<AppEnv>()): Hono<AppEnv> {
  const { settings, log, now } = services;
  const app = new Hono<AppEnv>();
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (!problem || problem.status >= 500) log.error({ err: error, requestId: c.var.requestId }, 'failed');
    return problemResponse(c, problem ?? new Problem('internal'));
  });
  app.notFound((c) => problemResponse(c, new Problem('not-found')));

  app.use(requestId());
  app.use(requestLog(log, now));
  app.use(wholeBody);
  app.use(securityHeaders({ https: settings.publicUrl?.startsWith('https:') ?? false }));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(c, new Problem('method-not-allowed', { headers: { Allow: methods.join(', ') } })),
    }),
  );
  app.use(refuseOtherOrigins(settings));
  app.use('/api/*', notStored, limitBody(), readJson);

  const api = apiRoutes(services);
  app.route('/', api);
  app.route('/', openApiRoutes(app));
  app.route('/', sockets);
  app.route('/', clientFiles(settings.clientFolder));
  return app;
}

/** What one person gets from the API is not for caches, unless the route says otherwise. */
const notStored = createMiddleware<AppEnv>(async function notStored(c, next) {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
});
