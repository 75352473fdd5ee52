const BASE_MS = 1000;
const CAP_MS = 30_000;

/**
 * Full jitter: anything between nothing and an exponentially growing bound, so that a hundred people whose server
 * restarted don't return in waves.
 * Source: "Exponential Backoff And Jitter", AWS Architecture Blog.
 * @param attempt failed attempts before this one
 * @param random from 0 to 1
 */
export function reconnectDelayMs(attempt: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}
