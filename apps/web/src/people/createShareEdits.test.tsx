import { afterEach, expect, it, vi } from 'vitest';
import { createShareEdits, type ShareEdits } from './createShareEdits';
import type { ShareNews } from './ShareFeedback';
import { testPage } from './testPage';

const tessin = {
  id: 'g1',
  subject: { organisationId: 'tessin', name: 'Tessin' },
  role: 'commenter',
} as const;

let page: ReturnType<typeof testPage> | undefined;
afterEach(() => page?.dispose());

function edits(status = 200) {
  const news: ShareNews[] = [];
  let made: ShareEdits | undefined;
  page = testPage(
    () => {
      made = createShareEdits(
        () => 'm1',
        (told) => news.push(told),
      );
      return null;
    },
    ({ method }) => {
      if (method === 'GET') return { status: 200, body: [tessin] };
      return status === 200 ? { status, body: {} } : { status, body: { status, code: 'x', detail: 'No.' } };
    },
  );
  if (!made) throw new Error('Nothing made');
  return { edits: made, news, written: page.written };
}

it('W23.3 changes a role at once, says so and puts it back', async () => {
  const { edits: made, news, written } = edits();
  made.setRole(tessin, 'editor');
  await vi.waitFor(() => expect(news).toHaveLength(1));
  expect(news[0]?.text).toBe('Tessin can now edit it');
  news[0]?.undo?.();
  await vi.waitFor(() => expect(news).toHaveLength(2));
  expect(written().map(({ body }) => body)).toEqual([
    { subject: { organisationId: 'tessin' }, role: 'editor' },
    { subject: { organisationId: 'tessin' }, role: 'commenter' },
  ]);
});

it('W23.3 takes back what was added, by the id that the server gave', async () => {
  const { edits: made, news, written } = edits();
  const candidate = { subject: { organisationId: 'tessin' }, id: 'tessin', name: 'Tessin' };
  made.add({ ...candidate, organisation: null, note: '', has: null }, 'viewer');
  await vi.waitFor(() => expect(news).toHaveLength(1));
  news[0]?.undo?.();
  await vi.waitFor(() => expect(news).toHaveLength(2));
  expect(written().at(-1)).toMatchObject({ method: 'DELETE', path: '/api/maps/m1/grants/g1' });
});

it('W23.3 says why something was not done, without an Undo', async () => {
  const { edits: made, news } = edits(403);
  made.remove(tessin);
  await vi.waitFor(() => expect(news).toEqual([{ text: 'No.', failed: true }]));
});
