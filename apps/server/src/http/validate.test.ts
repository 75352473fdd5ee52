import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CommentText } from '../discussion/text';
import { line } from './validate';

const problems = (schema: v.GenericSchema, text: string) =>
  v.safeParse(schema, text).issues?.map(({ message }) => message) ?? [];

describe('text that somebody typed', () => {
  it.each(['Zoë', ' 名前 ', 'می\u200cخواهم', '👩\u200d🔧', '-'])('H4.4 a name may be %j', (name) => {
    expect(v.parse(line(120), name)).toBe(name.trim());
  });

  it.each(['', '\u200b', '\u3164', '\u2800 \u00ad', '\u2060\ufe0f'])(
    'H4.4 %j shows nothing: no name',
    (name) => {
      expect(problems(line(120), name)).toEqual(['Must not be empty.']);
      expect(problems(CommentText, name)).toEqual(['Must not be empty.']);
    },
  );

  it.each(['a\u2028b', 'a\nb', 'gnp\u202e.exe', '\u2067x', 'a\ud800'])(
    'H4.4 %j breaks the line or turns what follows: no name',
    (name) => {
      expect(problems(line(120), name)).toEqual(['Must not have control characters or broken ones.']);
    },
  );
});
