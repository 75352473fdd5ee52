import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../openStorage';
import { openTestStorage, temporaryFolder } from '../testing/openTestStorage';
import { storageProcess } from '../testing/storageProcess';

describe("the folder's lock", () => {
  it('S1.3 refuses a second server and names the first', async () => {
    const folder = temporaryFolder();
    const other = storageProcess(folder, 'hold');
    await other.linesUntil((lines) => lines.includes('open'));
    const second = openStorage({ dataDir: folder });
    await expect(second).rejects.toMatchObject({ name: 'StorageError', code: 'locked' });
    const holder = `another server (process ${other.pid} on ${hostname()}, since 2`;
    await expect(second).rejects.toThrow(`The data folder ${folder} is in use by ${holder}`);
  });

  it('S1.3 refuses a second opening in the same process, and harms the first in no way', async () => {
    const folder = temporaryFolder();
    const first = await openTestStorage({}, folder);
    await expect(openStorage({ dataDir: folder })).rejects.toMatchObject({ code: 'locked' });
    await first.ping();
    await expect(openStorage({ dataDir: folder })).rejects.toThrow(`process ${process.pid} on`);
  });

  it('S1.3 still refuses when nothing readable names the holder', async () => {
    const folder = temporaryFolder();
    await openTestStorage({}, folder);
    writeFileSync(join(folder, 'lock.json'), '{"pid":');
    await expect(openStorage({ dataDir: folder })).rejects.toThrow('in use by another server.');
  });

  it('S1.4 is gone with a server that was killed, although its holder is still named', async () => {
    const folder = temporaryFolder();
    const other = storageProcess(folder, 'hold');
    await other.linesUntil((lines) => lines.includes('open'));
    await other.kill();
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: other.pid });
    await openTestStorage({}, folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('S1.6 is free after a close', async () => {
    const folder = temporaryFolder();
    const first = await openStorage({ dataDir: folder });
    await first.close();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
    await openTestStorage({}, folder);
  });

  it('S1.6 is free after a start that failed', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'journey-canvas.db'), 'not a database, whatever its name says'.repeat(50));
    await expect(openStorage({ dataDir: folder })).rejects.toThrow('not a database');
    writeFileSync(join(folder, 'journey-canvas.db'), '');
    await openTestStorage({}, folder);
  });
});
