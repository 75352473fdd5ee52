import { describe, expect, it } from 'vitest';
import type { NewComment } from '../repositories/Comments';
import type { Storage } from '../Storage';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, newMap } from '../testing/seeds';

const PLACE = { kind: 'point', x: 1.5, y: -2 };

async function open(): Promise<Storage> {
  const storage = await openTestStorage();
  await storage.users.insert(ann);
  await addWorkspace(storage);
  for (const id of ['m1', 'm2']) await storage.maps.insert(newMap(id));
  return storage;
}

const startThread = ({ threads }: Storage, id: string, mapId = 'm1', createdAt = 1_000) =>
  threads.insert({ id, mapId, anchor: PLACE, createdBy: 'ann', createdAt });
const comment = (id: string, threadId: string, changes: Partial<NewComment> = {}): NewComment => ({
  id,
  threadId,
  authorId: 'ann',
  organisationId: 'acme-vendor',
  text: `text of ${id}`,
  createdAt: 1_000,
  key: null,
  ...changes,
});

describe('threads', () => {
  it('S5.14 are listed for their map, oldest first, with their anchor as it was', async () => {
    const storage = await open();
    await startThread(storage, 'late', 'm1', 3_000);
    await startThread(storage, 'early', 'm1', 2_000);
    await startThread(storage, 'other', 'm2');
    const ids = (await storage.threads.ofMap('m1')).map(({ id }) => id);
    expect([ids, await storage.threads.count('m1')]).toEqual([['early', 'late'], 2]);
    expect(await storage.threads.byId('late')).toEqual({
      id: 'late',
      mapId: 'm1',
      anchor: PLACE,
      createdBy: 'ann',
      createdAt: 3_000,
      resolvedAt: null,
      resolvedBy: null,
    });
  });

  it('S5.14 are resolved and opened again; deleted ones are not found', async () => {
    const { threads, ...storage } = await open();
    await startThread({ threads, ...storage }, 't1');
    await threads.setResolved('t1', { at: 5_000, by: 'ben' });
    expect(await threads.byId('t1')).toMatchObject({ resolvedAt: 5_000, resolvedBy: 'ben' });
    await threads.setResolved('t1', null);
    expect(await threads.byId('t1')).toMatchObject({ resolvedAt: null, resolvedBy: null });
    await threads.setDeletedAt('t1', 6_000);
    expect([await threads.byId('t1'), await threads.ofMap('m1'), await threads.count('m1')]).toEqual([
      null,
      [],
      0,
    ]);
  });
});

describe('comments', () => {
  it('S5.15 keep their order, and are counted for the map without those of deleted threads', async () => {
    const storage = await open();
    for (const id of ['t1', 't2']) await startThread(storage, id);
    const { comments, threads } = storage;
    await comments.insert(comment('b', 't1', { createdAt: 2_000 }));
    await comments.insert(comment('a', 't1'));
    await comments.insert(comment('c', 't2', { createdAt: 3_000 }));
    const ids = async (list: Promise<{ id: string }[]>) => (await list).map(({ id }) => id);
    expect(await ids(comments.ofThread('t1'))).toEqual(['a', 'b']);
    expect(await ids(comments.ofMap('m1'))).toEqual(['a', 'b', 'c']);
    await threads.setDeletedAt('t1', 9_000);
    expect([await ids(comments.ofMap('m1')), await comments.countOfMap('m1')]).toEqual([['c'], 1]);
  });

  it('S5.15 one for each key of an author, also when its thread is deleted', async () => {
    const storage = await open();
    await startThread(storage, 't1');
    const { comments, threads } = storage;
    await comments.insert(comment('a', 't1', { key: 'key-1234' }));
    await comments.insert(comment('b', 't1', { key: 'key-1234', authorId: 'ben' }));
    for (const id of ['c', 'd']) await comments.insert(comment(id, 't1'));
    await expect(comments.insert(comment('e', 't1', { key: 'key-1234' }))).rejects.toMatchObject({
      code: 'sql',
    });
    await threads.setDeletedAt('t1', 9_000);
    expect((await comments.byKey('ann', 'key-1234'))?.id).toBe('a');
    expect(await comments.byKey('cleo', 'key-1234')).toBeNull();
  });

  it('S5.15 lose their words when they are erased, and no edit brings them back', async () => {
    const storage = await open();
    await startThread(storage, 't1');
    const { comments } = storage;
    for (const id of ['a', 'b', 'c']) await comments.insert(comment(id, 't1'));
    await comments.setText('a', 'changed', 2_000);
    expect(await comments.byId('a')).toMatchObject({ text: 'changed', editedAt: 2_000, deletedAt: null });
    await comments.erase('a', 3_000);
    await comments.setText('a', 'back', 4_000);
    expect(await comments.byId('a')).toMatchObject({ text: '', deletedAt: 3_000 });
    await comments.eraseThread('t1', 5_000);
    const left = (await comments.ofThread('t1')).map(({ text, deletedAt }) => [text, deletedAt]);
    expect(left).toEqual([
      ['', 3_000],
      ['', 5_000],
      ['', 5_000],
    ]);
  });

  it('S5.15 belong to a thread that there is', async () => {
    const storage = await open();
    await expect(storage.comments.insert(comment('a', 'nowhere'))).rejects.toMatchObject({ code: 'sql' });
  });
});
