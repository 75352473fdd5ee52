import type { ServerResponse } from 'node:http';
import type { ServerType } from '@hono/node-server';

/** Who has not sent a request by then, or not read its answer, is not waited for. */
const REQUEST_LIMIT_MS = 5000;

/**
 * Watches a server from its start, to know what its stop has to wait for: connections without a request under way
 * (browsers open some in advance, Node does not count them as idle) are none of it.
 * @returns takes no new connection, and resolves when the last request is answered, after 5 s at the latest
 */
export function httpStopper(server: ServerType): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  let whenQuiet: (() => void) | null = null;
  server.on('request', (_request: unknown, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) whenQuiet?.();
    });
  });
  return () =>
    new Promise((resolve) => {
      const closeAll = () => {
        clearTimeout(timer);
        if ('closeAllConnections' in server) server.closeAllConnections();
      };
      const timer = setTimeout(closeAll, REQUEST_LIMIT_MS);
      whenQuiet = closeAll;
      server.close(() => resolve());
      if (underWay.size === 0) closeAll();
    });
}
