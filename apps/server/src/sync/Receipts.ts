/** The two frames that carry a write. */
export type WriteStep = 'step-two' | 'update';

/**
 * Which of a socket's writes are safe. *Acknowledged n* says that the first n are, so a lost one (not stored: a gap,
 * a dropped group) holds the count back until a later step 2, which brings everything again, is stored.
 */
export class Receipts {
  private received = 0;
  private lostAt = 0;
  private safe = 0;
  private told = 0;

  /** @returns the number of this write on its socket, from 1 */
  receive(): number {
    this.received += 1;
    return this.received;
  }

  /** Something was lost and has not come again. */
  get isHeldBack(): boolean {
    return this.lostAt > 0;
  }

  lose(index: number): void {
    this.lostAt = Math.max(this.lostAt, index);
  }

  /** Everything received so far that is not safe yet is gone. */
  loseAllPending(): void {
    if (this.received > this.safe) this.lose(this.received);
  }

  store(index: number, step: WriteStep): void {
    if (step === 'step-two' && index > this.lostAt) this.lostAt = 0;
    if (this.lostAt === 0) this.safe = index;
  }

  /** The count to tell the client now; null when it knows already. */
  takeNews(): number | null {
    if (this.safe === this.told) return null;
    this.told = this.safe;
    return this.told;
  }
}
