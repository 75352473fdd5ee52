/**
 * Names as a sentence carries them: "Kobalt Tools", "Kobalt Tools and Alder Finance", "Kobalt Tools, Alder Finance and
 * 4 more".
 * @param most So many are all named.
 */
export function nameList(names: readonly string[], most = 3): string {
  const shown =
    names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
