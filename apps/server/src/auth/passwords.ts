import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { Problem } from '../errors';

/** Argon2id (the library's default algorithm) with OWASP's minimum; 19 MiB and about 20 ms each. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING_LIMIT = 100;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** With a null hash it does the same work and says no: an unknown e-mail takes as long as a known one. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** Hashing is bounded, so that a flood of sign-ins takes neither all memory nor all threads. */
export function createPasswords(random: () => string): Passwords {
  const limit = pLimit(AT_ONCE);
  const bounded = <T>(work: () => Promise<T>): Promise<T> => {
    if (limit.pendingCount >= WAITING_LIMIT) {
      throw new Problem('unavailable', { headers: { 'Retry-After': '5' } });
    }
    return limit(work);
  };
  let nobody: Promise<string> | null = null;
  const nobodysHash = () => {
    nobody ??= hash(random(), COST);
    return nobody;
  };
  return {
    hash: async (password) => bounded(() => hash(password, COST)),
    verify: async (passwordHash, password) =>
      bounded(async () => {
        const matches = await verify(passwordHash ?? (await nobodysHash()), password);
        return matches && passwordHash !== null;
      }),
  };
}
