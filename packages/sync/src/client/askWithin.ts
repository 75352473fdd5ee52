import type { AccessAnswer } from './AccessAnswer';
import type { Timers } from './Timers';

/**
 * Asks once. A rejection counts as unreachable, and so does an answer that takes longer than `limitMs`.
 * @returns forgets the question: `answered` is not called any more
 */
export function askWithin(
  timers: Timers,
  limitMs: number,
  ask: () => Promise<AccessAnswer>,
  answered: (answer: AccessAnswer) => void,
): () => void {
  let waiting = true;
  const stop = () => {
    waiting = false;
    cancel();
  };
  const settle = (answer: AccessAnswer) => {
    if (waiting) {
      stop();
      answered(answer);
    }
  };
  const cancel = timers.after(limitMs, () => settle({ kind: 'unreachable' }));
  Promise.resolve()
    .then(ask)
    .then(settle, () => settle({ kind: 'unreachable' }));
  return stop;
}
