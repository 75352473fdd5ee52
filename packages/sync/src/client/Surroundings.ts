/** What the browser tells about the network and the page: hints, never proof. */
export type Hint = 'online' | 'offline' | 'visible';

export interface Surroundings {
  /** False only when the browser is sure that it has no network. A server on this machine may still answer. */
  online(): boolean;
  subscribe(listener: (hint: Hint) => void): () => void;
}

/** Reads `navigator.onLine` and listens to window and document; where these don't exist, it stays silent. */
export const browserSurroundings: Surroundings = {
  online: () => globalThis.navigator?.onLine !== false,
  subscribe(listener) {
    const stops = [
      listen(globalThis.window, 'online', () => listener('online')),
      listen(globalThis.window, 'offline', () => listener('offline')),
      // A page that comes back from the back-forward cache has lost its socket without hearing of it.
      listen(globalThis.window, 'pageshow', () => listener('visible')),
      listen(globalThis.document, 'visibilitychange', () => {
        if (globalThis.document.visibilityState === 'visible') {
          listener('visible');
        }
      }),
    ];
    return () => {
      for (const stop of stops) {
        stop();
      }
    };
  },
};

function listen(target: EventTarget | undefined, event: string, listener: () => void): () => void {
  target?.addEventListener(event, listener);
  return () => target?.removeEventListener(event, listener);
}
