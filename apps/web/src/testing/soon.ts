import { vi } from 'vitest';

/** Waits until the page is as expected, on a busy machine too. */
export function soon<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 30_000, interval: 20 });
}
