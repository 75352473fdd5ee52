import { describe, expect, it } from 'vitest';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, ben } from '../testing/seeds';

async function open() {
  const storage = await openTestStorage();
  await storage.users.insert(ann);
  await storage.users.insert(ben);
  await addWorkspace(storage, 'acme');
  await addWorkspace(storage, 'bolt');
  return storage;
}
const annAtAcme = {
  workspaceId: 'acme',
  userId: 'ann',
  role: 'owner',
  organisationId: 'acme-vendor',
} as const;

describe('workspaces', () => {
  it('S5.3 are found and renamed', async () => {
    const { workspaces } = await open();
    await workspaces.rename('acme', 'Acme Ltd');
    expect(await workspaces.byId('acme')).toEqual({ id: 'acme', name: 'Acme Ltd', createdAt: 1_000 });
    expect(await workspaces.byId('bolt')).toMatchObject({ name: 'Workspace bolt' });
    expect(await workspaces.byId('nothing')).toBeNull();
  });

  it('S5.3 are listed for their members alone, oldest first', async () => {
    const { workspaces, members } = await open();
    await workspaces.insert({ id: 'aged', name: 'Aged', createdAt: 1 });
    await members.insert(annAtAcme);
    await members.insert({
      ...annAtAcme,
      workspaceId: 'bolt',
      role: 'member',
      organisationId: 'bolt-partner',
    });
    expect(await workspaces.ofUser('ann')).toEqual([
      { id: 'acme', name: 'Workspace acme', createdAt: 1_000, role: 'owner', organisationId: 'acme-vendor' },
      {
        id: 'bolt',
        name: 'Workspace bolt',
        createdAt: 1_000,
        role: 'member',
        organisationId: 'bolt-partner',
      },
    ]);
    expect(await workspaces.ofUser('ben')).toEqual([]);
  });
});

describe('organisations', () => {
  it('S5.4 keep the order they were added in, and get a colour of their own', async () => {
    const { organisations } = await open();
    const found = await organisations.ofWorkspace('acme');
    expect(found.map(({ id, position, colour }) => [id, position, colour])).toEqual([
      ['acme-vendor', 0, 1],
      ['acme-partner', 1, 2],
    ]);
  });

  it('S5.4 take the colour that the fewest have, or the one that is asked for', async () => {
    const { organisations } = await open();
    const add = (id: string, colour?: number) =>
      organisations.insert({ id, workspaceId: 'acme', name: id, kind: 'partner', createdAt: 1, colour });
    expect((await add('p1', 3)).colour).toBe(3);
    for (const colour of [4, 5, 6, 7, 8, 1, 2]) expect((await add(`next${colour}`)).colour).toBe(colour);
  });

  it('S5.4 find each its own place when many are added at once', async () => {
    const { organisations } = await open();
    const add = (id: string) =>
      organisations.insert({ id, workspaceId: 'acme', name: id, kind: 'partner', createdAt: 1 });
    await Promise.all(['p1', 'p2', 'p3', 'p4'].map(add));
    const positions = (await organisations.ofWorkspace('acme')).map(({ position }) => position);
    expect(positions).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('S5.4 are added within a transaction too, and go with it', async () => {
    const { organisations, transaction } = await open();
    const added = { id: 'p1', workspaceId: 'acme', name: 'P1', kind: 'partner', createdAt: 1 } as const;
    const failing = transaction(async (tx) => {
      expect(await tx.organisations.insert(added)).toMatchObject({ position: 2 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await organisations.byId('p1')).toBeNull();
  });

  it('S5.4 change', async () => {
    const { organisations } = await open();
    await organisations.update('acme-partner', { name: 'Nordwind', colour: 7 });
    await organisations.update('acme-partner', {});
    expect(await organisations.byId('acme-partner')).toMatchObject({
      name: 'Nordwind',
      colour: 7,
      kind: 'partner',
    });
    expect(await organisations.byId('acme-vendor')).toMatchObject({ name: 'Vendor', colour: 1 });
  });
});

describe('members', () => {
  it('S5.5 belong once to a workspace, for one of its organisations', async () => {
    const { members } = await open();
    expect(await members.insert(annAtAcme)).toBe('inserted');
    expect(await members.insert({ ...annAtAcme, role: 'member' })).toBe('already-member');
    expect(await members.find('acme', 'ann')).toEqual(annAtAcme);
    expect(await members.find('bolt', 'ann')).toBeNull();
    expect(await members.find('acme', 'ben')).toBeNull();
  });

  it("S5.5 never stand for another workspace's organisation", async () => {
    const { members } = await open();
    const foreign = { ...annAtAcme, organisationId: 'bolt-vendor' };
    await expect(members.insert(foreign)).rejects.toMatchObject({ code: 'sql' });
    await members.insert(annAtAcme);
    const moved = members.update('acme', 'ann', { organisationId: 'bolt-vendor' });
    await expect(moved).rejects.toMatchObject({ code: 'sql' });
    expect(await members.find('acme', 'ann')).toEqual(annAtAcme);
  });

  it('S5.5 are listed by name, with what lists show', async () => {
    const { members, users } = await open();
    await members.insert({ ...annAtAcme, userId: 'ben', role: 'member' });
    await members.insert(annAtAcme);
    await users.setDisabledAt('ben', 5_000);
    expect(await members.ofWorkspace('acme')).toEqual([
      { ...annAtAcme, name: 'Ann', email: 'ann@example.org', disabledAt: null },
      {
        ...annAtAcme,
        userId: 'ben',
        role: 'member',
        name: 'Ben',
        email: 'ben@example.org',
        disabledAt: 5_000,
      },
    ]);
    expect(await members.ofWorkspace('bolt')).toEqual([]);
  });

  it('S5.5 change their role, leave, and owners are counted', async () => {
    const { members } = await open();
    await members.insert(annAtAcme);
    await members.insert({ ...annAtAcme, userId: 'ben' });
    expect(await members.countOwners('acme')).toBe(2);
    await members.update('acme', 'ben', { role: 'admin' });
    expect(await members.countOwners('acme')).toBe(1);
    expect(await members.remove('acme', 'ben')).toBe(true);
    expect(await members.remove('acme', 'ben')).toBe(false);
    expect(await members.find('acme', 'ben')).toBeNull();
    expect(await members.countOwners('bolt')).toBe(0);
  });
});
