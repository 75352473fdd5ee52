import type { ServerNews } from './events';
import { hintedQueries } from './hintedQueries';

interface InvalidatorSurroundings {
  /** null: everything. */
  invalidate(queryKey: readonly unknown[] | null): void;
  /** @returns cancels it */
  later(run: () => void, ms: number): () => void;
}

/** A busy workspace hints many times a second; each query is asked again once in this time. */
const PAUSE_MS = 2000;

/** Turns news of the server into queries to ask again: the first at once, those that follow closely together later. */
export function createInvalidator({ invalidate, later }: InvalidatorSurroundings) {
  const resting = new Map<string, { again: boolean; cancel: () => void }>();

  function ask(key: readonly unknown[]): void {
    const name = JSON.stringify(key);
    const rest = resting.get(name);
    if (rest) {
      rest.again = true;
      return;
    }
    invalidate(key);
    const cancel = later(() => {
      const again = resting.get(name)?.again;
      resting.delete(name);
      if (again) ask(key);
    }, PAUSE_MS);
    resting.set(name, { again: false, cancel });
  }
  return {
    take(news: ServerNews): void {
      if (news.type === 'missed') invalidate(null);
      else for (const key of hintedQueries(news.hint)) ask(key);
    },
    dispose(): void {
      for (const { cancel } of resting.values()) cancel();
      resting.clear();
    },
  };
}
