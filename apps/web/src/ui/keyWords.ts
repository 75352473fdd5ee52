/** What a key is called where the names differ between systems. */
const ON_APPLE: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' };

/** Whether this is a machine of Apple's, where ⌘ does what Ctrl does elsewhere. */
export function isApple(platform: string = navigator.platform): boolean {
  return /^(Mac|iPhone|iPad)/.test(platform);
}

export function keyWords(key: string, apple: boolean = isApple()): string {
  return (apple && ON_APPLE[key]) || key;
}
