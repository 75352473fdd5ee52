import pLimit from 'p-limit';
import { Problem } from '../../errors';

const WAITING_LIMIT = 20;
const TIME_LIMIT_MS = 60_000;

type Png = Uint8Array<ArrayBuffer>;

/** What is needed of a worker thread that sends one picture, and ends. */
export interface RenderThread {
  on(event: 'message', listener: (png: Png) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): Promise<unknown>;
}

interface QueueOptions<Job> {
  spawn: (job: Job) => RenderThread;
  timeLimitMs?: number;
}

/**
 * Renders pictures on threads, one at a time: each takes hundreds of megabytes if the map is large. A thread cannot be
 * stopped while it draws, so the next one waits for its end also where nobody waits for its picture any more.
 */
export function createRenderQueue<Job>({ spawn, timeLimitMs = TIME_LIMIT_MS }: QueueOptions<Job>) {
  const oneByOne = pLimit(1);

  /** @throws Problem `unavailable` when too many wait, it takes too long (waiting included), or `signal` says so */
  return function render(prepare: () => Promise<Job>, signal: AbortSignal): Promise<Png> {
    if (oneByOne.pendingCount >= WAITING_LIMIT) return Promise.reject(busy());
    return new Promise<Png>((resolve, reject) => {
      const over = new AbortController();
      const giveUp = () => {
        over.abort();
        reject(busy());
      };
      const timer = setTimeout(giveUp, timeLimitMs);
      signal.addEventListener('abort', giveUp);
      const drawing = oneByOne(async () => {
        if (signal.aborted) giveUp();
        if (over.signal.aborted) return;
        const job = await prepare();
        if (!over.signal.aborted) await threadOf(spawn(job), over.signal, resolve, reject);
      });
      void drawing.catch(reject).finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
      });
    });
  };
}

function busy(): Problem {
  return new Problem('unavailable', { headers: { 'Retry-After': '10' } });
}

/** Resolves when the thread is gone. */
function threadOf(
  thread: RenderThread,
  over: AbortSignal,
  onPng: (png: Png) => void,
  onError: (error: unknown) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => void thread.terminate();
    over.addEventListener('abort', stop);
    thread.on('message', (png) => {
      onPng(png);
      stop();
    });
    thread.on('error', onError);
    thread.on('exit', () => {
      over.removeEventListener('abort', stop);
      // After an answer this has no effect.
      onError(busy());
      resolve();
    });
  });
}
