const MOST_NAMES = 3;

/** "Kobalt Tools", "Kobalt Tools and Alder Finance", "Kobalt Tools, Alder Finance and 4 more". */
export function nameList(names: readonly string[]): string {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, 2), `${names.length - 2} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
