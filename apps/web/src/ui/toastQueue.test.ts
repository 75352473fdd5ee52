import { expect, it, vi } from 'vitest';
import { createToastQueue, TOAST_MS, type Toast } from './toastQueue';

function fakeTimers() {
  const timers = new Map<number, () => void>();
  let last = 0;
  return {
    set: vi.fn((run: () => void, _ms: number) => {
      last += 1;
      timers.set(last, run);
      return last;
    }),
    clear: (timer: unknown) => timers.delete(timer as number),
    fire: () => {
      for (const [id, run] of [...timers]) {
        timers.delete(id);
        run();
      }
    },
    waiting: () => timers.size,
  };
}

it('W10.1 shows one toast at a time, for six seconds', () => {
  const shown: (Toast | null)[] = [];
  const timers = fakeTimers();
  const queue = createToastQueue((toast) => shown.push(toast), timers);
  queue.push({ text: 'first' });
  queue.push({ text: 'second' });
  expect(timers.set).toHaveBeenLastCalledWith(expect.any(Function), TOAST_MS);
  expect(timers.waiting()).toBe(1);
  timers.fire();
  expect(shown).toEqual([{ text: 'first' }, { text: 'second' }, null]);
});

it('W10.2 stays while somebody points at it', () => {
  const shown: (Toast | null)[] = [];
  const timers = fakeTimers();
  const queue = createToastQueue((toast) => shown.push(toast), timers);
  queue.push({ text: 'wait' });
  queue.hold();
  expect(timers.waiting()).toBe(0);
  queue.release();
  timers.fire();
  expect(shown.at(-1)).toBeNull();
});
