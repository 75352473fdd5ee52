/** Where to go after signing in: a path of our own, never another site, never the sign-in page itself. */
export function safeReturn(wanted: string | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const origin = 'https://own.invalid';
  let url: URL;
  try {
    url = new URL(wanted, origin);
  } catch {
    return '/';
  }
  if (url.origin !== origin || url.pathname === '/sign-in' || url.pathname === '/setup') return '/';
  return url.pathname + url.search + url.hash;
}

/** The sign-in page's address that leads back to `path`. */
export function signInAddress(path: string): string {
  const back = safeReturn(path);
  return back === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(back)}`;
}
