import { type Atom, computed, createTLUser, type TLUser } from '@tldraw/tldraw';

/**
 * tldraw's idea of the person: given by the page, kept nowhere. Its own would live in the browser's storage and be
 * shared between tabs.
 */
export function canvasUser(theme: Atom<'light' | 'dark'>): TLUser {
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  return createTLUser({
    userPreferences: computed('preferences', () => ({
      id: 'me',
      name: '',
      color: '',
      colorScheme: theme.get(),
      animationSpeed: stillness.matches ? 0 : 1,
      edgeScrollSpeed: 1,
      isSnapMode: false,
      isWrapMode: false,
      isDynamicSizeMode: false,
      isPasteAtCursorMode: false,
    })),
    setUserPreferences: () => {},
  });
}
