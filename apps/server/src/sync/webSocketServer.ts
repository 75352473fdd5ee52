import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Http2Bindings, HttpBindings, ServerType } from '@hono/node-server';
import { CLOSE, LIMITS } from '@journey-canvas/sync/protocol';
import { WebSocket, WebSocketServer } from 'ws';

const ANSWER_LIMIT_MS = 2000;

/** `ws` closes what is too large with 1009, after which a stock client would send it again for ever. */
class LimitedWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === CLOSE.frameTooLarge.code) super.close(CLOSE.tooLarge.code, CLOSE.tooLarge.name);
    else super.close(code, reason);
  }
}

/** The `ws` server behind Hono's upgrade. It has no port of its own, and compresses nothing. */
export function createWebSocketServer(): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    WebSocket: LimitedWebSocket,
  });
}

type Bindings = HttpBindings | Http2Bindings;

/**
 * Sends the whole answer to an upgrade that is refused: left to itself, `@hono/node-server` drops its body, and
 * answers the upgrade of a page (`GET /`) with an empty 200.
 */
export function answerUpgrades(fetch: (request: Request, env: Bindings) => Response | Promise<Response>) {
  return async function answerUpgrades(request: Request, env: Bindings): Promise<Response> {
    const response = await fetch(request, env);
    // There is no `outgoing` for an upgrade. One that goes ahead is answered with an empty 200, to be replaced.
    if (env.outgoing !== undefined || (response.ok && response.body === null)) return response;
    await answer(env.incoming.socket, response);
    return response;
  };
}

/**
 * Takes care of the upgrades that `@hono/node-server` leaves alone: other protocols than WebSocket would get no
 * answer for ever, and a connection reset would end the process. Call it once the server is made.
 */
export function guardUpgrades(server: ServerType): void {
  const handlers = server.listeners('upgrade');
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      void answer(socket, new Response(null, { status: 400 }));
      return;
    }
    for (const handle of handlers) handle.call(server, request, socket, head);
  });
}

/** Writes an HTTP/1.1 response and closes the connection. */
async function answer(socket: Duplex, response: Response): Promise<void> {
  const { status } = response;
  const body = Buffer.from(await response.arrayBuffer());
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`];
  for (const [name, value] of response.headers) {
    if (!REPLACED_HEADERS.has(name)) lines.push(`${name}: ${value}`);
  }
  lines.push('connection: close', `content-length: ${body.length}`, '', '');
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.destroy(), ANSWER_LIMIT_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.end(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body]), () => socket.destroy());
  });
}

const REPLACED_HEADERS = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);
