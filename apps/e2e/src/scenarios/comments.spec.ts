import { cutSockets } from '../browser/cutSockets';
import { Comments } from '../pages/Comments';
import { MapPage } from '../pages/MapPage';
import { must } from '../server/must';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

const QUOTE = 'Get a quote for machine and service';

interface Thread {
  id: string;
  anchor: { kind: string; id?: string };
  resolved: { by: { name: string } } | null;
  comments: { text: string; deleted: boolean; author: { name: string } }[];
}

const threadsOf = (person: Person, mapId: string) =>
  person.json<Thread[]>('GET', `/api/maps/${mapId}/threads`);

/** What is said at a place, in its order, as the server has it. */
async function saidAt(person: Person, mapId: string, kind: string): Promise<string[]> {
  const threads = await threadsOf(person, mapId);
  return threads
    .filter(({ anchor }) => anchor.kind === kind)
    .flatMap(({ comments }) => comments.map(({ text }) => text));
}

/** Mara and Jonas with the sample open. */
async function twoOn(owner: Person, browse: Browse) {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const guest = await owner.invite('Jonas', mapId, 'commenter');
  const [mara, jonas] = await Promise.all([
    browse(owner).then(({ page }) => MapPage.open(page, mapId)),
    browse(guest).then(({ page }) => MapPage.open(page, mapId)),
  ]);
  await mara.saved();
  return { mapId, mara, jonas, guest, asMara: new Comments(mara.page), asJonas: new Comments(jonas.page) };
}

test('a touchpoint, a stage and a free point are talked about live, from the first word to the last', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, jonas, asMara, asJonas } = await twoOn(owner, browse);

  await test.step('on a touchpoint', async () => {
    await mara.canvas.select('quote');
    await mara.page.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await asMara.write('Write a comment', 'Who answers it?');
    await expect(asMara.conversation(QUOTE)).toBeVisible();
    await expect(asJonas.pin(`${QUOTE}: 1 comment, 1 new`)).toBeVisible();
  });

  await test.step('on a stage', async () => {
    await asMara.showAll();
    await mara.canvas.click(mara.canvas.stage('decision'));
    await mara.page.getByRole('button', { name: 'Comment on “Decision”' }).click();
    await asMara.write('Write a comment', 'This takes longest');
    await expect(asJonas.pin('Decision: 1 comment')).toBeVisible();
  });

  await test.step('on a free point of the map', async () => {
    await jonas.canvas.tool('Comment').click();
    const last = must(await jonas.canvas.stage('advocacy').boundingBox(), 'a stage on screen');
    await jonas.page.mouse.click(last.x + last.width + 28, last.y + 300);
    await asJonas.write('Write a comment', 'Room for a workshop here');
    await expect(asMara.row('Room for a workshop here')).toHaveCount(0);
    await asMara.showAll();
    await expect(asMara.row('Room for a workshop here').first()).toBeVisible();
  });

  await test.step('a reply is there at once, also for who reads', async () => {
    await expect(asJonas.button).toHaveAccessibleName('Comments, 2 unread');
    await asJonas.showAll();
    await asJonas.openThread('Who answers it?');
    await asMara.openThread('Who answers it?');
    await asJonas.write('Reply', 'We do');
    await expect(asMara.comment('We do')).toContainText('Jonas');
    await expect(asJonas.button).toHaveAccessibleName('Comments, 1 unread');
  });

  await test.step('one changes and takes away one’s own words alone', async () => {
    await expect(asJonas.menuOf('Who answers it?')).toHaveCount(0);
    await asJonas.edit('We do', 'We do, within the day');
    await expect(asMara.comment('We do, within the day')).toContainText('edited');
    await asJonas.delete('We do, within the day');
    await expect(asMara.comment('This comment was deleted')).toBeVisible();
  });

  await test.step('it is resolved and reopened', async () => {
    await asMara.page.getByRole('button', { name: 'Resolve' }).click();
    await expect(jonas.page.getByText('Resolved by Mara')).toBeVisible();
    await asMara.showAll();
    await expect(asMara.pin(QUOTE)).toHaveCount(0);
    expect((await threadsOf(owner, mapId)).filter(({ resolved }) => resolved !== null)).toHaveLength(1);
    await jonas.page.getByRole('button', { name: 'Reopen' }).click();
    await expect(asMara.pin(QUOTE)).toBeVisible();
    await asMara.openThread('Who answers it?');
  });

  const threads = await threadsOf(owner, mapId);
  expect(threads.map(({ anchor }) => anchor.kind).sort()).toEqual(['point', 'stage', 'touchpoint']);
  expect(threads.every(({ resolved }) => resolved === null)).toBe(true);
  const quote = must(
    threads.find(({ anchor }) => anchor.id === 'quote'),
    'the thread on the quote',
  );
  // Deleted words are gone for good, not only out of sight.
  expect(quote.comments.map(({ text, deleted }) => [text, deleted])).toEqual([
    ['Who answers it?', false],
    ['', true],
  ]);

  await test.step('an address leads to a conversation', async () => {
    await jonas.page.goto(`/maps/${mapId}?thread=${quote.id}`);
    await expect(asJonas.conversation(QUOTE)).toBeVisible();
    await expect(asJonas.comment('Who answers it?')).toBeVisible();
    await jonas.page.goto(`/maps/${mapId}?thread=gone-for-good`);
    await expect(jonas.page.getByText('That conversation was deleted')).toBeVisible();
    await expect(jonas.page).not.toHaveURL(/thread=/);
  });

  await test.step('a conversation is deleted with all in it, for everybody', async () => {
    await jonas.page.goto(`/maps/${mapId}?thread=${quote.id}`);
    await expect(asJonas.conversation(QUOTE)).toBeVisible();
    await mara.page.getByRole('button', { name: 'More about this conversation' }).click();
    await mara.page.getByRole('menuitem', { name: 'Delete conversation' }).click();
    await mara.page.getByRole('button', { name: 'Delete conversation' }).click();
    await expect(asJonas.conversation(QUOTE)).toHaveCount(0);
    await expect(asMara.pin(QUOTE)).toHaveCount(0);
    expect(await threadsOf(owner, mapId)).toHaveLength(2);
  });
});

test('a viewer reads along and cannot write', async ({ owner, browse }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { id } = await owner.json<Thread>('POST', `/api/maps/${mapId}/threads`, {
    anchor: { kind: 'touchpoint', id: 'quote' },
    text: 'Who answers it?',
  });
  const ilse = await owner.invite('Ilse', mapId, 'viewer');
  const { page } = await browse(ilse);
  const map = await MapPage.open(page, mapId);
  const comments = new Comments(page);
  await comments.openList();
  await expect(page.getByRole('button', { name: /^Comment/ }).filter({ hasText: /Comment on/ })).toHaveCount(
    0,
  );
  await comments.openThread('Who answers it?');
  await expect(page.getByText('You can read this map, and not comment on it.')).toBeVisible();
  for (const role of ['textbox', 'button'] as const)
    await expect(page.getByRole(role, { name: /^(Reply|Send|Resolve)$/ })).toHaveCount(0);
  await expect(comments.menuOf('Who answers it?')).toHaveCount(0);
  // Live all the same.
  await owner.json('POST', `/api/threads/${id}/comments`, { text: 'The sales desk' });
  await expect(comments.comment('The sales desk')).toBeVisible();
  // Nor by key, by the inspector, or past the page.
  await page.keyboard.press('Escape');
  await map.canvas.select('payback');
  await page.keyboard.press('c');
  await expect(map.canvas.tool('Comment')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Write a comment' })).toHaveCount(0);
  const refused = [
    ilse.request('POST', `/api/maps/${mapId}/threads`, {
      anchor: { kind: 'stage', id: 'decision' },
      text: 'Not allowed',
    }),
    ilse.request('POST', `/api/threads/${id}/comments`, { text: 'Not allowed' }),
    ilse.request('PATCH', `/api/threads/${id}`, { resolved: true }),
    ilse.request('DELETE', `/api/threads/${id}`),
  ];
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  expect(await saidAt(owner, mapId, 'touchpoint')).toEqual(['Who answers it?', 'The sales desk']);
});

test('what is written without a connection is sent once, in its order, also after a reload', async ({
  owner,
  browse,
  expected,
}) => {
  expected.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page, context } = await browse(owner);
  const sockets = await cutSockets(context);
  const map = await MapPage.open(page, mapId);
  await map.saved();
  const comments = new Comments(page);

  // Pages still load, as behind a proxy that has lost its server; nothing is taken.
  await sockets.cut();
  await context.route(/\/api\/(threads|maps\/[^/]+\/threads)/, (route) => route.abort('failed'));
  await map.offline();
  await map.canvas.select('quote');
  await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  await comments.write('Write a comment', 'First, without a connection');
  await expect(comments.comment('First')).toContainText('Waits to be sent');
  await comments.write('Reply', 'Second, without a connection');
  await page.reload();
  await map.canvas.drawn();
  await comments.openList();
  await comments.openThread('First, without a connection');
  for (const text of ['First', 'Second'])
    await expect(comments.comment(text)).toContainText('Waits to be sent');
  await comments.write('Reply', 'Third, after the reload');
  expect(await threadsOf(owner, mapId)).toEqual([]);

  await context.unroute(/\/api\/(threads|maps\/[^/]+\/threads)/);
  sockets.mend();
  await map.saved();
  const order = ['First, without a connection', 'Second, without a connection', 'Third, after the reload'];
  await expect.poll(() => saidAt(owner, mapId, 'touchpoint'), { timeout: 30_000 }).toEqual(order);
  await expect(page.getByText('Waits to be sent')).toHaveCount(0);
  await expect(comments.comments).toHaveText(order.map((text) => new RegExp(text)));
  // Nothing comes twice when the page comes back once more.
  await page.reload();
  await expect(comments.comments).toHaveText(order.map((text) => new RegExp(text)));
  expect(await saidAt(owner, mapId, 'touchpoint')).toEqual(order);
});

test('a comment whose answer was lost is not said twice', async ({ owner, browse, expected }) => {
  expected.push(/ERR_FAILED|Failed to load resource/);
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page, context } = await browse(owner);
  const map = await MapPage.open(page, mapId);
  await map.saved();
  // The server takes it; its answer gets lost on the way.
  let lost = 0;
  await context.route(/\/api\/maps\/[^/]+\/threads$/, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    return route.abort('failed');
  });
  const comments = new Comments(page);
  await map.canvas.select('quote');
  await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  await comments.write('Write a comment', 'Said once');
  await expect(page.getByText(/Waits to be sent|Sending/)).toHaveCount(0, { timeout: 30_000 });
  expect(lost).toBe(1);
  expect(await saidAt(owner, mapId, 'touchpoint')).toEqual(['Said once']);
});
