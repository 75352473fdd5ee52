import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

/** True once `waiting` has been true for `ms` without a break; false as soon as it is not. */
export function createDelayed(waiting: Accessor<boolean>, ms: number): Accessor<boolean> {
  const [late, setLate] = createSignal(false);
  createEffect(() => {
    if (!waiting()) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return late;
}

/** True while `active` is, and for `ms` after it was. */
export function createLingering(active: Accessor<boolean>, ms: number): Accessor<boolean> {
  const over = createDelayed(() => !active(), ms);
  const [was, setWas] = createSignal(false);
  createEffect(() => {
    if (active()) setWas(true);
    else if (over()) setWas(false);
  });
  return () => active() || was();
}
