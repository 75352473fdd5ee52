import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DocumentLog, type LogEntry, SYSTEM_AUTHOR } from '../DocumentLog';

/** An implementation under test; each test has a map of its own in it. */
export interface LogUnderTest {
  readonly log: DocumentLog;
  /** Makes the map that documents named `{mapId}/…` need. */
  addMap(mapId: string): Promise<void>;
  close(): Promise<void>;
}

export const bytes = (...values: number[]) => new Uint8Array(values);
export const entry = (value: number, changes: Partial<LogEntry> = {}): LogEntry => ({
  update: bytes(value),
  author: 'ann',
  at: 1_000 + value,
  ...changes,
});
const NOBODY_NEW: ReadonlyMap<number, string> = new Map();

/** What every {@link DocumentLog} does. */
export function describeDocumentLog(name: string, open: () => Promise<LogUnderTest>): void {
  describe(`document log: ${name}`, () => {
    let underTest: LogUnderTest;
    let log: DocumentLog;
    let tests = 0;
    let map = '';
    let id = '';

    beforeAll(async () => {
      underTest = await open();
      log = underTest.log;
      return underTest.close;
    });

    beforeEach(async () => {
      tests += 1;
      map = `map-${tests}`;
      id = `${map}/journey`;
      await underTest.addMap(map);
      await log.create(id, map, 'lineage-1', bytes(1), SYSTEM_AUTHOR, new Map([[7, SYSTEM_AUTHOR]]));
    });

    it('S2.1 makes a document with its first update at position 1', async () => {
      expect(await log.load(id)).toEqual({
        lineage: 'lineage-1',
        position: 1,
        snapshot: null,
        updates: [bytes(1)],
        clients: new Map([[7, SYSTEM_AUTHOR]]),
      });
    });

    it('S2.1 refuses to make a document twice, and keeps the first', async () => {
      const again = log.create(id, map, 'lineage-2', bytes(9), 'ann');
      await expect(again).rejects.toMatchObject({ code: 'document-exists' });
      expect(await log.load(id)).toMatchObject({ lineage: 'lineage-1', updates: [bytes(1)] });
    });

    it('S2.1 refuses an id that is not of the map', async () => {
      await expect(log.create('other/journey', map, 'l', bytes(1), 'ann')).rejects.toThrow('other/journey');
      await expect(log.create(map, map, 'l', bytes(1), 'ann')).rejects.toThrow(map);
      expect(await log.load('other/journey')).toBeNull();
    });

    it('S2.2 knows nothing of a document that was never made', async () => {
      const unknown = { code: 'unknown-document' };
      expect(await log.load(`${map}/discussion`)).toBeNull();
      await expect(log.position(`${map}/discussion`)).rejects.toMatchObject(unknown);
      await expect(log.append(`${map}/discussion`, [entry(2)], NOBODY_NEW)).rejects.toMatchObject(unknown);
      await expect(log.compact(`${map}/discussion`, bytes(2), 1)).rejects.toMatchObject(unknown);
      expect(await log.load(`${map}/discussion`)).toBeNull();
    });

    it('S2.3 appends groups in order and answers the position of the last entry', async () => {
      expect(await log.append(id, [entry(2), entry(3)], NOBODY_NEW)).toBe(3);
      expect(await log.append(id, [entry(4)], NOBODY_NEW)).toBe(4);
      expect(await log.position(id)).toBe(4);
      expect((await log.load(id))?.updates).toEqual([bytes(1), bytes(2), bytes(3), bytes(4)]);
    });

    it('S2.3 keeps the order of groups that are appended without waiting', async () => {
      const values = Array.from({ length: 50 }, (_, index) => index + 2);
      const positions = await Promise.all(values.map((value) => log.append(id, [entry(value)], NOBODY_NEW)));
      expect(positions).toEqual(values);
      expect((await log.load(id))?.updates).toEqual([1, ...values].map((value) => bytes(value)));
    });

    it('S2.3 takes an empty group as a question for the position', async () => {
      expect(await log.append(id, [], NOBODY_NEW)).toBe(1);
    });

    it('S2.4 keeps what was appended when the caller reuses its buffers', async () => {
      const buffer = new Uint8Array([0, 5, 6, 0]);
      const appended = log.append(id, [entry(0, { update: buffer.subarray(1, 3) })], NOBODY_NEW);
      buffer.fill(99);
      await appended;
      expect((await log.load(id))?.updates[1]).toEqual(bytes(5, 6));
    });

    it('S2.5 remembers whose client ids are', async () => {
      await log.append(id, [entry(2)], new Map([[2 ** 32 - 1, 'ann']]));
      await log.append(id, [entry(3, { author: 'ben' })], new Map([[8, 'ben']]));
      await log.append(id, [entry(4)], new Map([[2 ** 32 - 1, 'ann']]));
      const clients = [
        [7, SYSTEM_AUTHOR],
        [2 ** 32 - 1, 'ann'],
        [8, 'ben'],
      ] as const;
      expect((await log.load(id))?.clients).toEqual(new Map(clients));
    });

    it('S2.5 refuses a group with a client id of somebody else, all of it', async () => {
      const group = [entry(2), entry(3)];
      const stolen = new Map([
        [8, 'ann'],
        [7, 'ann'],
      ]);
      await expect(log.append(id, group, stolen)).rejects.toMatchObject({ code: 'client-taken' });
      expect(await log.load(id)).toMatchObject({ position: 1, updates: [bytes(1)] });
      expect((await log.load(id))?.clients).toEqual(new Map([[7, SYSTEM_AUTHOR]]));
      expect(await log.append(id, [entry(2)], NOBODY_NEW)).toBe(2);
    });

    it('S2.6 replaces updates by a snapshot of them, and keeps those after it', async () => {
      await log.append(id, [entry(2), entry(3), entry(4)], new Map([[8, 'ann']]));
      await log.compact(id, bytes(1, 2, 3), 3);
      expect(await log.load(id)).toEqual({
        lineage: 'lineage-1',
        position: 4,
        snapshot: bytes(1, 2, 3),
        updates: [bytes(4)],
        clients: new Map([
          [7, SYSTEM_AUTHOR],
          [8, 'ann'],
        ]),
      });
      expect(await log.append(id, [entry(5)], NOBODY_NEW)).toBe(5);
      await log.compact(id, bytes(1, 2, 3, 4, 5), 5);
      expect(await log.load(id)).toMatchObject({ position: 5, snapshot: bytes(1, 2, 3, 4, 5), updates: [] });
    });

    it('S2.6 never compacts past what is committed', async () => {
      const ahead = log.compact(id, bytes(1, 2), 2);
      await expect(ahead).rejects.toMatchObject({ code: 'beyond-committed' });
      expect(await log.load(id)).toMatchObject({ position: 1, snapshot: null, updates: [bytes(1)] });
    });

    it('S2.6 keeps the newer snapshot when an older one comes late', async () => {
      await log.append(id, [entry(2)], NOBODY_NEW);
      await log.compact(id, bytes(1, 2), 2);
      await log.compact(id, bytes(1), 1);
      await log.compact(id, bytes(9), 2);
      expect(await log.load(id)).toMatchObject({ position: 2, snapshot: bytes(1, 2), updates: [] });
    });

    it('S2.7 keeps documents apart', async () => {
      await log.create(`${map}/discussion`, map, 'lineage-2', bytes(20), SYSTEM_AUTHOR);
      await log.append(`${map}/discussion`, [entry(21)], new Map([[7, 'ben']]));
      expect(await log.load(id)).toMatchObject({ lineage: 'lineage-1', position: 1, updates: [bytes(1)] });
      expect(await log.load(`${map}/discussion`)).toMatchObject({ lineage: 'lineage-2', position: 2 });
    });
  });
}
