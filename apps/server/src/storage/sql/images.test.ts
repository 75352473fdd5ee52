import { describe, expect, it } from 'vitest';
import type { StoredImage } from '../repositories/Images';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, newMap } from '../testing/seeds';

const QUOTA = { images: 3, bytes: 100 };

function image(changes: Partial<StoredImage> = {}): StoredImage {
  return {
    mapId: 'one',
    id: 'photo',
    type: 'image/png',
    width: 4,
    height: 3,
    size: 10,
    bytes: Uint8Array.from([1, 2, 0, 255]),
    createdBy: 'ann',
    createdAt: 1_000,
    ...changes,
  };
}

async function open() {
  const storage = await openTestStorage();
  await storage.users.insert(ann);
  await addWorkspace(storage);
  await storage.maps.insert(newMap('one'));
  await storage.maps.insert(newMap('two'));
  return storage;
}

describe('images', () => {
  it('S5.16 are kept byte by byte, and listed without their bytes', async () => {
    const { images } = await open();
    expect(await images.insert(image(), QUOTA)).toBe('inserted');
    const found = await images.find('one', 'photo');
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...image(), bytes: [1, 2, 0, 255] });
    const { bytes: _bytes, ...record } = image();
    expect(await images.ofMap('one')).toEqual([record]);
  });

  it('S5.16 belong to one map', async () => {
    const { images } = await open();
    await images.insert(image(), QUOTA);
    expect(await images.find('two', 'photo')).toBeNull();
    await expect(images.insert(image({ mapId: 'nowhere' }), QUOTA)).rejects.toMatchObject({ code: 'sql' });
  });

  it('S5.16 fill a map up to its quota, by number and by size, also when many come at once', async () => {
    const { images } = await open();
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => images.insert(image({ id }), QUOTA));
    expect((await Promise.all(five)).filter((result) => result === 'inserted')).toHaveLength(3);
    expect(await images.insert(image({ mapId: 'two', id: 'big', size: 101 }), QUOTA)).toBe('full');
    expect(await images.insert(image({ mapId: 'two', id: 'fits', size: 100 }), QUOTA)).toBe('inserted');
  });

  it('S5.16 are copied with a map, and each copy lives for itself', async () => {
    const { images } = await open();
    await images.insert(image(), QUOTA);
    await images.copy('one', 'two');
    await images.removeOthers('one', [], 2_000);
    expect(await images.ofMap('one')).toEqual([]);
    expect([...((await images.find('two', 'photo'))?.bytes ?? [])]).toEqual([1, 2, 0, 255]);
  });

  it('S5.16 are removed when they are old and nobody keeps them', async () => {
    const { images } = await open();
    await images.insert(image({ id: 'kept' }), QUOTA);
    await images.insert(image({ id: 'old' }), QUOTA);
    await images.insert(image({ id: 'young', createdAt: 5_000 }), QUOTA);
    expect(await images.removeOthers('one', ['kept'], 5_000)).toBe(1);
    expect((await images.ofMap('one')).map(({ id }) => id)).toEqual(['kept', 'young']);
  });
});
