/** Two letters for a person: of the first and the last word, or the first two of the only one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '?')];
  const last = words.length > 1 ? [...(words[words.length - 1] ?? '')] : [];
  const second = last[0] ?? first[1] ?? '';
  return `${first[0] ?? '?'}${second}`.toLocaleUpperCase();
}

/** What people are called among each other. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
