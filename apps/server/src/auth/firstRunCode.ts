import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Read aloud and typed without mistakes: no 0, O, 1, I, L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** The one-time code of the first sign-up: three groups of four, 59 bits. */
export function newFirstRunCode(random: (max: number) => number = randomInt): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[random(ALPHABET.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** Compares in constant time; case, spaces and dashes don't matter. */
export function isFirstRunCode(expected: string, given: string | undefined): boolean {
  return timingSafeEqual(digest(expected), digest(given ?? ''));
}

function digest(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest();
}
