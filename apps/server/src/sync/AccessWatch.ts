import { CLOSE } from '@journey-canvas/sync/protocol';
import type { Gate } from './Gate';
import type { Scheduler } from './Scheduler';
import type { Session } from './Session';

/** Expired sessions and disabled users are noticed by then, if nobody tells. */
const ASK_AGAIN_MS = 5 * 60 * 1000;
/** Revocation reaches open sockets within a second, so without an answer they are closed. */
const ANSWER_LIMIT_MS = 900;

/** Asks the gate about open sockets again. Only the newest answer for each counts. */
export class AccessWatch {
  private readonly newest = new WeakMap<Session, { at: number }>();

  constructor(
    private readonly gate: Gate,
    private readonly scheduler: Scheduler,
    private readonly reports: { error(message: string, error: unknown): void },
  ) {}

  /** The gate has just let this one in. */
  admitted(session: Session): void {
    this.newest.set(session, { at: this.scheduler.elapsed() });
  }

  async askAgain(session: Session): Promise<void> {
    const question = { at: this.scheduler.elapsed() };
    this.newest.set(session, question);
    const close = () => {
      if (this.newest.get(session) === question) session.close(CLOSE.unavailable);
    };
    const cancel = this.scheduler.after(ANSWER_LIMIT_MS, close);
    const { credentials, mapId, document } = session.options;
    try {
      const admission = await this.gate.admit(credentials, mapId, document);
      if (this.newest.get(session) === question) session.readmit(admission);
    } catch (error) {
      this.reports.error('Access could not be checked', error);
      close();
    } finally {
      cancel();
    }
  }

  askIfLongAgo(session: Session): void {
    const at = this.newest.get(session)?.at ?? Number.NEGATIVE_INFINITY;
    if (this.scheduler.elapsed() - at >= ASK_AGAIN_MS) void this.askAgain(session);
  }
}
