import type { Scheduler } from './Scheduler';
import { TokenBucket } from './TokenBucket';

const BYTES = { size: 48 * 1024 * 1024, perSecond: 4 * 1024 * 1024 };
/** The stock client echoes every presence it hears, so this has to be a lot. */
const MESSAGES = { size: 20_000, perSecond: 4000 };
/** Each may cost an encoding of the whole document. */
const STATE_VECTORS = { size: 30, perSecond: 2 };
const GAPS = { size: 10, perSecond: 10 / 60 };

/** What one socket may ask of the server. Far over what any honest client does. */
export class SocketLimits {
  private readonly bytes: TokenBucket;
  private readonly messages: TokenBucket;
  private readonly stateVectors: TokenBucket;
  private readonly gaps: TokenBucket;

  constructor(scheduler: Scheduler) {
    const elapsed = () => scheduler.elapsed();
    this.bytes = new TokenBucket(BYTES, elapsed);
    this.messages = new TokenBucket(MESSAGES, elapsed);
    this.stateVectors = new TokenBucket(STATE_VECTORS, elapsed);
    this.gaps = new TokenBucket(GAPS, elapsed);
  }

  allowsMessage(bytes: number): boolean {
    return this.messages.take(1) && this.bytes.take(bytes);
  }

  allowsStateVector(): boolean {
    return this.stateVectors.take(1);
  }

  allowsGap(): boolean {
    return this.gaps.take(1);
  }
}
