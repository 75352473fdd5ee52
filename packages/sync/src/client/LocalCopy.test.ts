import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import * as idb from 'lib0/indexeddb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as Y from 'yjs';
import type { PersonOptions, SimulatedPerson, SimulatedScene } from '../testing';
import { readLocalCopy, unsentCopies, wipeLocalCopies } from './localCopies';
import { localCopyName, parseLocalCopyName } from './localCopyName';
import { testScene } from './testScene';

const key = { userId: 'ada', mapId: 'map', document: 'journey', lineage: 'first' };
const name = localCopyName(key);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** The copy is read in real time, the rest happens in simulated time: nothing is left to the order of the two. */
async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { interval: 1, timeout: 5000 });
}

async function openStored(
  { clock, open }: SimulatedScene,
  who = 'ada',
  options: Partial<PersonOptions> = {},
): Promise<SimulatedPerson> {
  const person = open(who, { store: 'indexeddb', ...options });
  await until(() => person.state.storedHere);
  await clock.run(0);
  return person;
}

async function rowsOf(store: 'updates' | 'custom', from = name): Promise<unknown[]> {
  const db = await idb.openDB(from, () => {});
  const [rows] = idb.transact(db, [store], 'readonly');
  const all = rows === undefined ? [] : await idb.getAllKeys(rows);
  db.close();
  return all;
}

async function databases(): Promise<string[]> {
  return (await indexedDB.databases()).map((database) => database.name ?? '');
}

describe('the copy on this device', () => {
  it('L1.1 has a name of its own for every user, map, document and lineage', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', '/', '%', '2', 'F', ' '),
      minLength: 1,
      maxLength: 5,
    });
    const keys = fc.record({ userId: part, mapId: part, document: part, lineage: part });
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(localCopyName(one) === localCopyName(other)).toBe(same);
        expect(parseLocalCopyName(localCopyName(one))).toEqual(one);
      }),
    );
  });

  it('S1.1 connects only when the copy is loaded', async () => {
    const scene = testScene();
    const ada = scene.open('ada', { store: 'indexeddb' });
    await scene.clock.run(2900);
    expect([ada.state.phase, ada.state.saved, ada.line.sockets]).toEqual(['loading', false, 0]);
    await until(() => ada.state.storedHere);
    await scene.clock.runUntil(() => ada.state.phase === 'synced');
  });

  it('L1.2 L1.3 edits made offline survive a reload, count as unsaved, and are sent', async () => {
    const scene = testScene();
    const { clock, relay, open } = scene;
    const first = await openStored(scene);
    await clock.runUntil(() => first.state.saved && first.state.phase === 'synced');
    first.line.cut();
    first.type('written in a tunnel');
    await first.connection.dispose();
    expect(await rowsOf('custom')).toHaveLength(1);

    const second = open('ada', { store: 'indexeddb', line: first.line });
    await until(() => second.state.storedHere);
    expect(second.text.toString()).toBe('written in a tunnel');
    expect(second.state).toMatchObject({ saved: false, unsaved: 1 });
    const rescued = new Y.Doc();
    Y.applyUpdate(rescued, second.connection.pendingUpdate() ?? new Uint8Array());
    expect(rescued.getText('text').toString()).toBe('written in a tunnel');

    first.line.restore();
    await clock.runUntil(() => second.state.saved);
    expect(second.state.unsaved).toBe(0);
    expect(relay.committed.getText('text').toString()).toBe('written in a tunnel');
    await second.connection.dispose();
    expect(await rowsOf('custom')).toEqual([]);
  });

  it('L1.2 what was acknowledged is not counted after a reload', async () => {
    const scene = testScene();
    const first = await openStored(scene);
    first.type('sent');
    await scene.clock.runUntil(() => first.state.saved);
    await first.connection.dispose();
    const second = scene.open('ada', { store: 'indexeddb', line: first.line });
    await until(() => second.state.storedHere);
    expect(second.text.toString()).toBe('sent');
    expect(second.state.unsaved).toBe(0);
  });

  it('L1.3 an edit that comes with the acknowledgement is marked again', async () => {
    const scene = testScene();
    const ada = await openStored(scene);
    ada.type('one');
    const stop = ada.connection.subscribe(({ saved }) => {
      if (saved) {
        stop();
        ada.line.cut();
        ada.type('two');
      }
    });
    await scene.clock.runUntil(() => ada.text.length === 6);
    await ada.connection.dispose();
    expect(await rowsOf('custom')).toHaveLength(1);
  });

  it('L1.3 an edit made while the copy is still being read is stored and marked', async () => {
    const scene = testScene();
    const ada = scene.open('ada', { store: 'indexeddb' });
    ada.line.cut();
    ada.type('early');
    await until(() => ada.state.storedHere);
    await ada.connection.dispose();
    const again = await openStored(scene);
    expect(again.text.toString()).toBe('early');
    expect(again.state.unsaved).toBe(1);
  });

  it('L1.4 one page does not clear the mark of another that is still writing', async () => {
    const scene = testScene();
    const { clock } = scene;
    const one = await openStored(scene);
    await clock.runUntil(() => one.state.phase === 'synced' && one.state.saved);
    one.line.cut();
    one.type('before ');
    const other = await openStored(scene);
    expect(other.state.unsaved).toBe(1);
    one.type('after ');
    await clock.runUntil(() => other.state.phase === 'synced' && other.state.saved);
    await Promise.all([one.connection.dispose(), other.connection.dispose()]);
    expect(await rowsOf('custom')).toHaveLength(1);
  });

  it('S1.2 a copy that comes after the time limit is still merged, sent and stored to', async () => {
    const scene = testScene();
    const { clock, relay } = scene;
    const first = await openStored(scene);
    first.line.cut();
    first.type('late');
    await first.connection.dispose();

    const second = scene.open('ada', { store: 'indexeddb' });
    await clock.run(3100);
    await clock.runUntil(() => second.state.phase === 'synced' && second.state.saved);
    expect(second.state).toMatchObject({ storedHere: false });
    expect(second.text.toString()).toBe('');
    second.type('new ');
    await until(() => second.state.storedHere);
    await clock.runUntil(() => second.state.saved && relay.committed.getText('text').length === 8);
    await second.connection.dispose();
    const third = await openStored(scene);
    expect(third.text.length).toBe(8);
  });

  it('L2.1 works without IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { clock, open } = testScene();
    const ada = open('ada', { store: 'indexeddb' });
    ada.type('x');
    await clock.runUntil(() => ada.state.phase === 'synced' && ada.state.saved);
    expect(ada.state.storedHere).toBe(false);
    await expect(ada.connection.wipe()).resolves.toBeUndefined();
  });

  it('L2.1 works when the database cannot be opened', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not in a private window', 'InvalidStateError');
    });
    const { clock, open } = testScene();
    const ada = open('ada', { store: 'indexeddb' });
    await clock.runUntil(() => ada.state.phase === 'synced');
    expect(ada.state.storedHere).toBe(false);
  });

  it('L2.1 says so when a write fails, and goes on', async () => {
    const scene = testScene();
    const ada = await openStored(scene);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    onTestFinished(() => add.mockRestore());
    expect(() => ada.type('x')).not.toThrow();
    await until(() => !ada.state.storedHere);
    await scene.clock.runUntil(() => ada.state.saved);
    expect(ada.state.storedHere).toBe(false);
  });

  it('L2.1 says so when another page deleted the copy', async () => {
    const scene = testScene();
    const ada = await openStored(scene);
    await wipeLocalCopies('ada');
    expect(() => ada.type('x')).not.toThrow();
    await until(() => !ada.state.storedHere);
    await scene.clock.runUntil(() => ada.state.saved);
  });

  it('L2.2 stores nothing for guests', async () => {
    const { join } = testScene();
    const ada = await join('ada');
    ada.type('x');
    expect(ada.state.storedHere).toBe(false);
    expect(await databases()).toEqual([]);
  });

  it('L3.1 wipe deletes the copy', async () => {
    const scene = testScene();
    const ada = await openStored(scene);
    ada.type('x');
    await ada.connection.wipe();
    expect(await databases()).toEqual([]);
    expect(ada.state.phase).toBe('disposed');
  });

  it('L3.1 wipeLocalCopies deletes every copy of one person, and nobody else’s', async () => {
    const scene = testScene();
    await openStored(scene, 'ada');
    await openStored(scene, 'ada', { mapId: 'another map' });
    await openStored(scene, 'adam');
    await scene.close();
    await wipeLocalCopies('ada');
    expect(await databases()).toEqual([localCopyName({ ...key, userId: 'adam' })]);
  });

  it('L3.3 tells which copies hold unsent edits, and reads them without a connection', async () => {
    const scene = testScene();
    const [sent, unsent] = [await openStored(scene), await openStored(scene, 'ada', { mapId: 'tunnel' })];
    sent.type('sent');
    await scene.clock.runUntil(() => sent.state.saved && sent.state.phase === 'synced');
    unsent.line.cut();
    unsent.type('not sent');
    await scene.close();
    const copies = await unsentCopies('ada');
    expect(copies).toEqual([{ ...key, mapId: 'tunnel' }]);
    const doc = new Y.Doc();
    await Promise.all(copies.map((copy) => readLocalCopy(copy, doc)));
    expect(doc.getText('text').toString()).toBe(unsent.text.toString());
    expect(await unsentCopies('somebody else')).toEqual([]);
  });

  it('L3.3 tells of no copies where they cannot be listed', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('not here'));
    expect(await unsentCopies('ada')).toEqual([]);
    await expect(wipeLocalCopies('ada')).rejects.toThrow('not here');
  });

  it('L3.2 a copy of many updates is compacted, with nothing lost', async () => {
    const scene = testScene();
    const ada = await openStored(scene);
    for (let edit = 0; edit < 600; edit += 1) {
      ada.type('x', edit);
    }
    await scene.clock.runUntil(() => ada.state.saved);
    await scene.clock.run(1100);
    await vi.waitUntil(async () => (await rowsOf('updates')).length < 10, { interval: 5, timeout: 5000 });
    await ada.connection.dispose();
    const again = await openStored(scene);
    expect(again.text.length).toBe(600);
  });

  it('D1.1 leaves nothing on the document, and lets the database go', async () => {
    const scene = testScene();
    const doc = new Y.Doc();
    const observers = () => [...doc._observers].map(([event, all]) => [event, all.size]);
    const before = observers();
    const ada = await openStored(scene, 'ada', { doc });
    ada.type('x');
    await ada.connection.dispose();
    expect(observers()).toEqual(before);
    const blocked = vi.fn();
    const request = indexedDB.deleteDatabase(name);
    request.onblocked = blocked;
    await idb.rtop(request);
    expect(blocked).not.toHaveBeenCalled();
  });

  it('D1.1 closing while the copy is being opened leaves it closed', async () => {
    const { open } = testScene();
    const ada = open('ada', { store: 'indexeddb' });
    await ada.connection.dispose();
    await idb.deleteDB(name);
    expect(await databases()).toEqual([]);
  });
});
