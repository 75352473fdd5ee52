import type { Logger } from 'pino';
import type { Passwords } from './auth/passwords';
import type { RateLimits } from './auth/rateLimits';
import type { Sessions } from './auth/sessions';
import type { DiscussionProjection } from './discussion/projection';
import type { EventHub } from './events/EventHub';
import type { LinkExpiry } from './links/LinkExpiry';
import type { MapDocuments } from './maps/documents';
import type { JourneyOwners } from './maps/JourneyOwners';
import type { Summaries } from './maps/summaries';
import type { Storage } from './storage/Storage';

/** How this server is run, as far as the routes care. */
export interface Settings {
  /** Where people reach the server; null: on this machine only. */
  readonly publicUrl: string | null;
  /** The port it listens on. */
  readonly port: () => number;
  readonly signUp: 'invite' | 'open';
  /** What the first person must type to sign up; null where only this machine can reach the server. */
  readonly firstRunCode: string | null;
  /** Passed through to the canvas. */
  readonly tldrawLicenseKey: string | null;
  /** The built client. */
  readonly clientFolder: string;
}

/** What the routes work with; made once in `main.ts`, and by tests. */
export interface Services {
  readonly settings: Settings;
  readonly storage: Storage;
  readonly documents: MapDocuments;
  readonly summaries: Summaries;
  readonly journeyOwners: JourneyOwners;
  readonly discussion: DiscussionProjection;
  readonly events: EventHub;
  readonly linkExpiry: LinkExpiry;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly rateLimits: RateLimits;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** A secret that lets somebody in: 192 random bits, safe in a path. */
  readonly newToken: () => string;
  /** False before the start is complete and while draining. */
  readonly accepting: () => boolean;
}
