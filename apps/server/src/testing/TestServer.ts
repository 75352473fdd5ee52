import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../app';
import { createPasswords } from '../auth/passwords';
import { createRateLimits, type RateLimitSettings } from '../auth/rateLimits';
import { createSessions } from '../auth/sessions';
import { createProjection, discussionHooks } from '../discussion/projection';
import { audienceOf } from '../events/audience';
import { EventHub } from '../events/EventHub';
import type { Hint } from '../events/hint';
import type { AppEnv } from '../http/environment';
import { endExpired } from '../links/endExpired';
import { LinkExpiry } from '../links/LinkExpiry';
import type { MapDocuments, Revocation } from '../maps/documents';
import { createGate } from '../maps/gate';
import { JourneyOwners } from '../maps/JourneyOwners';
import { mapFieldsOf } from '../maps/mapFields';
import { createSummaries } from '../maps/summaries';
import { must } from '../must';
import type { Services, Settings } from '../services';
import { openStorage } from '../storage/openStorage';
import type { MemberRole } from '../storage/repositories/Members';
import { createRelay, type Relay } from '../sync/createRelay';
import { systemScheduler } from '../sync/Scheduler';
import { type ApiDocument, expectDescribed } from './described';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape; their schemas are checked
  json: any;
}

interface RequestOptions {
  body?: unknown;
  cookie?: string;
  headers?: Record<string, string>;
}

/** Somebody with a session. */
export interface Person {
  id: string;
  email: string;
  cookie: string;
  /** The workspace made at sign-up, or the one joined. */
  workspaceId: string;
  organisationId: string;
  request(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** The real app on real SQLite in a folder of its own, with a clock that stands still until it is moved. */
export class TestServer {
  private document: ApiDocument | null = null;
  private people = 0;

  private constructor(
    readonly app: Hono<AppEnv>,
    readonly services: Services,
    private readonly own: {
      clock: { at: number };
      revoked: Revocation[];
      told: Hint[];
      relay: Relay;
      folder: string;
    },
  ) {}

  /** Epoch milliseconds; stands still until it is moved. */
  get clock(): { at: number } {
    return this.own.clock;
  }

  /** What the routes told the sockets to ask again for. */
  get revoked(): Revocation[] {
    return this.own.revoked;
  }

  /** What the routes told the open pages. */
  get told(): Hint[] {
    return this.own.told;
  }

  static async open(
    settings: Partial<Settings> = {},
    { limits, log }: { limits?: Partial<RateLimitSettings>; log?: (line: string) => void } = {},
  ): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
    const clock = { at: Date.UTC(2026, 0, 15, 12) };
    const now = () => clock.at;
    const storage = await openStorage({ dataDir: folder }, { now });
    const logger = pino({ level: log ? 'trace' : 'silent' }, { write: (line: string) => log?.(line) });
    const sessions = createSessions({ stored: storage.sessions, now, secure: false });
    const relay = createRelay({
      log: storage.log,
      gate: createGate(sessions, storage),
      reports: { error: (message, err) => logger.error({ err }, message), refused: () => {} },
      fieldsOf: mapFieldsOf,
      scheduler: { ...systemScheduler, now },
      ...discussionHooks(() => discussion),
    });
    const revoked: Revocation[] = [];
    const documents: MapDocuments = {
      read: (mapId, reader, document) => relay.read(mapId, reader, document),
      edit: (mapId, author, change, document) => relay.edit(mapId, author, change, document),
      forgetDeleted: (mapId, document) => relay.forgetDeleted(mapId, document),
      people: (mapId) => relay.people(mapId),
      revoke(whose) {
        revoked.push(whose);
        relay.revoke(whose);
      },
    };
    const told: Hint[] = [];
    const events = new EventHub({
      scheduler: { ...systemScheduler, now },
      audience: (hint) => audienceOf(storage, hint),
      onError: (message, err) => logger.error({ err }, message),
    });
    const tell = events.tell.bind(events);
    events.tell = (hint) => {
      told.push(hint);
      tell(hint);
    };
    const discussion = createProjection({
      storage,
      documents,
      log: logger,
      timers: { set: () => null, clear: () => {} },
    });
    const linkExpiry = new LinkExpiry({
      links: storage.links,
      scheduler: { ...systemScheduler, now },
      onExpired: (mapId) => void endExpired({ storage, documents, events, log: logger }, mapId),
      onError: (message, err) => logger.error({ err }, message),
    });
    const services = {
      settings: {
        publicUrl: null,
        port: () => 3000,
        signUp: 'open' as const,
        firstRunCode: null,
        tldrawLicenseKey: null,
        clientFolder: join(folder, 'no-client'),
        ...settings,
      },
      storage,
      documents,
      summaries: createSummaries({
        storage,
        documents,
        log: logger,
        now,
        timers: { set: () => null, clear: () => {} },
      }),
      discussion,
      events,
      linkExpiry,
      journeyOwners: new JourneyOwners({ documents, now }),
      sessions,
      passwords: createPasswords(() => 'nobody'),
      rateLimits: createRateLimits({ signUpPerAddress: 1000, ...limits }),
      log: logger,
      now,
      newId: () => crypto.randomUUID(),
      newToken: () => randomBytes(24).toString('base64url'),
      accepting: () => true,
    };
    return new TestServer(createApp(services), services, { clock, revoked, told, relay, folder });
  }

  async close(): Promise<void> {
    this.services.events.close();
    await this.services.linkExpiry.stop();
    await this.own.relay.drain();
    await this.services.storage.close();
    await rm(this.own.folder, { recursive: true, force: true });
  }

  /** What is answered is checked against the OpenAPI document. */
  async request(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
    const answer = await this.fetch(method, path, options);
    this.document ??= (await this.fetch('GET', '/api/openapi.json')).json as ApiDocument;
    const type = answer.status === 204 ? null : answer.headers.get('content-type');
    expectDescribed(this.document, { method, path }, { ...answer, type });
    return answer;
  }

  async signUp(name: string, more: object = {}): Promise<Person> {
    this.people += 1;
    const email = `person${this.people}@example.com`;
    const body = { email, name, password: 'correct horse', workspaceName: `${name} & Co`, ...more };
    const answer = await this.request('POST', '/api/auth/sign-up', { body });
    if (answer.status !== 201) throw new Error(`Sign-up failed: ${answer.text}`);
    const [{ id: workspaceId, organisationId }] = answer.json.workspaces;
    return this.person(answer.json.user.id, email, cookieOf(answer), workspaceId, organisationId);
  }

  /** As an invitation will do it. */
  async join(
    { workspaceId, organisationId }: { workspaceId: string; organisationId: string },
    role: MemberRole = 'member',
  ): Promise<Person> {
    this.people += 1;
    const { storage, newId, now, sessions } = this.services;
    const [id, email] = [newId(), `person${this.people}@example.com`];
    await storage.users.insert({
      id,
      email,
      name: email,
      kind: 'member',
      createdAt: now(),
      passwordHash: null,
    });
    await storage.members.insert({ workspaceId, userId: id, role, organisationId });
    const cookie = must((await sessions.start(id)).split(';')[0]);
    return this.person(id, email, cookie, workspaceId, organisationId);
  }

  private person(
    id: string,
    email: string,
    cookie: string,
    workspaceId: string,
    organisationId: string,
  ): Person {
    const request: Person['request'] = (method, path, body) => this.request(method, path, { cookie, body });
    return { id, email, cookie, workspaceId, organisationId, request };
  }

  private async fetch(
    method: string,
    path: string,
    { body, cookie, headers = {} }: RequestOptions = {},
  ): Promise<Answer> {
    const isFile = body instanceof Uint8Array;
    const response = await this.app.request(`http://localhost:3000${path}`, {
      method,
      headers: {
        ...(body !== undefined && {
          'Content-Type': isFile ? 'application/octet-stream' : 'application/json',
        }),
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: isFile || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const json = isJson && text !== '' ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, bytes, json };
  }
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  return must(answer.headers.get('set-cookie')?.split(';')[0]);
}
