import type { ServerType } from '@hono/node-server';

/** Takes no new connection, drops idle ones, and resolves when the last request is answered. */
export function stopHttp(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
