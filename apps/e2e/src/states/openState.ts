import type { Page } from '@playwright/test';
import type { Browse } from '../test';
import type { State } from './states';
import type { World } from './World';

export interface Look {
  readonly theme: 'light' | 'dark';
  /** undefined: a desk. */
  readonly viewport: { width: number; height: number } | undefined;
}

export const PHONE = { width: 390, height: 844 };

/** Opens states one after another, in one browser for each who looks. */
export function stateOpener(browse: Browse, world: World, { theme, viewport }: Look) {
  const pages = new Map<State['as'], Page>();
  return async (state: State): Promise<Page> => {
    let page = pages.get(state.as);
    if (!page) {
      ({ page } = await browse(state.as === null ? null : world[state.as], viewport));
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      pages.set(state.as, page);
    }
    await state.open(page, world, viewport !== undefined);
    return page;
  };
}
