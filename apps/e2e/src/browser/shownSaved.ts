import type { Page } from '@playwright/test';

export interface ShownSaved {
  /** Every title that stood on the screen while the badge said "Saved", newest spelling of each moment included. */
  readonly titles: readonly string[];
  /** How often the badge said "Saved" while its attribute denied it. */
  readonly untrue: number;
}

/**
 * Looks at the page whenever it changes, and notes which touchpoint titles were to be seen (or in the field that is
 * being typed into) while the badge said "Saved".
 */
export async function watchSaved(page: Page): Promise<() => Promise<ShownSaved>> {
  await page.evaluate(() => {
    const titles = new Set<string>();
    const state = { untrue: 0 };
    const look = () => {
      const badge = document.querySelector<HTMLElement>('[role=status][data-saved]');
      if (badge?.textContent?.trim() !== 'Saved') return;
      if (badge.dataset.saved !== 'true') {
        state.untrue++;
        return;
      }
      for (const title of document.querySelectorAll('[data-outline-title]'))
        titles.add(title.textContent ?? '');
      const field = document.querySelector<HTMLInputElement>('input[aria-label="Title of touchpoint"]');
      if (field) titles.add(field.value);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['data-saved'],
    });
    Object.assign(window, { shownSaved: () => ({ titles: [...titles], untrue: state.untrue }) });
  });
  return () => page.evaluate(() => (window as unknown as { shownSaved(): ShownSaved }).shownSaved());
}
