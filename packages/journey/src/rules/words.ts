import type { Card } from '../model/card';
import type { Touchpoint } from '../model/touchpoint';

/** How a message names a touchpoint: its title in quotation marks. */
export function named(touchpoint: Touchpoint): string {
  return quoted(touchpoint.title, 'An untitled touchpoint');
}

/** How a message names a card: the start of its text in quotation marks. */
export function namedCard(card: Card): string {
  return quoted(card.text, `An empty ${card.kind} card`);
}

function quoted(words: string, otherwise: string): string {
  const line = words.trim().replaceAll(/\s+/g, ' ');
  if (line === '') return otherwise;
  return `“${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}”`;
}
