import { type Accessor, createEffect } from 'solid-js';

const PRODUCT = 'Journey Canvas';

/** Keeps the window's title: the page first, then the product. */
export function usePageTitle(title: Accessor<string>): void {
  createEffect(() => {
    const page = title();
    document.title = page ? `${page} · ${PRODUCT}` : PRODUCT;
  });
}
