import type { Page } from '@playwright/test';
import { watchSaved } from '../browser/shownSaved';
import { signIn } from '../pages/AccountPages';
import { MapPage } from '../pages/MapPage';
import { expect, test } from '../test';

/** Does it again and again until told to stop; the count goes into what is typed. */
function keepOn(work: (count: number) => Promise<void>): () => Promise<number> {
  let stopped = false;
  const done = (async () => {
    let count = 0;
    while (!stopped) await work(++count);
    return count;
  })();
  return () => {
    stopped = true;
    return done;
  };
}

async function titlesIn(page: Page): Promise<string[]> {
  return page.locator('[data-outline-title]').allTextContents();
}

test('the server is killed in mid-edit, all browsers are destroyed: what had shown Saved is there', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  expected.push(
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|WebSocket connection to/,
  );
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const guest = await owner.invite('Jonas', mapId, 'editor');
  const people = await Promise.all([browse(owner), browse(guest)]);
  const [mara, jonas] = (await Promise.all(people.map(({ page }) => MapPage.openOutline(page, mapId)))) as [
    MapPage,
    MapPage,
  ];
  await Promise.all([mara.saved(), jonas.saved()]);

  // One types on and on into a title, the other adds one touchpoint after another.
  await mara.outline.openTitle('quote');
  await mara.page.keyboard.press('End');
  const adding = await jonas.outline.startAdding('Advocacy');
  const shown = await Promise.all([watchSaved(mara.page), watchSaved(jonas.page)]);
  // Now and then each waits for the badge, as people do.
  const look = (map: MapPage) => expect(map.badge).toHaveText(/^(Saved|Offline)$/);
  const stops = [
    keepOn(async (count) => {
      await mara.page.keyboard.type(` ${count}`);
      if (count % 4 === 0) await look(mara);
    }),
    keepOn(async (count) => {
      await adding.fill(`Step ${count}.`);
      await adding.press('Enter');
      if (count % 3 === 0) await look(jonas);
    }),
  ];
  await expect
    .poll(async () => (await titlesIn(mara.page)).filter((title) => title.startsWith('Step ')).length, {
      timeout: 45_000,
    })
    .toBeGreaterThan(10);
  await server.kill();
  const made = await Promise.all(stops.map((stop) => stop()));
  await expect(mara.badge).not.toHaveText('Saved');
  const seen = await Promise.all(shown.map((read) => read()));
  await Promise.all(people.map(({ context }) => context.close()));

  await server.run();
  const { page } = await browse(null);
  await page.goto(`/maps/${mapId}`);
  await signIn(page, owner.credentials);
  const fresh = new MapPage(page);
  await fresh.canvas.drawn();
  await fresh.saved();
  await fresh.showOutline();
  const found = await titlesIn(page);
  const quote = await fresh.outline.title('quote').textContent();
  for (const { titles, untrue } of seen) {
    expect(untrue, 'the word and the mark of the badge agree').toBe(0);
    const steps = titles.filter((title) => title.startsWith('Step '));
    expect(found).toEqual(expect.arrayContaining(steps));
    // What was typed only ever grew, so the last of it contains the rest.
    const typed = titles.filter((title) => title.startsWith('Get a quote'));
    for (const title of typed) expect(quote?.startsWith(title), `"${title}" in "${quote}"`).toBe(true);
    expect(steps.length + typed.length, `of ${made} edits`).toBeGreaterThan(2);
  }
});

test('SIGTERM ends the server in order, with people in the map', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  expected.push(/ERR_CONNECTION_REFUSED/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const map = await MapPage.openOutline((await browse(owner)).page, mapId);
  await map.outline.openTitle('quote');
  await map.page.keyboard.type('Ask for a price', { delay: 5 });
  const code = server.terminate();
  await map.page.keyboard.type(', twice', { delay: 5 });
  expect(await code).toBe(0);
  await map.unsaved();
  await server.run();
  await map.saved();
  const { touchpoints } = await owner.journey(mapId);
  expect(touchpoints.find(({ id }) => id === 'quote')?.title).toBe('Ask for a price, twice');
});
