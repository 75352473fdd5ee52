import { describe, expect, it } from 'vitest';
import { SYSTEM_AUTHOR } from '../DocumentLog';
import type { NewLink } from '../repositories/Links';
import { bytes } from '../testing/documentLogContract';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, ben, newMap } from '../testing/seeds';

async function open() {
  const clock = { at: 10_000 };
  const storage = await openTestStorage({ now: () => clock.at });
  await storage.users.insert(ann);
  await storage.users.insert(ben);
  await storage.users.insert({
    ...ben,
    id: 'gus',
    name: 'Gus',
    email: null,
    passwordHash: null,
    kind: 'guest',
  });
  await addWorkspace(storage, 'acme');
  await addWorkspace(storage, 'bolt');
  const bolts = { workspaceId: 'bolt', organisationId: 'bolt-vendor' };
  for (const map of [newMap('m1'), newMap('m2'), newMap('b1', bolts)]) {
    await storage.maps.insert(map);
    await storage.log.create(`${map.id}/journey`, map.id, 'lineage', bytes(1), SYSTEM_AUTHOR);
  }
  return { ...storage, clock };
}

const link = (id: string, changes: Partial<NewLink> = {}): NewLink => ({
  id,
  mapId: 'm1',
  token: `token of ${id}`,
  role: 'commenter',
  createdBy: 'ann',
  createdAt: 10_000,
  expiresAt: null,
  ...changes,
});

describe('links', () => {
  it('S5.12 are found by their token, one each', async () => {
    const { links } = await open();
    await links.insert(link('l1'));
    expect(await links.byToken('token of l1')).toEqual({ ...link('l1'), revokedAt: null, state: 'open' });
    expect(await links.byToken('l1')).toBeNull();
    await expect(links.insert(link('l2', { token: 'token of l1' }))).rejects.toMatchObject({ code: 'sql' });
  });

  it('S5.12 are revoked on their own map alone, and keep the first instant', async () => {
    const { links, clock } = await open();
    await links.insert(link('l1'));
    expect(await links.revoke('m2', 'l1')).toBe(false);
    expect(await links.byToken('token of l1')).toMatchObject({ state: 'open' });
    expect(await links.revoke('m1', 'l1')).toBe(true);
    clock.at = 11_000;
    expect(await links.revoke('m1', 'l1')).toBe(true);
    expect(await links.byToken('token of l1')).toMatchObject({ state: 'revoked', revokedAt: 10_000 });
  });

  it('S5.12 expire at their instant', async () => {
    const { links, clock } = await open();
    await links.insert(link('l1', { expiresAt: 12_000 }));
    await links.insert(link('l2', { expiresAt: 15_000, mapId: 'm2' }));
    await links.insert(link('l3', { expiresAt: 11_000 }));
    await links.revoke('m1', 'l3');
    expect(await links.nextExpiry(10_000)).toBe(12_000);
    expect(await links.mapsWithExpired(10_000)).toEqual([]);
    clock.at = 12_000;
    expect(await links.byToken('token of l1')).toMatchObject({ state: 'expired' });
    expect(await links.mapsWithExpired(10_000)).toEqual(['m1']);
    expect(await links.mapsWithExpired(12_000)).toEqual([]);
    expect(await links.nextExpiry(12_000)).toBe(15_000);
    expect(await links.nextExpiry(15_000)).toBeNull();
  });

  it('S5.12 are listed newest first: open ones, and those that ended lately', async () => {
    const { links, clock } = await open();
    await links.insert(link('expired', { createdAt: 1_000, expiresAt: 12_000 }));
    await links.insert(link('revoked', { createdAt: 2_000 }));
    await links.insert(link('open', { createdAt: 3_000 }));
    await links.insert(link('other', { mapId: 'm2' }));
    await links.revoke('m1', 'revoked');
    clock.at = 30_000;
    const listed = async (since: number) => (await links.ofMap('m1', since)).map(({ id }) => id);
    expect(await listed(11_000)).toEqual(['open', 'expired']);
    expect(await listed(9_000)).toEqual(['open', 'revoked', 'expired']);
    expect(await listed(20_000)).toEqual(['open']);
  });

  it('S5.13 are held once by each person, in the order they joined', async () => {
    const { links } = await open();
    await links.insert(link('l1'));
    await links.insert(link('l2'));
    await links.hold('l1', 'gus', 2_000);
    await links.hold('l2', 'ben', 1_000);
    await links.hold('l1', 'gus', 3_000);
    await links.revoke('m1', 'l1');
    expect(await links.holdersOf('m1')).toEqual([
      {
        linkId: 'l2',
        userId: 'ben',
        name: 'Ben',
        kind: 'member',
        joinedAt: 1_000,
        role: 'commenter',
        state: 'open',
      },
      {
        linkId: 'l1',
        userId: 'gus',
        name: 'Gus',
        kind: 'guest',
        joinedAt: 2_000,
        role: 'commenter',
        state: 'revoked',
      },
    ]);
    expect(await links.holdersOf('m2')).toEqual([]);
    expect([await links.countHolders('l1'), await links.countHolders('nothing')]).toEqual([1, 0]);
    await expect(links.hold('l1', 'nobody', 1)).rejects.toMatchObject({ code: 'sql' });
  });

  it('S5.13 are found for their holder: all, on a map, in a workspace; ended ones too', async () => {
    const { links } = await open();
    for (const [id, mapId] of [
      ['l1', 'm1'],
      ['l2', 'm2'],
      ['l3', 'b1'],
    ] as const) {
      await links.insert(link(id, { mapId }));
      await links.hold(id, 'gus', 1_000);
    }
    await links.revoke('m2', 'l2');
    const ids = async (...on: Parameters<typeof links.heldBy>) =>
      (await links.heldBy(...on)).map(({ id, state }) => `${id} ${state}`);
    expect(await ids('gus')).toEqual(['l1 open', 'l2 revoked', 'l3 open']);
    expect(await ids('gus', { mapId: 'm2' })).toEqual(['l2 revoked']);
    expect(await ids('gus', { workspaceId: 'bolt' })).toEqual(['l3 open']);
    expect(await ids('ben')).toEqual([]);
  });

  it('S5.13 are taken from who leaves a workspace, and so are grants to that person', async () => {
    const { links, grants } = await open();
    await links.insert(link('l1'));
    await links.insert(link('l2', { mapId: 'b1' }));
    for (const id of ['l1', 'l2']) for (const who of ['ben', 'gus']) await links.hold(id, who, 1_000);
    const grant = (id: string, mapId: string, userId: string) =>
      grants.put({ id, mapId, subject: { userId }, role: 'viewer', createdAt: 1_000 });
    await grant('g1', 'm1', 'ben');
    await grant('g2', 'b1', 'ben');
    await grant('g3', 'm1', 'gus');
    expect((await grants.ofUser('ben')).map(({ id }) => id)).toEqual(['g1', 'g2']);

    expect(await links.release('acme', 'ben')).toEqual(['m1']);
    expect(await grants.removeOfUser('acme', 'ben')).toEqual(['m1']);
    expect((await links.heldBy('ben')).map(({ id }) => id)).toEqual(['l2']);
    expect((await links.heldBy('gus')).map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect((await grants.ofUser('ben')).map(({ id }) => id)).toEqual(['g2']);
    expect((await grants.ofUser('gus')).map(({ id }) => id)).toEqual(['g3']);
    expect(await links.release('acme', 'ben')).toEqual([]);
  });

  it('S5.4 an organisation goes from deleted maps, and not from others', async () => {
    const { organisations, maps } = await open();
    await expect(organisations.remove('acme-vendor')).rejects.toMatchObject({ code: 'sql' });
    await maps.setDeletedAt('m1', 1);
    await expect(organisations.remove('acme-vendor')).rejects.toMatchObject({ code: 'sql' });
    expect(await maps.byId('m1')).toMatchObject({ organisationId: 'acme-vendor' });
    await maps.setDeletedAt('m2', 1);
    await organisations.remove('acme-vendor');
    expect(await maps.byId('m1')).toMatchObject({ organisationId: null });
  });
});
