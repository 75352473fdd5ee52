import { randomBytes } from 'node:crypto';
import { newId } from '@journey-canvas/journey';
import type { Logger } from 'pino';
import { createApp } from './app';
import { newFirstRunCode } from './auth/firstRunCode';
import { createPasswords } from './auth/passwords';
import { createRateLimits } from './auth/rateLimits';
import { createSessions } from './auth/sessions';
import type { Config } from './config';
import { createProjection, discussionHooks } from './discussion/projection';
import { audienceOf } from './events/audience';
import { EventHub } from './events/EventHub';
import { greetingOf } from './greeting';
import { endExpired } from './links/endExpired';
import { LinkExpiry } from './links/LinkExpiry';
import { addressOf, isLoopback, listen } from './listen';
import { createGate } from './maps/gate';
import { JourneyOwners } from './maps/JourneyOwners';
import { mapFieldsOf } from './maps/mapFields';
import { createSummaries } from './maps/summaries';
import { createUpkeep } from './maps/upkeep';
import type { Services, Settings } from './services';
import { httpStopper } from './stopHttp';
import { openStorage } from './storage/openStorage';
import type { Storage } from './storage/Storage';
import { createRelay } from './sync/createRelay';
import { systemScheduler } from './sync/Scheduler';
import { socketRoutes } from './sync/socketRoutes';
import { CLIENT_FOLDER } from './web/clientFolder';

const HOUR_MS = 60 * 60 * 1000;

export interface RunningServer {
  /** Where to point a browser to. */
  readonly url: string;
  /** What the operator should read, a line each. */
  readonly greeting: readonly string[];
  /** Calls once when the server cannot go on. @returns the disposer */
  onFatal(listener: (error: Error) => void): () => void;
  /** Takes no more work, finishes what is under way, and frees the port and the data folder. */
  stop(): Promise<void>;
}

/**
 * Opens the data folder and the port, and serves.
 * @throws StorageError, CannotListen: with a message of one line for the operator
 */
export async function startServer(config: Config, log: Logger): Promise<RunningServer> {
  const storage = await openStorage(config);
  try {
    return await serveFrom(storage, config, log);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function serveFrom(storage: Storage, config: Config, log: Logger): Promise<RunningServer> {
  let port = config.port;
  let accepting = true;
  const settings = await settingsOf(storage, config, () => port);
  const { relay, gate, services } = compose(storage, settings, log, () => accepting);
  const app = createApp(services, socketRoutes(relay, gate));
  const listening = await listen(app, { host: config.host, port: config.port });
  port = listening.port;
  const stopHttp = httpStopper(listening.server);
  const { summaries, sessions } = services;
  await summaries.catchUp();
  services.linkExpiry.changed();
  const upkeep = createUpkeep({ ...services, after: systemScheduler.after });
  const purge = () => {
    sessions.purge().catch((err) => log.error({ err }, 'expired sessions stay'));
    upkeep.run().catch((err) => log.error({ err }, 'what was deleted stays'));
  };
  purge();
  const purging = setInterval(purge, HOUR_MS);
  const url = config.publicUrl ?? addressOf({ host: config.host, port });
  return {
    url,
    greeting: greetingOf(url, config, settings),
    onFatal: storage.onFatal,
    async stop() {
      accepting = false;
      clearInterval(purging);
      const kept = upkeep.stop();
      // Their streams are requests that would not end by themselves.
      services.events.close();
      services.discussion.stop();
      const closed = stopHttp();
      await relay.drain();
      await kept;
      await closed;
      await summaries.stop();
      await services.linkExpiry.stop();
      await storage.close();
    },
  };
}

async function settingsOf(storage: Storage, config: Config, port: () => number): Promise<Settings> {
  const { publicUrl, signUp, tldrawLicenseKey, host } = config;
  const codeNeeded = !isLoopback(host) && !(await storage.users.anyMember());
  const firstRunCode = codeNeeded ? newFirstRunCode() : null;
  return { publicUrl, port, signUp, firstRunCode, tldrawLicenseKey, clientFolder: CLIENT_FOLDER };
}

function compose(storage: Storage, settings: Settings, log: Logger, accepting: () => boolean) {
  const now = Date.now;
  const secure = settings.publicUrl?.startsWith('https:') ?? false;
  const sessions = createSessions({ stored: storage.sessions, now, secure });
  const gate = createGate(sessions, storage);
  const relay = createRelay({
    log: storage.log,
    gate,
    reports: {
      error: (message, err) => log.error({ err }, message),
      refused: (detail) => log.warn(detail, 'a socket was closed for what it sent'),
    },
    fieldsOf: mapFieldsOf,
    onCommitted: (mapId) => summaries.changed(mapId),
    onPeople: (mapId) => events.tell({ kind: 'maps', mapId }),
    ...discussionHooks(() => discussion),
  });
  const events = new EventHub({
    scheduler: systemScheduler,
    audience: (hint) => audienceOf(storage, hint),
    onError: (message, err) => log.error({ err }, message),
  });
  const linkExpiry = new LinkExpiry({
    links: storage.links,
    scheduler: systemScheduler,
    onExpired: (mapId) => void endExpired({ storage, documents: relay, events, log }, mapId),
    onError: (message, err) => log.error({ err }, message),
  });
  const timers = { set: setTimeout, clear: clearTimeout };
  const summaries = createSummaries({
    storage,
    documents: relay,
    log,
    now,
    timers,
    onSummarised(mapId, changes) {
      events.tell({ kind: 'maps', mapId });
      // Who is not of the workspace knows only the organisations that show.
      if (changes.owners) events.tell({ kind: 'access', mapId });
    },
  });
  const discussion = createProjection({ storage, documents: relay, log, timers });
  const services: Services = {
    settings,
    storage,
    documents: relay,
    summaries,
    journeyOwners: new JourneyOwners({ documents: relay, now }),
    discussion,
    events,
    linkExpiry,
    sessions,
    passwords: createPasswords(() => randomBytes(16).toString('base64url')),
    rateLimits: createRateLimits(),
    log,
    now,
    newId,
    newToken: () => randomBytes(24).toString('base64url'),
    accepting,
  };
  return { relay, gate, services };
}
