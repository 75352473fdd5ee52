import { describe, expect, it } from 'vitest';
import type { NewInvite } from '../repositories/Invites';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, ben } from '../testing/seeds';

async function open() {
  const clock = { at: 10_000 };
  const storage = await openTestStorage({ now: () => clock.at });
  await storage.users.insert(ann);
  await storage.users.insert(ben);
  await addWorkspace(storage, 'acme');
  await addWorkspace(storage, 'bolt');
  return { ...storage, clock };
}

const invite = (id: string, changes: Partial<NewInvite> = {}): NewInvite => ({
  id,
  workspaceId: 'acme',
  tokenHash: `hash of ${id}`,
  role: 'member',
  organisationId: 'acme-partner',
  email: null,
  createdBy: 'ann',
  createdAt: 10_000,
  expiresAt: 20_000,
  ...changes,
});

describe('invitations', () => {
  it('S5.10 are found by the hash of their token, which no read gives back', async () => {
    const { invites } = await open();
    await invites.insert(invite('i1', { email: ' Ben@Example.org ' }));
    const { tokenHash: _, ...rest } = invite('i1');
    const found = {
      ...rest,
      email: 'ben@example.org',
      acceptedAt: null,
      acceptedBy: null,
      revokedAt: null,
      state: 'open',
    };
    expect(await invites.byTokenHash('hash of i1')).toEqual(found);
    expect(await invites.byId('acme', 'i1')).toEqual(found);
    expect(await invites.byId('bolt', 'i1')).toBeNull();
    expect(await invites.byTokenHash('i1')).toBeNull();
  });

  it('S5.10 of a hash there is one', async () => {
    const { invites } = await open();
    await invites.insert(invite('i1'));
    await expect(invites.insert(invite('i2', { tokenHash: 'hash of i1' }))).rejects.toMatchObject({
      code: 'sql',
    });
  });

  it("S5.10 never name another workspace's organisation", async () => {
    const { invites } = await open();
    const foreign = invite('i1', { organisationId: 'bolt-vendor' });
    await expect(invites.insert(foreign)).rejects.toMatchObject({ code: 'sql' });
  });

  it('S5.11 are accepted once, however many try at once', async () => {
    const { invites } = await open();
    await invites.insert(invite('i1'));
    const tries = ['ann', 'ben', 'ann', 'ben'].map((by) => invites.accept('i1', by));
    expect((await Promise.all(tries)).sort()).toEqual([false, false, false, true]);
    expect(await invites.byId('acme', 'i1')).toMatchObject({ state: 'accepted', acceptedAt: 10_000 });
    expect(await invites.revoke('acme', 'i1')).toBe(false);
    expect([...(await invites.acceptedAt('acme'))]).toHaveLength(1);
    expect([...(await invites.acceptedAt('bolt'))]).toEqual([]);
  });

  it('S5.11 are not accepted once they are revoked, nor from the moment they expire', async () => {
    const { invites, clock } = await open();
    await invites.insert(invite('i1'));
    await invites.insert(invite('i2'));
    expect(await invites.revoke('bolt', 'i1')).toBe(false);
    expect(await invites.revoke('acme', 'i1')).toBe(true);
    expect(await invites.accept('i1', 'ben')).toBe(false);
    clock.at = 19_999;
    expect(await invites.byId('acme', 'i2')).toMatchObject({ state: 'open' });
    clock.at = 20_000;
    expect(await invites.accept('i2', 'ben')).toBe(false);
    expect(await invites.revoke('acme', 'i2')).toBe(false);
    expect(await invites.byId('acme', 'i1')).toMatchObject({ state: 'revoked', revokedAt: 10_000 });
    expect(await invites.byId('acme', 'i2')).toMatchObject({ state: 'expired' });
  });

  it('S5.11 end with the right of who made them', async () => {
    const { invites } = await open();
    await invites.insert(invite('i1'));
    await invites.insert(invite('i2', { createdBy: 'ben' }));
    await invites.insert(invite('i3'));
    await invites.insert(invite('i4', { workspaceId: 'bolt', organisationId: 'bolt-vendor' }));
    await invites.accept('i3', 'ben');
    expect(await invites.revokeOf('acme', 'ann')).toBe(1);
    const states = await Promise.all(['i1', 'i2', 'i3'].map((id) => invites.byId('acme', id)));
    expect(states.map((one) => one?.state)).toEqual(['revoked', 'open', 'accepted']);
    expect(await invites.countOpen('acme')).toBe(1);
    expect(await invites.countOpen('bolt')).toBe(1);
  });

  it('S5.11 are listed newest first: open ones, and those that ended lately', async () => {
    const { invites, clock } = await open();
    await invites.insert(invite('old', { createdAt: 1_000, expiresAt: 12_000 }));
    await invites.insert(invite('late', { createdAt: 2_000, expiresAt: 18_000 }));
    await invites.insert(invite('used', { createdAt: 3_000, expiresAt: 90_000 }));
    await invites.insert(invite('open', { createdAt: 4_000, expiresAt: 90_000 }));
    await invites.insert(invite('other', { workspaceId: 'bolt', organisationId: 'bolt-vendor' }));
    await invites.accept('used', 'ben');
    clock.at = 30_000;
    const listed = async (since: number) => (await invites.ofWorkspace('acme', since)).map(({ id }) => id);
    expect(await listed(15_000)).toEqual(['open', 'late']);
    expect(await listed(5_000)).toEqual(['open', 'used', 'late', 'old']);
  });

  it('S5.4 organisations go with their ended invitations, never with open ones, members or maps', async () => {
    const { invites, organisations, members } = await open();
    await invites.insert(invite('i1'));
    await expect(organisations.remove('acme-partner')).rejects.toMatchObject({ code: 'sql' });
    await invites.revoke('acme', 'i1');
    const asBen = { workspaceId: 'acme', userId: 'ben', role: 'member' } as const;
    await members.insert({ ...asBen, organisationId: 'acme-partner' });
    await expect(organisations.remove('acme-partner')).rejects.toMatchObject({ code: 'sql' });
    expect(await invites.byId('acme', 'i1')).not.toBeNull();
    await members.remove('acme', 'ben');
    await organisations.remove('acme-partner');
    expect(await organisations.byId('acme-partner')).toBeNull();
    expect(await invites.byId('acme', 'i1')).toBeNull();
  });
});
