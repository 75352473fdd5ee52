/** What is wrong with the name of a new persona; null: nothing. */
export function personaProblem(name: string, present: readonly string[], most: number): string | null {
  const typed = name.trim();
  if (typed.length > most) return `At most ${most} letters; this is ${typed.length}.`;
  const same = present.find((known) => known.trim().toLowerCase() === typed.toLowerCase());
  return same && typed ? `“${same}” is on this map already.` : null;
}
