import { afterEach, expect, it, vi } from 'vitest';
import { download, fileNameOf } from './download';
import { RequestError } from './RequestError';

afterEach(() => vi.unstubAllGlobals());
const answer = (response: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async () => response());

it('W2.6 saves a file under the name that the server gives it', async () => {
  answer(() => new Response('{}', { headers: { 'content-disposition': `attachment; filename="a.json"` } }));
  const file = await download('/x', 'map.json');
  expect(file.name).toBe('a.json');
  expect(await file.content.text()).toBe('{}');
});

it.each([
  [`attachment; filename="plain.svg"; filename*=UTF-8''%C3%9Cbergabe.svg`, 'Übergabe.svg'],
  [`attachment; filename="plain.svg"; filename*=UTF-8''%ZZ`, 'plain.svg'],
  ['attachment', null],
  [null, null],
])('W2.6 reads the name in %s', (header, name) => {
  expect(fileNameOf(header)).toBe(name);
});

it('W2.6 says the problem of a refusal, and silence in words of its own', async () => {
  answer(() =>
    Response.json({ status: 410, code: 'deleted', detail: 'This map was deleted.' }, { status: 410 }),
  );
  await expect(download('/x', 'map.json')).rejects.toThrow('This map was deleted.');
  answer(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(download('/x', 'map.json')).rejects.toBeInstanceOf(RequestError);
  await expect(download('/x', 'map.json')).rejects.toThrow('does not answer');
});
