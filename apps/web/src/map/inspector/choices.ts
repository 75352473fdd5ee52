/** Choices of a word list, in its order. */
export function choices<T extends string>(words: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

/** The choice a picker gave back, as one of the list's; null when it is none. */
export function chosen<T extends string>(words: Readonly<Record<T, string>>, value: string | null): T | null {
  return value !== null && Object.hasOwn(words, value) ? (value as T) : null;
}
