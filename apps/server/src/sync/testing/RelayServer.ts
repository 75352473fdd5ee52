import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { DocumentName, PresenceUser } from '@journey-canvas/sync/protocol';
import { Hono } from 'hono';
import type { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { Problem, problemOf, problemResponse } from '../../errors';
import type { AppEnv } from '../../http/environment';
import { refuseOtherOrigins } from '../../http/origin';
import type { DocumentLog } from '../../storage/DocumentLog';
import { memoryDocumentLog } from '../../storage/memoryDocumentLog';
import { createRelay, type Relay, type RelayOptions } from '../createRelay';
import type { Admission, Credentials, Gate } from '../Gate';
import { socketRoutes } from '../socketRoutes';
import { answerUpgrades, createWebSocketServer, guardUpgrades } from '../webSocketServer';
import { RawClient } from './RawClient';

export const MAP = 'map-1';
export const LINEAGE = 'lineage-1';
export const DOCUMENT = `${MAP}/journey`;

/** Who may do what, by the name in the cookie; tests change it as they go. */
export class TestGate implements Gate {
  readonly roles = new Map<string, 'editor' | 'viewer' | 'stranger' | 'signed-out'>();
  /** Of everybody. */
  organisationId: string | null = null;
  lineage = LINEAGE;
  deleted = false;
  asked = 0;
  /** Awaited before an answer is decided, and between that and giving it. */
  before: () => Promise<void> = () => Promise.resolve();
  after: () => Promise<void> = () => Promise.resolve();

  async admit(credentials: Credentials, mapId: string, _document: DocumentName): Promise<Admission> {
    this.asked += 1;
    await this.before();
    const admission = this.decide(credentials, mapId);
    await this.after();
    return admission;
  }

  private decide({ cookie }: Credentials, mapId: string): Admission {
    const name = /(?:^|; )name=([^;]+)/.exec(cookie ?? '')?.[1];
    const role = name === undefined ? 'signed-out' : (this.roles.get(name) ?? 'editor');
    if (name === undefined || role === 'signed-out') return { kind: 'refused', reason: 'signed-out' };
    if (role === 'stranger' || mapId !== MAP) return { kind: 'refused', reason: 'not-found' };
    if (this.deleted) return { kind: 'refused', reason: 'deleted' };
    return {
      kind: 'admitted',
      user: { ...userNamed(name), organisationId: this.organisationId },
      sessionId: `session of ${name}`,
      canWrite: role === 'editor',
      lineage: this.lineage,
    };
  }
}

export function userNamed(name: string): PresenceUser {
  return { id: `id of ${name}`, name, organisationId: null, guest: false };
}

/** A document with a text called "notes", as the server makes it. */
export function firstUpdate(text = ''): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, text);
  doc.getMap('meta').set('title', 'A map');
  return Y.encodeStateAsUpdate(doc);
}

interface OpenOptions extends Partial<RelayOptions> {
  log?: DocumentLog;
}

/** The relay behind a real HTTP server on a free port of loopback. */
export class RelayServer {
  readonly errors: string[] = [];
  readonly refused: string[] = [];

  private constructor(
    readonly relay: Relay,
    readonly gate: TestGate,
    readonly log: DocumentLog,
    readonly server: ServerType,
    readonly webSockets: WebSocketServer,
  ) {}

  static async open(options: OpenOptions = {}): Promise<RelayServer> {
    const log = options.log ?? (await logWithMap());
    const gate = new TestGate();
    const reports = {
      error: (message: string, error: unknown) => server.errors.push(`${message}: ${String(error)}`),
      refused: ({ detail }: { detail: string }) => server.refused.push(detail),
    };
    const relay = createRelay({ log, gate, reports, ...options });
    const webSockets = createWebSocketServer();
    const app = appAround(relay, gate, () => server.port);
    const http = createAdaptorServer({
      fetch: answerUpgrades(app.fetch),
      websocket: { server: webSockets },
    });
    guardUpgrades(http);
    const server = new RelayServer(relay, gate, log, http, webSockets);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** A client that speaks the protocol by hand; ours unless `stock`. */
  async connect(name: string, { stock = false, query = '' } = {}): Promise<RawClient> {
    const version = stock ? '' : 'v=1';
    const url = `${this.origin}/sync/${MAP}/journey?${[version, query].filter(Boolean).join('&')}`;
    return RawClient.open(url, name);
  }

  /** What is committed, as a text. */
  text(): Promise<string> {
    return this.relay.read(MAP, (doc) => doc.getText('notes').toString());
  }

  async close(): Promise<void> {
    await this.relay.drain();
    for (const socket of this.webSockets.clients) socket.terminate();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export async function logWithMap(text = '', log: DocumentLog = memoryDocumentLog()): Promise<DocumentLog> {
  await log.create(DOCUMENT, MAP, LINEAGE, firstUpdate(text), 'system');
  return log;
}

function appAround(relay: Relay, gate: Gate, port: () => number): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => problemResponse(c, problemOf(error) ?? new Problem('internal')));
  app.notFound((c) => problemResponse(c, new Problem('not-found')));
  app.use(refuseOtherOrigins({ publicUrl: null, port }));
  app.get('/', (c) => c.html('<p>The page'));
  return app.route('/', socketRoutes(relay, gate));
}
