import { Problem } from '../errors';

/** How much of large bodies is in memory at once, on its way or waiting for its turn. */
export interface BodyBudget {
  /**
   * Does the work with so many bytes of the budget set aside.
   * @throws Problem `unavailable` when they are not to be had
   */
  within<Result>(bytes: number, work: () => Promise<Result>): Promise<Result>;
}

export function createBodyBudget(limit: number): BodyBudget {
  let held = 0;
  return {
    async within(bytes, work) {
      if (held + bytes > limit) throw new Problem('unavailable', { headers: { 'Retry-After': '10' } });
      held += bytes;
      try {
        return await work();
      } finally {
        held -= bytes;
      }
    },
  };
}

/** Of a request: what it announces, or else the most that it may have. */
export function announcedBytes(contentLength: string | undefined, most: number): number {
  const announced = Number(contentLength ?? most);
  return announced >= 0 && announced < most ? announced : most;
}
