import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Person } from './server/Person';
import { TestServer } from './server/TestServer';

/** Somebody at a browser of their own: no storage or BroadcastChannel is shared with another's. */
export interface AtBrowser {
  readonly person: Person;
  readonly context: BrowserContext;
  readonly page: Page;
}

interface Fixtures {
  server: TestServer;
  /** The first to sign up: owner of the first workspace. */
  owner: Person;
  /** Opens a browser context for somebody; everything it does wrong fails the test. */
  browse: (
    person: Person | null,
    viewport?: { width: number; height: number },
  ) => Promise<AtBrowser & { person: Person | null }>;
  /** What browsers asked for outside the origin, or wrote to the console as a warning or an error. */
  complaints: string[];
  /** Console lines that a test provokes on purpose (a refused socket, a lost network). */
  expected: RegExp[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  server: async ({}, use, info) => {
    const server = await TestServer.start();
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log });
    await server.stop();
  },
  owner: async ({ server }, use) => {
    await use(await Person.signUp(server.url, 'Mara', 'Halvard Machines'));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    await use([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expected: async ({}, use) => {
    await use([]);
  },
  browse: async ({ browser, server, complaints, expected }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, viewport = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ viewport, baseURL: server.url });
      contexts.push(context);
      watch(context, server.url, complaints);
      if (person) await context.addCookies([cookieOf(person)]);
      const page = await context.newPage();
      return { person, context, page } as AtBrowser;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

function cookieOf(person: Person) {
  const [name = '', value = ''] = person.cookie.split('=');
  return { name, value, url: person.url, httpOnly: true, sameSite: 'Lax' as const };
}

/** The product asks nobody but its own server, and keeps the console clean. */
function watch(context: BrowserContext, url: string, complaints: string[]): void {
  const origins = [url, url.replace('http', 'ws'), 'data:', 'blob:', 'about:'];
  context.on('request', (request) => {
    if (!origins.some((origin) => request.url().startsWith(origin)))
      complaints.push(`outside: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
}

export { expect };
