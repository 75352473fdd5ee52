import { expect, it } from 'vitest';
import { LARGEST_FILE, readJourneyFile } from './readJourneyFile';

const read = (text: string, name = 'map.json') =>
  readJourneyFile({ name, size: text.length, text: async () => text });

it('W3.14 reads a file of JSON', async () => {
  expect(await read('{"format":"x"}')).toEqual({ ok: true, name: 'map.json', value: { format: 'x' } });
});

it.each([
  ['', 'is empty'],
  ['{\n"a": 1,\n}', 'is no JSON (line 3)'],
  ['<svg/>', 'looks like SVG'],
  ['PK\u0003\u0004', 'looks like a workbook'],
])('W3.14 says why %j cannot be read', async (text, words) => {
  const file = await read(text);
  expect(file.ok ? '' : file.problem).toContain(words);
});

it('W3.14 does not read what is too large, and says so of what went away', async () => {
  let reads = 0;
  const large = await readJourneyFile({
    name: 'large.json',
    size: LARGEST_FILE + 1,
    text: async () => {
      reads += 1;
      return '{}';
    },
  });
  expect(large.ok ? '' : large.problem).toContain('larger than 141 MB');
  expect(reads).toBe(0);
  const gone = await readJourneyFile({
    name: 'gone.json',
    size: 2,
    text: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  });
  expect(gone.ok ? '' : gone.problem).toContain('could not be read');
});
