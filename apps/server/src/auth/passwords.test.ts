import { describe, expect, it } from 'vitest';
import { Problem } from '../errors';
import { createPasswords } from './passwords';

const passwords = createPasswords(() => 'nobody');

describe('passwords', () => {
  it('H3.12 are kept as argon2id with 19 MiB, two passes, one lane, each with its own salt', async () => {
    const [one, other] = await Promise.all([passwords.hash('secret words'), passwords.hash('secret words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwords.verify(one, 'secret words')).toBe(true);
    expect(await passwords.verify(one, 'Secret words')).toBe(false);
  });

  it('H3.12 may be of any letters, and very long', async () => {
    for (const password of ['пароль 🔑 пароль', 'x'.repeat(256), 'nul\u0000in it']) {
      expect(await passwords.verify(await passwords.hash(password), password)).toBe(true);
    }
  });

  it('H3.13 nobody has the password that stands in for an unknown e-mail', async () => {
    expect(await passwords.verify(null, 'nobody')).toBe(false);
  });

  it('H3.13 an unknown e-mail takes about as long as a known one', async () => {
    const known = await passwords.hash('secret words');
    const timed = async (hash: string | null) => {
      const start = performance.now();
      await passwords.verify(hash, 'guess');
      return performance.now() - start;
    };
    const best = async (hash: string | null) => {
      const times = [];
      for (let round = 0; round < 5; round++) times.push(await timed(hash));
      return Math.min(...times);
    };
    await timed(null);
    const [forKnown, forNobody] = [await best(known), await best(null)];
    expect(forNobody).toBeGreaterThan(forKnown / 3);
  });

  it('H3.14 more than a hundred waiting are turned away, the others are served', async () => {
    const results = await Promise.allSettled(Array.from({ length: 110 }, () => passwords.hash('x')));
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(15);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'unavailable', more: { headers: { 'Retry-After': '5' } } });
    expect(refused[0]).toBeInstanceOf(Problem);
  });
});
