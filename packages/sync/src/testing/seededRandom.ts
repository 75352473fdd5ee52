import * as prng from 'lib0/prng';

/** The same numbers from 0 to 1 for the same seed. */
export function seededRandom(seed: number): () => number {
  const generator = prng.create(seed);
  return () => prng.real53(generator);
}
