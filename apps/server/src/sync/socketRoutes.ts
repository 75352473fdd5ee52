import { upgradeWebSocket } from '@hono/node-server';
import { isDocumentName, QUERY } from '@journey-canvas/sync/protocol';
import { type Context, Hono } from 'hono';
import type { WebSocket } from 'ws';
import { Problem } from '../errors';
import type { AppEnv } from '../http/environment';
import { isId } from '../http/validate';
import type { Relay, Visit } from './createRelay';
import type { Gate } from './Gate';

/** The upgrade: who is not admitted never gets a socket, but a plain HTTP problem. The app has checked the origin. */
export function socketRoutes(relay: Relay, gate: Gate): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/sync/:mapId/:document', async function openSocket(c, next) {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') {
      throw new Problem('upgrade-required', { headers: { Upgrade: 'websocket', Connection: 'Upgrade' } });
    }
    if (!relay.accepting) throw new Problem('unavailable');
    const visit = await admitted(c, relay, gate);
    const socket = c.env?.incoming?.socket;
    if (!socket) throw new Problem('internal');
    const upgrade = upgradeWebSocket(() => ({
      // The `ws` server behind the helper is ours, so its sockets are `ws` sockets.
      onOpen: (_event, { raw }) => relay.connect(raw as unknown as WebSocket, socket, visit),
    }));
    return upgrade(c, next);
  });
}

async function admitted(
  c: Context<AppEnv, '/sync/:mapId/:document'>,
  { revision }: Relay,
  gate: Gate,
): Promise<Visit> {
  const { mapId, document } = c.req.param();
  if (!isDocumentName(document) || !isId(mapId)) throw new Problem('not-found');
  const credentials = { cookie: c.req.header('cookie') ?? null };
  const admission = await gate.admit(credentials, mapId, document);
  if (admission.kind === 'refused') throw new Problem(admission.reason);
  const lineage = c.req.query(QUERY.lineage);
  if (lineage !== undefined && lineage !== admission.lineage) throw new Problem('lineage-mismatch');
  const version = versionOf(c.req.query(QUERY.version));
  return { mapId, document, credentials, admitted: admission, version, revision };
}

/** What is no number is no version that was ever served. */
function versionOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
