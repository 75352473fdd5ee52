/** Characters that a map's title may have. */
export const TITLE_LENGTH = 200;

/** What is wrong with a map's title; undefined: nothing. */
export function titleProblem(title: string): string | undefined {
  if (!title.trim()) return 'Give the map a title.';
  if (title.trim().length > TITLE_LENGTH) return `At most ${TITLE_LENGTH} characters.`;
  return undefined;
}

/** What a copy is called unless somebody says otherwise; never longer than a title may be. */
export function copyTitle(title: string): string {
  const letters = [...`Copy of ${title.trim() || 'a map'}`];
  return letters.slice(0, TITLE_LENGTH).join('').trim();
}
