import { describe, expect, it } from 'vitest';
import type { Session } from '../repositories/Sessions';
import { openTestStorage } from '../testing/openTestStorage';
import { ann, ben } from '../testing/seeds';

const session = (id: string, userId: string, expiresAt: number): Session => ({
  id,
  userId,
  createdAt: 1_000,
  expiresAt,
});

async function open() {
  const storage = await openTestStorage();
  await storage.users.insert(ann);
  await storage.users.insert(ben);
  await storage.sessions.insert(session('a1', 'ann', 2_000));
  await storage.sessions.insert(session('a2', 'ann', 3_000));
  await storage.sessions.insert(session('b1', 'ben', 2_000));
  return storage.sessions;
}

describe('sessions', () => {
  it('S5.2 are found with their user, without the hash of the password', async () => {
    const sessions = await open();
    const { passwordHash: _, ...user } = { ...ann, disabledAt: null };
    expect(await sessions.find('a1')).toEqual({ session: session('a1', 'ann', 2_000), user });
    expect(await sessions.find('nothing')).toBeNull();
    expect((await sessions.ofUser('ann')).map(({ id }) => id).sort()).toEqual(['a1', 'a2']);
  });

  it('S5.2 are renewed, each alone', async () => {
    const sessions = await open();
    await sessions.setExpiry('a1', 9_000);
    expect((await sessions.find('a1'))?.session.expiresAt).toBe(9_000);
    expect((await sessions.find('a2'))?.session.expiresAt).toBe(3_000);
    await sessions.setExpiry('nothing', 9_000);
    expect(await sessions.find('nothing')).toBeNull();
  });

  it('S5.2 end alone, or all of a user, or all but one', async () => {
    const sessions = await open();
    await sessions.remove('b1');
    expect(await sessions.find('b1')).toBeNull();
    await sessions.removeOfUser('ann', 'a2');
    expect((await sessions.ofUser('ann')).map(({ id }) => id)).toEqual(['a2']);
    await sessions.removeOfUser('ann');
    expect(await sessions.ofUser('ann')).toEqual([]);
  });

  it('S5.2 are purged when they have expired', async () => {
    const sessions = await open();
    expect(await sessions.purgeExpired(1_999)).toBe(0);
    expect(await sessions.purgeExpired(2_000)).toBe(2);
    expect(await sessions.find('a1')).toBeNull();
    expect(await sessions.find('a2')).not.toBeNull();
  });

  it('S5.2 need a user', async () => {
    const sessions = await open();
    await expect(sessions.insert(session('c1', 'nobody', 2_000))).rejects.toMatchObject({ code: 'sql' });
  });
});
