import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createRenderQueue, type RenderThread } from './renderQueue';

/** A thread that ends when the test says so, as one that is in the middle of drawing. */
class SlowThread extends EventEmitter implements RenderThread {
  isTold = false;

  terminate(): Promise<void> {
    this.isTold = true;
    return Promise.resolve();
  }
}

function queueOf(timeLimitMs?: number) {
  const threads: SlowThread[] = [];
  const started = new EventEmitter();
  const spawn = () => {
    const thread = new SlowThread();
    threads.push(thread);
    started.emit('thread');
    return thread;
  };
  const render = createRenderQueue<string>({ spawn, ...(timeLimitMs !== undefined && { timeLimitMs }) });
  const next = () => new Promise((resolve) => started.once('thread', resolve));
  return {
    threads,
    next,
    render: (signal = new AbortController().signal) => render(async () => 'job', signal),
  };
}

const PNG = Uint8Array.of(1, 2, 3);

describe('rendering', () => {
  it('F4.3 begins no second thread before the first has ended, also when nobody waits for it any more', async () => {
    const { threads, next, render } = queueOf();
    const gone = new AbortController();
    const first = render(gone.signal);
    await next();
    gone.abort();
    await expect(first).rejects.toMatchObject({ code: 'unavailable' });
    expect(threads[0]?.isTold).toBe(true);
    const second = render();
    await new Promise((resolve) => setImmediate(resolve));
    expect(threads).toHaveLength(1);
    const begun = next();
    threads[0]?.emit('exit');
    await begun;
    threads[1]?.emit('message', PNG);
    expect(await second).toEqual(PNG);
  });

  it('F4.3 gives up after a while, waiting included, and draws nothing for who has given up', async () => {
    const { threads, next, render } = queueOf(20);
    const first = render();
    await next();
    const busy = { status: 'rejected', reason: { code: 'unavailable' } };
    expect(await Promise.allSettled([first, render()])).toMatchObject([busy, busy]);
    threads[0]?.emit('exit');
    await new Promise((resolve) => setImmediate(resolve));
    expect(threads).toHaveLength(1);
  });

  it('F4.3 refuses at once with twenty waiting', async () => {
    const { threads, next, render } = queueOf();
    const gone = new AbortController();
    const waiting = [render(gone.signal)];
    await next();
    for (let at = 0; at < 20; at++) waiting.push(render(gone.signal));
    await expect(render()).rejects.toMatchObject({ code: 'unavailable' });
    gone.abort();
    expect((await Promise.allSettled(waiting)).every(({ status }) => status === 'rejected')).toBe(true);
    threads[0]?.emit('exit');
  });

  it('F4.3 says what went wrong in the thread', async () => {
    const { threads, next, render } = queueOf();
    const drawing = render();
    await next();
    threads[0]?.emit('error', new Error('no memory'));
    threads[0]?.emit('exit');
    await expect(drawing).rejects.toThrow('no memory');
  });
});
