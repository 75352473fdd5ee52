import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { Problem } from '../errors';
import type { AppEnv } from '../http/environment';

const INDEX = 'index.html';
/** The server's own; the rest of the addresses are the client's. */
const SERVERS = /^\/(?:api|sync|metrics|healthz|readyz)(?:\/|$)/;
const NOT_BUILT = 'The client has not been built yet. Run `npm start`, or `pnpm build` and start again.\n';

export function isClientBuilt(folder: string): boolean {
  return existsSync(join(folder, INDEX));
}

/** Serves the built client: its files, and its page for every address that is the client's own. */
export function clientFiles(folder: string) {
  const app = new Hono<AppEnv>().use(clientsOnly);
  if (!isClientBuilt(folder)) {
    return app.use((c) => Promise.resolve(c.text(NOT_BUILT, 503, { 'Cache-Control': 'no-store' })));
  }
  const options = { root: folder, precompressed: true };
  const page = serveStatic<AppEnv>({ ...options, path: INDEX });
  return app
    .use(caching)
    .use(compress())
    .use(serveStatic<AppEnv>(options))
    .use(async (c, next) => {
      // A missing file must not come back as a page.
      if (looksLikeFile(c.req.path)) return c.notFound();
      return (await page(c, next)) ?? c.notFound();
    });
}

const clientsOnly = createMiddleware<AppEnv>(async function clientsOnly(c, next) {
  if (SERVERS.test(c.req.path)) return c.notFound();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    throw new Problem('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
  }
  return next();
});

function looksLikeFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/')).includes('.');
}

/** Names in `assets` carry a hash of the content, so those never change; the page is what names them. */
const caching = createMiddleware<AppEnv>(async function caching(c, next) {
  await next();
  if (!c.res.ok) return;
  const isPage = c.res.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  const isAsset = c.req.path.startsWith('/assets/') && !isPage;
  const forEver = 'public, max-age=31536000, immutable';
  c.header('Cache-Control', isAsset ? forEver : isPage ? 'no-store' : 'no-cache');
});
