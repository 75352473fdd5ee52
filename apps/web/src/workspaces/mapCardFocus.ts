import { focusMain } from '../ui/Main';

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-map]')];
}

/** The card that stands where this one did once it is gone; null: it is the only one. */
export function neighbourOf(mapId: string): string | null {
  const all = cards();
  const at = all.findIndex((card) => card.dataset.map === mapId);
  return (all[at + 1] ?? all[at - 1])?.dataset.map ?? null;
}

/** Focuses a map's card once the list has followed; false: it shows no such card. */
export function focusCard(mapId: string | null): boolean {
  const card = cards().find(({ dataset }) => dataset.map === mapId);
  const link = card?.querySelector<HTMLElement>('a');
  link?.focus();
  return Boolean(link);
}

const PATIENCE_MS = 3000;

/** Focuses a map's card as soon as the list shows it, unless somebody has gone elsewhere meanwhile. */
export function focusCardToCome(mapId: string, now: () => number = () => performance.now()): void {
  const before = document.activeElement;
  const until = now() + PATIENCE_MS;
  const look = () => {
    const active = document.activeElement;
    // From the toast the focus may come back to a neighbouring card first.
    const elsewhere = active !== before && active !== document.body && !active?.closest('[data-map]');
    if (elsewhere || focusCard(mapId)) return;
    if (now() < until) requestAnimationFrame(look);
    else if (document.activeElement === document.body) focusMain();
  };
  requestAnimationFrame(look);
}

export function focusFirstCard(): void {
  focusCard(cards()[0]?.dataset.map ?? null);
}
