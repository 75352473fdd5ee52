import { describe, expect, it } from 'vitest';
import { createServerEvents, type HintSource, readHint, retryDelay, type ServerNews } from './events';

function scene() {
  const sources: FakeSource[] = [];
  const timers = new Map<() => void, number>();
  const news: ServerNews[] = [];
  const events = createServerEvents({
    open: () => {
      const source = new FakeSource();
      sources.push(source);
      return source;
    },
    later: (run, ms) => {
      timers.set(run, ms);
      return () => timers.delete(run);
    },
    random: () => 1,
  });
  return {
    events,
    sources,
    timers,
    news,
    listen: () => events.subscribe((one) => news.push(one)),
    last: () => sources.at(-1) as FakeSource,
    runTimers() {
      for (const run of [...timers.keys()]) {
        timers.delete(run);
        run();
      }
    },
  };
}

class FakeSource implements HintSource {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  readonly #listeners = new Map<string, (message: { data: unknown }) => void>();
  addEventListener(kind: string, listener: (message: { data: unknown }) => void): void {
    this.#listeners.set(kind, listener);
  }
  close(): void {
    this.closed = true;
  }
  send(kind: string, data: unknown): void {
    this.#listeners.get(kind)?.({ data: JSON.stringify(data) });
  }
}

describe('the stream of hints', () => {
  it('W12.1 is one, however many listen, and ends with the last of them', () => {
    const { sources, listen, last } = scene();
    expect(sources).toHaveLength(0);
    const stops = [listen(), listen()];
    expect(sources).toHaveLength(1);
    stops[0]?.();
    expect(last().closed).toBe(false);
    stops[1]?.();
    expect(last().closed).toBe(true);
  });

  it('W12.1 tells every listener what changed', () => {
    const { listen, last, news } = scene();
    listen();
    last().send('maps', { workspaceId: 'w1', mapId: 'm1' });
    expect(news).toEqual([{ type: 'hint', hint: { kind: 'maps', workspaceId: 'w1', mapId: 'm1' } }]);
  });

  it('W12.2 comes back after it was lost, more and more patiently, and says that it missed something', () => {
    const { listen, last, news, timers, runTimers, sources } = scene();
    listen();
    last().onopen?.();
    expect(news).toEqual([]);
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      last().onerror?.();
      waits.push(...timers.values());
      runTimers();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(sources.filter(({ closed }) => !closed)).toHaveLength(1);
    last().onopen?.();
    expect(news).toEqual([{ type: 'missed' }]);
    last().onerror?.();
    expect([...timers.values()]).toEqual([1000]);
  });

  it('W12.2 tries no more once nobody listens or it is disposed of', () => {
    const { listen, last, timers, events } = scene();
    const stop = listen();
    last().onerror?.();
    stop();
    expect(timers.size).toBe(0);
    listen();
    events.dispose();
    expect(last().closed).toBe(true);
  });

  it('W12.3 ends while nobody looks at the page, and on waking says that it missed something', () => {
    const { listen, last, events, news, sources } = scene();
    listen();
    last().onopen?.();
    events.setAwake(false);
    expect(last().closed).toBe(true);
    events.setAwake(true);
    expect(sources).toHaveLength(2);
    last().onopen?.();
    expect(news).toEqual([{ type: 'missed' }]);
  });

  it('W12.4 leaves messages of another shape alone', () => {
    expect(readHint('maps', '{"workspaceId":"w1"}')).toEqual({ kind: 'maps', workspaceId: 'w1' });
    expect(readHint('maps', '{"workspaceId":7}')).toBeNull();
    expect(readHint('maps', 'nonsense')).toBeNull();
    expect(readHint('maps', undefined)).toBeNull();
    expect(readHint('weather', '{}')).toBeNull();
  });

  it('W12.2 never waits for nothing', () => {
    expect(retryDelay(0, 0)).toBe(250);
    expect(retryDelay(50, 1)).toBe(30_000);
  });
});
