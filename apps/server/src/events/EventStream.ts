import { KEEP_ALIVE_COMMENT } from './hint';

/** Who has this much unread has missed something anyway: it is cut off, and asks anew when it comes back. */
const UNREAD_LIMIT = 200;
/** So many keep-alives in a row that nobody took: there is no reader any more. */
const UNREAD_BEATS_LIMIT = 3;

/**
 * One page's stream of events. What waits for a slow reader is kept once each, so that it is bounded by what can
 * be told and not by how often it is.
 */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  private readonly unread = new Set<string>();
  private unreadBeats = 0;
  private wake: (() => void) | null = null;
  private isEnded = false;

  constructor(
    greeting: string,
    private readonly onEnd: () => void,
  ) {
    const encoder = new TextEncoder();
    this.unread.add(greeting);
    this.body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await this.somethingToSay();
        if (this.unread.size > 0) controller.enqueue(encoder.encode(this.take()));
        if (this.isEnded) controller.close();
      },
      cancel: () => this.end(),
    });
  }

  send(event: string): void {
    if (this.isEnded) return;
    this.unread.add(event);
    if (this.unread.size > UNREAD_LIMIT) this.end();
    else this.wake?.();
  }

  /** Keeps what lies between from closing an idle connection, and notices when nobody reads. */
  beat(): void {
    this.unreadBeats = this.unread.size > 0 ? this.unreadBeats + 1 : 0;
    if (this.unreadBeats >= UNREAD_BEATS_LIMIT) this.end();
    else this.send(KEEP_ALIVE_COMMENT);
  }

  /** What was sent before still arrives. May be called twice. */
  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.wake?.();
    this.onEnd();
  }

  private take(): string {
    const text = [...this.unread].join('');
    this.unread.clear();
    return text;
  }

  private somethingToSay(): Promise<void> {
    if (this.unread.size > 0 || this.isEnded) return Promise.resolve();
    return new Promise((resolve) => {
      this.wake = () => {
        this.wake = null;
        resolve();
      };
    });
  }
}
