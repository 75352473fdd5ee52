import type { Parsed } from './createDraft';

const MOST_LETTERS = 64;

/** What was typed as tags, apart at commas; those that are there already (in whatever case) are left out. */
export function parseTags(text: string, present: readonly string[]): Parsed<readonly string[]> {
  const known = new Set(present.map((tag) => tag.toLowerCase()));
  const added: string[] = [];
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ');
    if (tag.length > MOST_LETTERS) {
      return { ok: false, problem: `A tag has at most ${MOST_LETTERS} letters; this is ${tag.length}.` };
    }
    if (tag === '' || known.has(tag.toLowerCase())) continue;
    known.add(tag.toLowerCase());
    added.push(tag);
  }
  return { ok: true, value: added };
}

/** Says that a tag is there already, while it is being typed; null: it is not. */
export function repeatedTag(text: string, present: readonly string[]): string | null {
  const typed = text.trim().toLowerCase();
  const tag = present.find((known) => known.toLowerCase() === typed);
  return tag === undefined ? null : `“${tag}” is there already.`;
}
