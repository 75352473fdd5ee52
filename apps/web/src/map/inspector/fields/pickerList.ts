/** Something that can be chosen. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  /** Said behind the label, and found by the search too. */
  readonly note?: string;
}

export type PickerEntry<O extends Choosable = Choosable> =
  | { readonly kind: 'option'; readonly option: O }
  | { readonly kind: 'none'; readonly label: string }
  /** Words of one's own. */
  | { readonly kind: 'own'; readonly words: string };

interface PickerListInput<O extends Choosable> {
  options: readonly O[];
  query: string;
  /** What the choice of nothing is called; absent: something has to be chosen. */
  none?: string | undefined;
  /** The most letters that words of one's own may have; absent: only what is listed. */
  own?: number | undefined;
}

export interface PickerList<O extends Choosable> {
  readonly entries: readonly PickerEntry<O>[];
  /** How many more there are than are listed. */
  readonly rest: number;
  /** What is wrong with the words typed, as words of one's own. */
  readonly problem: string | null;
}

/** More than this in a list helps nobody; typing narrows it. */
const MOST = 100;

/** What a picker offers for what was typed: every word of it, in any order, without regard to case and accents. */
export function pickerList<O extends Choosable>({
  options,
  query,
  none,
  own,
}: PickerListInput<O>): PickerList<O> {
  const words = plain(query).split(' ').filter(Boolean);
  const found = options.filter(({ label, note }) => {
    const text = plain(`${label} ${note ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const entries: PickerEntry<O>[] = found.slice(0, MOST).map((option) => ({ kind: 'option', option }));
  const typed = query.trim().replace(/\s+/g, ' ');
  const known = options.some(({ label }) => plain(label) === plain(typed));
  const tooLong = own !== undefined && typed.length > own;
  if (own !== undefined && typed !== '' && !known && !tooLong) entries.push({ kind: 'own', words: typed });
  if (none !== undefined && words.length === 0) entries.push({ kind: 'none', label: none });
  return {
    entries,
    rest: Math.max(0, found.length - MOST),
    problem: tooLong ? `At most ${own} letters; this is ${typed.length}.` : null,
  };
}

export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

/** The entry that an arrow leads to from `at`, going round; null: the key leads nowhere. */
export function nextEntry(at: number, key: string, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return count - 1;
    default:
      return null;
  }
}
