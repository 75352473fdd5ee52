import { describe, expect, it } from 'vitest';
import { SYSTEM_AUTHOR } from '../DocumentLog';
import type { Transaction } from '../Storage';
import { bytes, entry } from '../testing/documentLogContract';
import { manualTimers } from '../testing/manualTimers';
import { openTestStorage } from '../testing/openTestStorage';
import { addWorkspace, ann, ben, newMap } from '../testing/seeds';

/** A promise with its resolver: for holding a transaction open. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

describe('transactions', () => {
  it('S3.4 commit what fn did and answer what it answered', async () => {
    const { transaction, users } = await openTestStorage();
    const answer = await transaction(async (tx) => {
      await tx.users.insert(ann);
      return (await tx.users.byId('ann'))?.name;
    });
    expect(answer).toBe('Ann');
    expect(await users.byId('ann')).not.toBeNull();
  });

  it('S3.4 take everything back when fn rejects', async () => {
    const { transaction, users } = await openTestStorage();
    const failing = transaction(async (tx) => {
      await tx.users.insert(ann);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await users.byId('ann')).toBeNull();
    expect(await transaction((tx) => tx.users.insert(ben))).toBe('inserted');
  });

  it('S3.5 take everything back when a statement failed, even if fn caught that', async () => {
    const { transaction, users, workspaces } = await openTestStorage();
    const failing = transaction(async (tx) => {
      await tx.users.insert(ann);
      const twice = { id: 'acme', name: 'Acme', createdAt: 1 };
      await tx.workspaces.insert(twice);
      await tx.workspaces.insert(twice).catch(() => {});
      await expect(tx.users.byId('ann')).rejects.toMatchObject({ code: 'transaction-failed' });
    });
    await expect(failing).rejects.toMatchObject({ code: 'sql' });
    expect(await users.byId('ann')).toBeNull();
    expect(await workspaces.byId('acme')).toBeNull();
  });

  it("S3.6 never take another request's insert in", async () => {
    const storage = await openTestStorage();
    const begun = gate();
    const goOn = gate();
    const failing = storage.transaction(async (tx) => {
      await tx.users.insert(ann);
      begun.open();
      await goOn.passed;
      throw new Error('rolled back');
    });
    await begun.passed;
    const insert = storage.users.insert(ben);
    const read = storage.users.byId('ann');
    goOn.open();
    await expect(failing).rejects.toThrow('rolled back');
    expect(await insert).toBe('inserted');
    expect(await read).toBeNull();
    expect(await storage.users.byId('ben')).not.toBeNull();
  });

  it('S3.6 leave a group of the log that waited in the log, first of all that waited', async () => {
    const storage = await openTestStorage();
    await addWorkspace(storage);
    await storage.maps.insert(newMap('map'));
    await storage.log.create('map/journey', 'map', 'lineage', bytes(1), SYSTEM_AUTHOR);
    const begun = gate();
    const goOn = gate();
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const failing = storage.transaction(async (tx) => {
      await tx.users.insert(ann);
      begun.open();
      await goOn.passed;
      throw new Error('rolled back');
    });
    await begun.passed;
    const all = [
      storage.users.insert(ben).then(note('request')),
      storage.log.append('map/journey', [entry(2)], new Map()).then(note('group')),
    ];
    goOn.open();
    await expect(failing).rejects.toThrow('rolled back');
    await Promise.all(all);
    expect(order).toEqual(['group', 'request']);
    expect(await storage.log.position('map/journey')).toBe(2);
  });

  it('S3.6 run one after another', async () => {
    const { transaction, users } = await openTestStorage();
    const claim = () =>
      transaction(async (tx) => {
        if (await tx.users.anyMember()) return 'late';
        await tx.users.insert(ann);
        return 'first';
      });
    expect(await Promise.all([claim(), claim(), claim()])).toEqual(['first', 'late', 'late']);
    expect(await users.byIds(['ann'])).toHaveLength(1);
  });

  it('S3.7 refuse the outer storage inside, at once', async () => {
    const storage = await openTestStorage();
    const nested = { code: 'nested-use' };
    await storage.transaction(async (tx) => {
      await expect(storage.users.byId('ann')).rejects.toMatchObject(nested);
      await expect(storage.transaction(async () => {})).rejects.toMatchObject(nested);
      await expect(storage.log.load('map/journey')).rejects.toMatchObject(nested);
      await expect(storage.log.append('map/journey', [], new Map())).rejects.toMatchObject(nested);
      await expect(storage.ping()).rejects.toMatchObject(nested);
      await expect(storage.organisations.insert({ ...organisation })).rejects.toMatchObject(nested);
      await tx.users.insert(ann);
    });
    expect(await storage.users.byId('ann')).not.toBeNull();
  });

  it('S3.7 leave the outer storage to what goes on after the end', async () => {
    const storage = await openTestStorage();
    const over = gate();
    let later: Promise<unknown> = Promise.resolve();
    await storage.transaction(async () => {
      later = over.passed.then(() => storage.users.byId('ann'));
    });
    over.open();
    expect(await later).toBeNull();
  });

  it('S3.8 end their handle with them', async () => {
    const storage = await openTestStorage();
    let kept: Transaction | undefined;
    await storage.transaction(async (tx) => {
      kept = tx;
    });
    await expect(kept?.users.insert(ann)).rejects.toMatchObject({ code: 'transaction-over' });
    expect(await storage.users.byId('ann')).toBeNull();
  });

  it('S3.9 are rolled back after the time limit, and others go on', async () => {
    const timers = manualTimers();
    const storage = await openTestStorage({ timers, transactionLimitMs: 5_000 });
    const begun = gate();
    const never = gate();
    let handle: Transaction | undefined;
    const endless = storage.transaction(async (tx) => {
      handle = tx;
      await tx.users.insert(ann);
      begun.open();
      await never.passed;
    });
    await begun.passed;
    const waiting = storage.users.insert(ben);
    timers.advance(4_999);
    expect(timers.pending()).toBe(1);
    timers.advance(1);
    await expect(endless).rejects.toMatchObject({ code: 'transaction-timeout' });
    expect(await waiting).toBe('inserted');
    await expect(handle?.users.insert(ann)).rejects.toMatchObject({ code: 'transaction-over' });
    never.open();
    expect(await storage.users.byId('ann')).toBeNull();
  });

  it('S3.9 leave no timer behind', async () => {
    const timers = manualTimers();
    const { transaction } = await openTestStorage({ timers });
    await transaction((tx) => tx.users.insert(ann));
    expect(timers.pending()).toBe(0);
  });

  it('S3.10 reject with the error of the database, without parameters', async () => {
    const { members } = await openTestStorage();
    const member = {
      workspaceId: 'secret-id',
      userId: 'ann',
      role: 'member',
      organisationId: 'none',
    } as const;
    const failed = members.insert(member);
    await expect(failed).rejects.toMatchObject({ name: 'StorageError', code: 'sql' });
    await expect(failed).rejects.toThrow('FOREIGN KEY constraint failed');
    await expect(failed).rejects.not.toThrow('secret-id');
  });
});

const organisation = { id: 'o', workspaceId: 'w', name: 'O', kind: 'vendor', createdAt: 1 } as const;
