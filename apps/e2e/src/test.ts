import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { watch } from './browser/watch';
import { Person } from './server/Person';
import { TestServer } from './server/TestServer';

const DESKTOP = { width: 1440, height: 900 };

/** Somebody at a browser of their own: no storage or BroadcastChannel is shared with another's. */
export interface AtBrowser<P extends Person | null = Person> {
  readonly person: P;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens a browser context for somebody who is signed in; `null`: for a stranger. */
export type Browse = <P extends Person | null>(
  person: P,
  viewport?: { width: number; height: number },
) => Promise<AtBrowser<P>>;

interface Fixtures {
  /** Of the server, beside the usual one. */
  environment: Record<string, string>;
  server: TestServer;
  /** The first to sign up: owner of the first workspace. */
  owner: Person;
  /** Everything that a browser opened with it does wrong fails the test. */
  browse: Browse;
  /** What browsers asked for outside the origin, or wrote to the console as a warning or an error. */
  complaints: string[];
  /** Console lines that a test provokes on purpose (a refused socket, a lost network). */
  expected: RegExp[];
}

export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  server: async ({ environment }, use, info) => {
    const server = await TestServer.start(environment);
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log });
    await server.stop();
  },
  owner: async ({ server }, use) => {
    await use(await Person.signUp(server.url, 'Mara', 'Halvard Machines'));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  complaints: async ({}, use) => {
    await use([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expected: async ({}, use) => {
    await use([]);
  },
  browse: async ({ browser, server, complaints, expected }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, viewport = DESKTOP) => {
      const context = await browser.newContext({ viewport, baseURL: server.url });
      contexts.push(context);
      watch(context, server.url, complaints);
      if (person) await context.addCookies([cookieOf(person)]);
      return { person, context, page: await context.newPage() };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

function cookieOf(person: Person) {
  const [name = '', value = ''] = person.cookie.split('=');
  return { name, value, url: person.url, httpOnly: true, sameSite: 'Lax' as const };
}

export { expect };
