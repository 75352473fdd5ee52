import { expect, it } from 'vitest';
import { afterPause } from './afterPause';

function byHand() {
  const due = new Map<number, () => void>();
  let next = 1;
  const timers = {
    setTimeout: (run: () => void) => {
      due.set(next, run);
      return next++;
    },
    clearTimeout: (id: number) => void due.delete(id),
  };
  const pass = () => {
    const runs = [...due.values()];
    due.clear();
    for (const run of runs) run();
  };
  return { timers, pass, pending: () => due.size };
}

it('T3.1 a text that others wait for is written in pauses, and once when it ends', () => {
  const { timers, pass, pending } = byHand();
  let written = 0;
  const pause = afterPause(() => written++, 800, timers);
  for (let letter = 0; letter < 5; letter++) pause.touch();
  expect([written, pending()]).toEqual([0, 1]);
  pass();
  expect(written).toBe(1);
  pause.flush();
  expect(written).toBe(1);
  pause.touch();
  pause.flush();
  expect([written, pending()]).toEqual([2, 0]);
  pause.touch();
  pause.cancel();
  pass();
  expect(written).toBe(2);
});
