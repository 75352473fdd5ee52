import type { Scheduler } from '../sync/Scheduler';
import { EventStream } from './EventStream';
import { eventText, type Hint, keyOf, SIGNED_OUT_EVENT } from './hint';

/** Pages of one person; a browser opens no more connections to a host anyway. */
export const STREAMS_PER_PERSON = 20;
const STREAMS_LIMIT = 10_000;
const BEAT_MS = 20_000;
const ASK_AGAIN_MS = 5 * 60 * 1000;
/** What is told again within this time goes out once. Maps change with every edit and everybody who comes or goes. */
const GATHER_MS: Record<Hint['kind'], number> = {
  maps: 300,
  members: 50,
  invites: 50,
  workspace: 50,
  access: 50,
};

export interface Listener {
  readonly userId: string;
  readonly sessionId: string;
  /** Asked every few minutes: whether the session is still somebody's. */
  readonly isSignedIn: () => Promise<boolean>;
}

export interface EventHubOptions {
  readonly scheduler: Scheduler;
  /** Whom of these people a hint is for, and what of it they are told. */
  readonly audience: (hint: Hint) => Promise<Audience | null>;
  readonly onError: (message: string, error: unknown) => void;
}

export interface Audience {
  readonly hint: Hint;
  readonly userIds: ReadonlySet<string>;
}

interface Open extends Listener {
  readonly stream: EventStream;
  askedAt: number;
}

/** Tells open pages that something has changed, so that they ask for it. */
export class EventHub {
  private readonly open = new Set<Open>();
  private readonly gathered = new Map<string, () => void>();
  private readonly stopBeating: () => void;
  private isClosed = false;

  constructor(private readonly options: EventHubOptions) {
    this.stopBeating = options.scheduler.every(BEAT_MS, () => this.beat());
  }

  get streams(): number {
    return this.open.size;
  }

  /** Call it after the commit. Who listens hears of it within a second; nobody is waited for. */
  tell(hint: Hint): void {
    const key = keyOf(hint);
    if (this.open.size === 0 || this.gathered.has(key)) return;
    const send = () => {
      this.gathered.delete(key);
      void this.send(hint);
    };
    this.gathered.set(key, this.options.scheduler.after(GATHER_MS[hint.kind], send));
  }

  /**
   * A stream for one page, until it goes away.
   * @param greeting what it begins with
   * @returns null when this person, or the server, has too many
   */
  listen(listener: Listener, greeting: string): ReadableStream<Uint8Array> | null {
    const own = [...this.open].filter(({ userId }) => userId === listener.userId);
    if (this.isClosed || own.length >= STREAMS_PER_PERSON || this.open.size >= STREAMS_LIMIT) return null;
    const stream = new EventStream(greeting, () => this.open.delete(entry));
    const entry: Open = { ...listener, stream, askedAt: this.options.scheduler.elapsed() };
    this.open.add(entry);
    return stream.body;
  }

  /** The session is over: its pages are told, and their streams end. */
  signedOut(sessionId: string): void {
    for (const one of this.open) if (one.sessionId === sessionId) endSignedOut(one);
  }

  /** Ends all streams, for good. */
  close(): void {
    this.isClosed = true;
    this.stopBeating();
    for (const cancel of this.gathered.values()) cancel();
    this.gathered.clear();
    for (const { stream } of this.open) stream.end();
  }

  private async send(hint: Hint): Promise<void> {
    try {
      const audience = await this.options.audience(hint);
      if (audience === null) return;
      const text = eventText(audience.hint);
      for (const { userId, stream } of this.open) if (audience.userIds.has(userId)) stream.send(text);
    } catch (error) {
      if (!this.isClosed) this.options.onError('An event could not be told', error);
    }
  }

  private beat(): void {
    const now = this.options.scheduler.elapsed();
    for (const one of this.open) {
      one.stream.beat();
      if (now - one.askedAt < ASK_AGAIN_MS) continue;
      one.askedAt = now;
      void this.askAgain(one);
    }
  }

  private async askAgain(one: Open): Promise<void> {
    try {
      if (!(await one.isSignedIn())) endSignedOut(one);
    } catch (error) {
      this.options.onError('A session could not be checked', error);
    }
  }
}

function endSignedOut({ stream }: Open): void {
  stream.send(SIGNED_OUT_EVENT);
  stream.end();
}
