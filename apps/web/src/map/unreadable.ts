import { type EntityReference, KIND_WORDS, type Unreadable } from '@journey-canvas/journey';

/** Fields that are called otherwise in the product than in the document. */
const FIELDS: Readonly<Record<string, string>> = { order: 'position', deleted: 'mark of deletion' };

const MOST_FIELDS = 3;

export function kindWords(item: Unreadable): string {
  return item.kind === 'meta' ? 'The map itself' : KIND_WORDS[item.kind];
}

/** What it is called by: its title, else its id. */
export function nameOf(item: Unreadable): string {
  if (item.title) return item.title;
  return item.kind === 'meta' ? 'This map' : item.id;
}

/** What is wrong, in a sentence. */
export function problemWords(item: Unreadable): string {
  const fields = [...new Set(item.problems.map(({ field }) => fieldWords(field)))];
  if (fields.includes('')) return `What is stored here is no ${KIND_WORDS[item.kind].toLowerCase()}.`;
  const more = fields.length - MOST_FIELDS;
  const named = more > 0 ? [...fields.slice(0, MOST_FIELDS), `${more} more`] : fields;
  const last = named.at(-1) ?? '';
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${last}` : last;
  return `Not readable: ${list}.`;
}

/** `field/member` is a part of a field; `momentOfTruth` is three words. */
function fieldWords(field: string): string {
  const name = field.split('/')[0] ?? '';
  return FIELDS[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** How edits name it; null for the map itself, which nobody can delete. */
export function referenceTo(item: Unreadable): EntityReference | null {
  return item.kind === 'meta' ? null : ({ kind: item.kind, id: item.id } as EntityReference);
}

/** Whether a deletion leaves something to bring back. */
export function isEntity(item: Unreadable): boolean {
  return item.problems.every(({ field }) => field !== '');
}
