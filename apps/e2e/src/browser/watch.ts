import type { BrowserContext } from '@playwright/test';

/** What a page makes by itself, without asking anybody. */
const OF_THE_PAGE = ['data:', 'blob:', 'about:'];

/** The product asks nobody but its own server, and keeps the console clean: notes down what breaks that. */
export function watch(context: BrowserContext, url: string, complaints: string[]): void {
  const { host } = new URL(url);
  const ask = (address: string) => {
    const asked = new URL(address);
    if (asked.host !== host && !OF_THE_PAGE.includes(asked.protocol)) complaints.push(`outside: ${address}`);
  };
  context.on('request', (request) => ask(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => ask(socket.url())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
}
