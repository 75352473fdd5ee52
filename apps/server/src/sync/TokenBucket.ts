/** Allows bursts of `size`, and `perSecond` in the long run. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(
    private readonly limit: { size: number; perSecond: number },
    private readonly elapsed: () => number,
  ) {
    this.tokens = limit.size;
    this.filledAt = elapsed();
  }

  /** @returns whether there was enough; takes nothing otherwise */
  take(amount: number): boolean {
    const now = this.elapsed();
    const gained = ((now - this.filledAt) / 1000) * this.limit.perSecond;
    this.tokens = Math.min(this.limit.size, this.tokens + gained);
    this.filledAt = now;
    if (this.tokens < amount) return false;
    this.tokens -= amount;
    return true;
  }
}
