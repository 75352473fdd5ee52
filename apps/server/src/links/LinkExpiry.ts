import type { Links } from '../storage/repositories/Links';
import type { Scheduler } from '../sync/Scheduler';

/** Timers are no longer than this: a longer one would overflow, and clocks are put right at times. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;
const RETRY_MS = 10_000;

interface LinkExpiryOptions {
  readonly links: Pick<Links, 'nextExpiry' | 'mapsWithExpired'>;
  readonly scheduler: Pick<Scheduler, 'now' | 'after'>;
  /** A link to this map has expired just now. */
  readonly onExpired: (mapId: string) => void;
  readonly onError: (message: string, error: unknown) => void;
}

/** Notices when links expire, for who is in a map by one then. */
export class LinkExpiry {
  private seenUntil: number;
  private cancel: (() => void) | null = null;
  private looking: Promise<void> | null = null;
  private isOutdated = false;
  private isStopped = false;

  constructor(private readonly options: LinkExpiryOptions) {
    this.seenUntil = options.scheduler.now();
  }

  /** A link was made or revoked. Call it once at the start, too. */
  changed(): void {
    this.isOutdated = true;
    if (this.looking === null && !this.isStopped) this.looking = this.lookOn();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.cancel?.();
    await this.looking;
  }

  private async lookOn(): Promise<void> {
    this.cancel?.();
    let waitMs = LONGEST_WAIT_MS;
    while (this.isOutdated && !this.isStopped) {
      this.isOutdated = false;
      waitMs = await this.look().catch((error: unknown) => {
        this.options.onError('Expired links could not be looked for', error);
        return RETRY_MS;
      });
    }
    this.looking = null;
    if (!this.isStopped) this.cancel = this.options.scheduler.after(waitMs, () => this.changed());
  }

  /** @returns how long there is nothing to do */
  private async look(): Promise<number> {
    const { links, scheduler, onExpired } = this.options;
    const now = scheduler.now();
    const expired = await links.mapsWithExpired(this.seenUntil);
    this.seenUntil = now;
    for (const mapId of expired) onExpired(mapId);
    const next = await links.nextExpiry(now);
    return next === null ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(1, next - now));
  }
}
