import type { FreeKind } from '@journey-canvas/journey';

/** What the words of a shape are called; null: it has none. */
export function wordsLabel(kind: FreeKind): string | null {
  if (kind === 'text') return 'Words';
  if (kind === 'arrow') return 'Label';
  return kind === 'frame' ? 'Name' : null;
}
