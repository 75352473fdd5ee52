import { expect, it } from 'vitest';
import { parseTags, repeatedTag } from './tags';

it('W42.8 tags are apart at commas, each once in whatever case', () => {
  expect(parseTags(' quick win,Pilot,, quick  win ', ['pilot'])).toEqual({ ok: true, value: ['quick win'] });
  expect(parseTags('x'.repeat(65), [])).toEqual({
    ok: false,
    problem: 'A tag has at most 64 letters; this is 65.',
  });
  expect(repeatedTag('PILOT ', ['pilot'])).toBe('“pilot” is there already.');
  expect(repeatedTag('pil', ['pilot'])).toBeNull();
});
