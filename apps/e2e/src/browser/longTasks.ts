import type { Page } from '@playwright/test';

export interface LongTask {
  /** Since the page was asked for, in milliseconds. */
  readonly at: number;
  readonly ms: number;
}

/** Notes every task of the main thread over 50 ms, from the page's first moment. To be set up before it is opened. */
export async function watchLongTasks(page: Page): Promise<() => Promise<LongTask[]>> {
  await page.addInitScript(() => {
    const tasks: { at: number; ms: number }[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ at: Math.round(startTime), ms: Math.round(duration) });
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { longTasks: () => tasks });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks(): LongTask[] }).longTasks());
}
