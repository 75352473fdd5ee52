import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { CLOSE } from '@journey-canvas/sync/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { RawClient } from './testing/RawClient';
import { LINEAGE, MAP, RelayServer } from './testing/RelayServer';

let server: RelayServer;
beforeEach(async () => {
  server = await RelayServer.open();
});
afterEach(() => server.close());

const PATH = `/sync/${MAP}/journey`;

interface Refused {
  status: number | undefined;
  type: string | undefined;
  code: unknown;
}

/** Tries to upgrade and reads the answer that comes instead; null when the socket opened. */
function attempt(
  path: string,
  headers: Record<string, string> = { cookie: 'name=ann' },
): Promise<Refused | null> {
  const socket = new WebSocket(`${server.origin}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      socket.close();
      resolve(null);
    });
    socket.on('unexpected-response', async (_request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const type = response.headers['content-type'];
      resolve({ status: response.statusCode, type, code: JSON.parse(Buffer.concat(chunks).toString()).code });
    });
    socket.on('error', reject);
  });
}

const problem = (status: number, code: string) => ({ status, type: 'application/problem+json', code });

describe('the upgrade', () => {
  it('R1.1 admits who may see the map', async () => {
    expect(await attempt(PATH)).toBeNull();
    expect(await attempt(`${PATH}?v=1&lineage=${LINEAGE}`)).toBeNull();
  });

  it('R1.2 answers who is not admitted with an HTTP problem, and no socket', async () => {
    expect(await attempt(PATH, {})).toEqual(problem(401, 'signed-out'));
    server.gate.roles.set('eve', 'stranger');
    expect(await attempt(PATH, { cookie: 'name=eve' })).toEqual(problem(404, 'not-found'));
    expect(await attempt('/sync/another/journey')).toEqual(problem(404, 'not-found'));
    server.gate.deleted = true;
    expect(await attempt(PATH)).toEqual(problem(410, 'deleted'));
    expect(server.relay.counts()).toEqual({ rooms: 0, sockets: 0 });
  });

  it.each(['%00', 'a%00b', '%E0%A4%A', 'a%2fb', 'a'.repeat(65), '%F0%9F%98%80'])(
    'R1.2 what cannot be an id is no map: %s',
    async (mapId) => {
      expect(await attempt(`/sync/${mapId}/journey`)).toEqual(problem(404, 'not-found'));
      expect(server.gate.asked).toBe(0);
    },
  );

  it.each(['http://evil.example', 'https://localhost', 'null', 'http://localhost:1'])(
    "R1.3 refuses another site's origin: %s",
    async (origin) => {
      expect(await attempt(PATH, { cookie: 'name=ann', origin })).toEqual(problem(403, 'wrong-origin'));
      expect(server.gate.asked).toBe(0);
    },
  );

  it('R1.3 takes its own origin, and refuses a cross-site request without one', async () => {
    const own = `http://127.0.0.1:${server.port}`;
    expect(await attempt(PATH, { cookie: 'name=ann', origin: own })).toBeNull();
    const crossSite = { cookie: 'name=ann', 'sec-fetch-site': 'cross-site' };
    expect(await attempt(PATH, crossSite)).toEqual(problem(403, 'wrong-origin'));
  });

  it.each(['another', ''])('R1.4 refuses another lineage: "%s"', async (lineage) => {
    expect(await attempt(`${PATH}?lineage=${lineage}`)).toEqual(problem(409, 'lineage-mismatch'));
  });

  it.each(['/sync/map-1/other', '/sync/map-1/Discussion', '/sync/map-1', '/nothing', '/sync/%2e%2e/journey'])(
    'R1.5 finds nothing at %s',
    async (path) => {
      expect(await attempt(path)).toEqual(problem(404, 'not-found'));
    },
  );

  it('R1.5 asks for an upgrade when there is none', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}${PATH}`, {
      headers: { cookie: 'name=ann' },
    });
    expect(response.status).toBe(426);
    expect(response.headers.get('upgrade')).toBe('websocket');
  });

  it.each(['0', '2', 'x', '', '-1'])(
    'R1.6 opens for an unknown version "%s", to say that it is too old',
    async (v) => {
      const client = await RawClient.open(`${server.origin}${PATH}?v=${v}`, 'ann');
      await client.untilClosed();
      expect(client.closed?.code).toBe(CLOSE.tooOld.code);
    },
  );

  it('R1.7 asks the gate again when something was revoked between its answer and the socket', async () => {
    server.gate.after = async () => {
      server.gate.after = () => Promise.resolve();
      server.gate.roles.set('ann', 'stranger');
      server.relay.revoke({ userId: 'id of ann' });
    };
    const client = await server.connect('ann');
    await client.untilClosed();
    expect(client.closed?.code).toBe(CLOSE.notAllowed.code);
  });

  it('R1.8 takes nobody while draining', async () => {
    await server.relay.drain();
    expect(await attempt(PATH)).toEqual(problem(503, 'unavailable'));
  });
});

const UPGRADE =
  'Host: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
const KEY = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
const COOKIE = 'Cookie: name=ann\r\n';

describe('R1.9 malformed upgrades get an answer or an end, and the server goes on', () => {
  it.each([
    ['no slashes to count on', `GET // HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}\r\n`],
    ['an absolute address that is none', `GET http:///%zz HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}\r\n`],
    ['broken escapes', `GET /sync/%E0%A4%A/journey HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}\r\n`],
    ['no host', `GET ${PATH} HTTP/1.0\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${COOKIE}\r\n`],
    ['no key', `GET ${PATH} HTTP/1.1\r\n${UPGRADE}${COOKIE}\r\n`],
    ['a bad key', `GET ${PATH} HTTP/1.1\r\n${UPGRADE}Sec-WebSocket-Key: x\r\n${COOKIE}\r\n`],
    [
      'no version',
      `GET ${PATH} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${KEY}${COOKIE}\r\n`,
    ],
    ['another method', `POST ${PATH} HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}Content-Length: 0\r\n\r\n`],
    [
      'a bad sub-protocol',
      `GET ${PATH} HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}Sec-WebSocket-Protocol: a,,b\r\n\r\n`,
    ],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
    ['a page', `GET / HTTP/1.1\r\n${UPGRADE}${KEY}\r\n`],
    [
      'a host that is none',
      `GET ${PATH} HTTP/1.1\r\nHost: a b\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ],
  ])('%s', async (_what, request) => {
    const socket = connect(server.port, '127.0.0.1');
    const answer = collect(socket);
    socket.write(request);
    expect(await answer).toMatch(/^HTTP\/1\.1 (?:[45]\d\d|200) /);
    expect(await attempt(PATH)).toBeNull();
  });

  it.each(['websocket', 'h2c'])('a reset while %s is being decided', async (protocol) => {
    let asked = () => {};
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let answerNow = () => {};
    server.gate.before = () => {
      asked();
      return new Promise((resolve) => {
        answerNow = resolve;
      });
    };
    const socket = connect(server.port, '127.0.0.1');
    const request = `GET ${PATH} HTTP/1.1\r\n${UPGRADE}${KEY}${COOKIE}\r\n`;
    socket.write(request.replace('websocket', protocol));
    if (protocol === 'websocket') await wasAsked;
    else await once(socket, 'data');
    socket.resetAndDestroy();
    await once(socket, 'close');
    answerNow();
    server.gate.before = () => Promise.resolve();
    expect(await attempt(PATH)).toBeNull();
  });
});

/** Everything the server says until it ends the connection. */
async function collect(socket: Socket): Promise<string> {
  socket.on('error', () => {});
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  await once(socket, 'close');
  return text;
}
