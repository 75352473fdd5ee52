import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { storageOn } from '../openStorage';
import { openTestStorage } from '../testing/openTestStorage';
import { ann } from '../testing/seeds';
import { WorkerClient } from './WorkerClient';

/** A storage whose worker says it is open and then does `onMessage` to whatever it is asked. */
async function storageOver(onMessage: string) {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (request) => { ${onMessage} });
     parentPort.postMessage({ kind: 'open' });`,
    { eval: true },
  );
  onTestFinished(() => void worker.terminate());
  const client = new WorkerClient(worker);
  await client.opened;
  return { storage: storageOn(client), worker };
}

describe('the end of the storage', () => {
  it.each([
    ['fails', 'throw new Error("out of luck")', /out of luck/],
    ['leaves', 'process.exit(3)', /exit code 3/],
  ])('S1.7 rejects what waits, and all that comes, when the worker %s', async (_, onMessage, reason) => {
    const { storage } = await storageOver(onMessage);
    const asked = [
      storage.users.byId('a'),
      storage.log.position('m/journey'),
      storage.transaction(async () => {}),
    ];
    for (const call of asked)
      await expect(call).rejects.toMatchObject({ name: 'StorageError', code: 'fatal' });
    await expect(storage.ping()).rejects.toThrow(reason);
    await storage.close();
  });

  it('S1.7 tells each listener once, also one that comes too late, and none that has left', async () => {
    const { storage } = await storageOver('throw new Error("out of luck")');
    const listener = vi.fn();
    const left = vi.fn();
    storage.onFatal(left)();
    const told = new Promise((resolve) => storage.onFatal(resolve));
    storage.onFatal(listener);
    await expect(storage.ping()).rejects.toMatchObject({ code: 'fatal' });
    expect(await told).toMatchObject({ code: 'fatal' });
    expect(await new Promise((resolve) => storage.onFatal(resolve))).toMatchObject({ code: 'fatal' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(left).not.toHaveBeenCalled();
  });

  it('S1.6 closes after what runs or waits, refuses what comes later, and may be closed twice', async () => {
    const storage = await openTestStorage();
    const fatal = vi.fn();
    storage.onFatal(fatal);
    const asked = storage.transaction((tx) => tx.users.insert(ann));
    const closed = storage.close();
    const late = storage.users.byId('ann');
    await expect(late).rejects.toMatchObject({ code: 'closed' });
    expect(await asked).toBe('inserted');
    await Promise.all([closed, storage.close()]);
    await expect(storage.transaction(async () => {})).rejects.toMatchObject({ code: 'closed' });
    expect(fatal).not.toHaveBeenCalled();
  });
});
