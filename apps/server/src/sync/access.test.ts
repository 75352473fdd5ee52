import { CLOSE } from '@journey-canvas/sync/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { latch } from './testing/FaultyLog';
import { ManualScheduler } from './testing/ManualScheduler';
import type { RawClient } from './testing/RawClient';
import { MAP, RelayServer } from './testing/RelayServer';

let server: RelayServer;
let scheduler: ManualScheduler;
let ann: RawClient;
let ben: RawClient;
beforeEach(async () => {
  scheduler = new ManualScheduler();
  server = await RelayServer.open({ scheduler });
  ann = await (await server.connect('ann')).sync();
  ben = await (await server.connect('ben')).sync();
});
afterEach(() => server.close());

describe('revocation', () => {
  it.each<[string, 'signed-out' | 'stranger' | 'viewer', { code: number }]>([
    ['signed out', 'signed-out', CLOSE.signedOut],
    ['removed', 'stranger', CLOSE.notAllowed],
    ['made a viewer', 'viewer', CLOSE.accessChanged],
  ])('R7.1 closes who was %s, and nobody else', async (_what, role, reason) => {
    server.gate.roles.set('ann', role);
    server.relay.revoke({ userId: 'id of ann' });
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(reason.code);
    await ben.settled();
    expect(ben.closed).toBeNull();
  });

  it('R7.1 lets a viewer who becomes an editor connect anew', async () => {
    server.gate.roles.set('vic', 'viewer');
    const vic = await (await server.connect('vic')).sync();
    server.gate.roles.set('vic', 'editor');
    server.relay.revoke({ mapId: MAP });
    await vic.untilClosed();
    expect(vic.closed?.code).toBe(CLOSE.accessChanged.code);
    expect([ann.closed, ben.closed]).toEqual([null, null]);
  });

  it('R7.1 lets who is for another organisation now connect anew, and nobody who is as before', async () => {
    server.relay.revoke({ mapId: MAP });
    await ann.settled();
    expect([ann.closed, ben.closed]).toEqual([null, null]);
    server.gate.organisationId = 'north';
    server.relay.revoke({ userId: 'id of ann' });
    await ann.untilClosed();
    expect([ann.closed?.code, ben.closed]).toEqual([CLOSE.accessChanged.code, null]);
  });

  it('R7.2 of a whole map reaches everybody in it', async () => {
    server.gate.deleted = true;
    server.relay.revoke({ mapId: 'another' });
    await ann.settled();
    server.relay.revoke({ mapId: MAP });
    await Promise.all([ann.untilClosed(), ben.untilClosed()]);
    expect([ann.closed?.code, ben.closed?.code]).toEqual([CLOSE.deleted.code, CLOSE.deleted.code]);
  });

  it('R7.2 of one session leaves the others of that person alone', async () => {
    const asked = server.gate.asked;
    server.relay.revoke({ sessionId: 'session of ann' });
    await ann.settled();
    expect([server.gate.asked - asked, ann.closed]).toEqual([1, null]);
  });

  it('R7.3 stops the edits of who lost the right, from the moment it is known', async () => {
    server.gate.roles.set('ann', 'viewer');
    server.relay.revoke({ userId: 'id of ann' });
    await ann.untilClosed();
    ann.type('too late');
    await ben.settled();
    expect(await server.text()).toBe('');
  });

  it('R7.4 without an answer within a second closes with a code to retry', async () => {
    server.gate.before = () => new Promise(() => {});
    server.relay.revoke({ userId: 'id of ann' });
    await scheduler.advance(1000);
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
    expect(ben.closed).toBeNull();
  });

  it('R7.4 whose answer is an error closes with a code to retry', async () => {
    server.gate.before = () => Promise.reject(new Error('The database is away.'));
    server.relay.revoke({ userId: 'id of ann' });
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
  });

  it('R7.5 counts the newest answer alone', async () => {
    const slow = latch();
    server.gate.roles.set('ann', 'stranger');
    server.gate.after = () => slow.opened;
    server.relay.revoke({ userId: 'id of ann' });
    server.gate.roles.set('ann', 'editor');
    server.gate.after = () => Promise.resolve();
    server.relay.revoke({ userId: 'id of ann' });
    await ann.settled();
    slow.open();
    await ann.settled();
    expect(ann.closed).toBeNull();
  });

  it('R7.6 a new lineage closes the sockets of the old one', async () => {
    server.gate.lineage = 'lineage-2';
    server.relay.revoke({ mapId: MAP });
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.lineageMismatch.code);
  });

  it('R7.7 is noticed within minutes when nobody tells: a session that expired, a user who was disabled', async () => {
    server.gate.roles.set('ann', 'signed-out');
    for (let minute = 0; minute < 6 && ann.closed === null; minute += 0.25) {
      await scheduler.advance(15_000);
      await ben.settled();
    }
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.signedOut.code);
    expect(ben.closed).toBeNull();
  });
});
