import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/** Stands between a browser's sockets and the server, as a proxy does that loses them while pages still load. */
export interface SocketCut {
  /** Ends all sockets, and lets none through. */
  cut(): Promise<void>;
  mend(): void;
}

/** To be set up before the page is opened. */
export async function cutSockets(context: BrowserContext): Promise<SocketCut> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await context.routeWebSocket(/\/sync\//, async (socket) => {
    if (isCut) {
      await socket.close({ code: 1012, reason: 'cut' });
      return;
    }
    open.add(socket);
    socket.connectToServer();
  });
  return {
    cut: async () => {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close({ code: 1012, reason: 'cut' })));
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}
