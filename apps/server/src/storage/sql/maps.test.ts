import { describe, expect, it } from 'vitest';
import { SYSTEM_AUTHOR } from '../DocumentLog';
import type { MapSummary } from '../repositories/Maps';
import { bytes, entry } from '../testing/documentLogContract';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, ben, newMap } from '../testing/seeds';

async function open(...ids: string[]) {
  const storage = await openTestStorage();
  await storage.users.insert(ann);
  await storage.users.insert(ben);
  await addWorkspace(storage, 'acme');
  await addWorkspace(storage, 'bolt');
  for (const id of ids) {
    await storage.maps.insert(newMap(id));
    await storage.log.create(`${id}/journey`, id, `lineage-${id}`, bytes(1), SYSTEM_AUTHOR);
  }
  return storage;
}

const summary = (name: string): MapSummary => ({
  owners: [
    { organisationId: 'acme-vendor', count: 3 },
    { organisationId: null, count: 1 },
  ],
  findings: { error: 1, warning: 2, info: 3 },
  thumbnail: { light: `<svg>${name} light</svg>`, dark: `<svg>${name} dark</svg>` },
});

describe('maps', () => {
  it('S5.6 are found once their journey is made, with its lineage', async () => {
    const { maps, log } = await open();
    await maps.insert(newMap('m1'));
    expect(await maps.byId('m1')).toBeNull();
    await log.create('m1/discussion', 'm1', 'other', bytes(1), SYSTEM_AUTHOR);
    expect(await maps.byId('m1')).toBeNull();
    await log.create('m1/journey', 'm1', 'lineage', bytes(1), SYSTEM_AUTHOR);
    expect(await maps.byId('m1')).toEqual({
      ...newMap('m1'),
      editedAt: 1_000,
      editedBy: 'ann',
      deletedAt: null,
      deletedBy: null,
      lineage: 'lineage',
      touchpoints: 0,
      owners: [],
      findings: { error: 0, warning: 0, info: 0 },
    });
  });

  it("S5.6 never belong to another workspace's organisation", async () => {
    const { maps } = await open();
    const foreign = newMap('m1', { organisationId: 'bolt-vendor' });
    await expect(maps.insert(foreign)).rejects.toMatchObject({ code: 'sql' });
    await maps.insert(newMap('m1', { organisationId: null }));
  });

  it('S5.6 are listed for their workspace, last edited first, without deleted ones', async () => {
    const { maps, log } = await open('m1', 'm2', 'm3');
    await log.append('m2/journey', [entry(5)], new Map());
    await maps.setDeletedAt('m3', 7_000);
    expect((await maps.ofWorkspace('acme')).map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(await maps.ofWorkspace('bolt')).toEqual([]);
  });

  it('S5.6 are found after deletion, to say so, and restored', async () => {
    const { maps } = await open('m1');
    expect(await maps.setDeletedAt('m1', 7_000)).toBe(true);
    expect(await maps.byId('m1')).toMatchObject({ deletedAt: 7_000 });
    await maps.setDeletedAt('m1', null);
    expect(await maps.byId('m1')).toMatchObject({ deletedAt: null });
    expect(await maps.setDeletedAt('nothing', 7_000)).toBe(false);
  });

  it('S5.17 deleted ones are listed apart, with who deleted them, last deleted first', async () => {
    const { maps } = await open('m1', 'm2', 'm3');
    await maps.setDeletedAt('m1', 7_000, 'ben');
    await maps.setDeletedAt('m2', 8_000);
    const deleted = (await maps.deletedOf('acme')).map(({ id, deletedBy }) => [id, deletedBy]);
    expect(deleted).toEqual([
      ['m2', null],
      ['m1', 'ben'],
    ]);
    expect(await maps.deletedOf('bolt')).toEqual([]);
    await maps.setDeletedAt('m1', null);
    expect((await maps.byId('m1'))?.deletedBy).toBeNull();
  });

  it('S5.17 what was deleted too long ago, or never finished, can be removed, and leaves nothing', async () => {
    const storage = await open('m1', 'm2', 'm3');
    const { maps, log, images } = storage;
    await maps.insert(newMap('unfinished', { createdAt: 1_000 }));
    await maps.insert(newMap('just-begun', { createdAt: 9_000 }));
    await maps.setDeletedAt('m1', 7_000);
    await maps.setDeletedAt('m2', 8_000);
    expect(await maps.removable(8_000, 10)).toEqual(['m1', 'unfinished']);
    expect(await maps.removable(8_000, 1)).toEqual(['m1']);
    const image = { mapId: 'm1', id: 'a', type: 'image/png', width: 1, height: 1, size: 1 } as const;
    const made = { createdBy: 'ann', createdAt: 1_000, bytes: bytes(1) };
    await images.insert({ ...image, ...made }, { images: 1, bytes: 9 });
    await maps.remove('m1');
    expect([await maps.byId('m1'), await log.load('m1/journey'), await images.ofMap('m1')]).toEqual([
      null,
      null,
      [],
    ]);
    expect((await maps.byId('m3'))?.id).toBe('m3');
  });

  it('S5.17 tells which are there and were edited since', async () => {
    const { maps, log } = await open('m1', 'm2', 'm3');
    await log.append('m2/journey', [entry(2, { author: 'ben', at: 5_000 })], new Map());
    await log.append('m3/journey', [entry(2, { author: 'ben', at: 6_000 })], new Map());
    await maps.setDeletedAt('m3', 7_000);
    expect(await maps.editedSince(5_000)).toEqual(['m2']);
    expect(await maps.editedSince(0)).toEqual(['m1', 'm2']);
  });

  it('S5.7 carry a summary of their journey, never an older one than they have', async () => {
    const { maps, log } = await open('m1');
    await log.append('m1/journey', [entry(2), entry(3)], new Map());
    expect(await maps.thumbnail('m1', 'light')).toBeNull();
    expect(await maps.summarise('m1', 2, summary('second'))).toBe(true);
    expect(await maps.summarise('m1', 1, { ...summary('first'), owners: [] })).toBe(false);
    expect(await maps.byId('m1')).toMatchObject({
      touchpoints: 4,
      owners: summary('').owners,
      findings: { error: 1, warning: 2, info: 3 },
    });
    expect(await maps.thumbnail('m1', 'light')).toBe('<svg>second light</svg>');
    expect(await maps.thumbnail('m1', 'dark')).toBe('<svg>second dark</svg>');
    expect(await maps.summarise('m1', 3, summary('third'))).toBe(true);
    expect(await maps.thumbnail('m1', 'dark')).toBe('<svg>third dark</svg>');
    expect(await maps.summarise('nothing', 3, summary('none'))).toBe(false);
  });

  it('S5.7 keep the newest of summaries that come at once', async () => {
    const { maps } = await open('m1');
    const positions = [3, 1, 4, 2];
    await Promise.all(positions.map((position) => maps.summarise('m1', position, summary(String(position)))));
    expect(await maps.thumbnail('m1', 'light')).toBe('<svg>4 light</svg>');
  });

  it('S5.7 whose summary is behind are found, so that a crash leaves no stale list', async () => {
    const { maps, log } = await open('m1', 'm2', 'm3');
    expect(await maps.unsummarised(2)).toEqual(['m1', 'm2']);
    for (const id of ['m1', 'm2', 'm3']) await maps.summarise(id, 1, summary(id));
    expect(await maps.unsummarised(10)).toEqual([]);
    await log.append('m2/journey', [entry(2)], new Map());
    await log.append('m3/journey', [entry(2)], new Map());
    await maps.setDeletedAt('m3', 7_000);
    expect(await maps.unsummarised(10)).toEqual(['m2']);
  });
});

describe('grants', () => {
  const toBen = { id: 'g1', mapId: 'm1', subject: { userId: 'ben' }, role: 'viewer', createdAt: 5 } as const;
  const toPartner = {
    id: 'g2',
    mapId: 'm1',
    subject: { organisationId: 'acme-partner' },
    role: 'editor',
    createdAt: 6,
  } as const;
  const stored = [
    { id: 'g1', mapId: 'm1', userId: 'ben', organisationId: null, role: 'viewer', createdAt: 5 },
    { id: 'g2', mapId: 'm1', userId: null, organisationId: 'acme-partner', role: 'editor', createdAt: 6 },
  ];

  it('S5.8 go to a person or to an organisation, and are listed oldest first', async () => {
    const { grants } = await open('m1', 'm2');
    expect(await grants.put(toPartner)).toEqual(stored[1]);
    expect(await grants.put(toBen)).toEqual(stored[0]);
    expect(await grants.ofMap('m1')).toEqual(stored);
    expect(await grants.ofMap('m2')).toEqual([]);
    expect(await grants.ofWorkspace('acme')).toEqual(stored);
    expect(await grants.ofWorkspace('bolt')).toEqual([]);
  });

  it('S5.8 are one for each subject and map: another role replaces the one before', async () => {
    const { grants } = await open('m1', 'm2');
    await grants.put(toBen);
    await grants.put(toPartner);
    const changed = { ...stored[0], role: 'commenter' };
    expect(await grants.put({ ...toBen, id: 'g3', role: 'commenter', createdAt: 9 })).toEqual(changed);
    expect(await grants.ofMap('m1')).toEqual([changed, stored[1]]);
    expect(await grants.put({ ...toBen, id: 'g4', mapId: 'm2' })).toMatchObject({ id: 'g4', role: 'viewer' });
  });

  it('S5.8 are taken back on their own map alone', async () => {
    const { grants } = await open('m1', 'm2');
    await grants.put(toBen);
    expect(await grants.remove('m2', 'g1')).toBeNull();
    expect(await grants.remove('m1', 'g1')).toEqual(stored[0]);
    expect(await grants.remove('m1', 'g1')).toBeNull();
    expect(await grants.ofMap('m1')).toEqual([]);
  });

  it('S5.8 need a subject and a map that exist', async () => {
    const { grants } = await open('m1');
    const nobody = grants.put({ ...toBen, subject: { userId: 'nobody' } });
    await expect(nobody).rejects.toMatchObject({ code: 'sql' });
    await expect(grants.put({ ...toBen, mapId: 'nothing' })).rejects.toMatchObject({ code: 'sql' });
  });
});
