import { type Accessor, createSignal } from 'solid-js';

const KEY = 'journey-canvas.hints-seen';

/** Which hints somebody has put away in this browser. */
function seen(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export interface HintControl {
  readonly shown: Accessor<boolean>;
  dismiss(): void;
}

/** A hint for the first time: there until it is put away, then never again in this browser. */
export function createHint(id: string): HintControl {
  const [shown, setShown] = createSignal(!seen().includes(id));
  return {
    shown,
    dismiss() {
      setShown(false);
      try {
        localStorage.setItem(KEY, JSON.stringify([...new Set([...seen(), id])]));
      } catch {
        // Storage may be blocked; the hint then comes back with the next page.
      }
    },
  };
}
