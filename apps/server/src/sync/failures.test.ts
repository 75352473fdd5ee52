import { CLOSE } from '@journey-canvas/sync/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultyLog, latch } from './testing/FaultyLog';
import { ManualScheduler } from './testing/ManualScheduler';
import { DOCUMENT, logWithMap, MAP, RelayServer } from './testing/RelayServer';

let server: RelayServer;
let scheduler: ManualScheduler;
afterEach(() => server.close());

async function open(text = ''): Promise<FaultyLog> {
  const log = new FaultyLog();
  scheduler = new ManualScheduler();
  server = await RelayServer.open({ log: await logWithMap(text, log), scheduler });
  return log;
}

/** Resolves after the next failed append. */
function untilAppendFails(log: FaultyLog): Promise<void> {
  const failed = latch();
  log.before = async (operation) => {
    if (operation === 'append') setImmediate(failed.open);
  };
  return failed.opened;
}

describe('when a group cannot be committed', () => {
  it('R4.1 it stays queued and unrelayed, writers are told, and it goes out once that works', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    log.failing.add('append');
    ann.type('a');
    await ben.until(() => ben.notices().includes('write-paused'));
    await ann.until(() => ann.notices().includes('write-paused'));
    ann.type('b');
    const cleo = await (await server.connect('cleo')).sync();
    expect([ann.acknowledged, ben.text, cleo.text, await server.text()]).toEqual([0, '', '', '']);
    expect(cleo.notices()).toEqual(['write-paused']);
    log.failing.clear();
    await scheduler.advance(1000);
    await ben.until(() => ben.text === 'ab');
    await ann.until(() => ann.acknowledged === 2);
    await cleo.until(() => cleo.text === 'ab');
    await ben.until(() => ben.notices().includes('write-resumed'));
    expect(await server.text()).toBe('ab');
  });

  it('R4.2 after ten seconds the room is what is stored, and writers are asked for everything', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    log.failing.add('append');
    const failed = untilAppendFails(log);
    ann.type(' a');
    await failed;
    const edit = server.relay.edit(MAP, 'id of dan', (doc) => doc.getText('notes').insert(0, 'x'));
    const abandoned = expect(edit).rejects.toMatchObject({ code: 'unavailable' });
    await scheduler.advance(9000);
    expect(ann.notices()).toEqual(['write-paused']);
    await scheduler.advance(2000);
    await ann.until(() => ann.notices().includes('resync') && ann.framesOf('step-one').length === 2);
    await abandoned;
    expect([ann.acknowledged, await server.text()]).toEqual([0, 'old']);
    log.failing.clear();
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 2);
    await ben.until(() => ben.text === 'old a');
  });

  it('R4.3 what a lost update brought counts as acknowledged only after a step 2', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    log.failing.add('append');
    const failed = untilAppendFails(log);
    ann.type('a');
    await failed;
    await scheduler.advance(11_000);
    await ann.until(() => ann.framesOf('step-one').length === 2);
    log.failing.clear();
    ann.type('b');
    ann.sendUpdate(new Uint8Array([0, 0]));
    await ann.settled();
    expect(ann.acknowledged).toBe(0);
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 4);
    expect(await server.text()).toBe('ab');
  });

  it('R4.4 a room that cannot be rebuilt closes everybody with a code to retry', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    log.failing.add('append').add('load');
    const failed = untilAppendFails(log);
    ann.type('a');
    await failed;
    await scheduler.advance(11_000);
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
    log.failing.clear();
    const again = await (await server.connect('ann')).sync();
    expect(again.text).toBe('old');
  });

  it('R4.5 a log that does not answer closes everybody; nobody loads before it has', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const reached = latch();
    const release = latch();
    log.before = async (operation) => {
      if (operation !== 'append') return;
      reached.open();
      await release.opened;
    };
    ann.type(' late');
    await reached.opened;
    await scheduler.advance(11_000);
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
    const loads = log.calls.load;
    const ben = await server.connect('ben');
    const synced = ben.sync();
    const another = await server.connect('cleo');
    expect(log.calls.load).toBe(loads);
    release.open();
    await synced;
    expect(ben.text).toBe('old late');
    await another.close();
  });
});

describe('when an append fails although it arrived', () => {
  it('R4.11 the rebuilt room gives everybody what was found, once', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    server.gate.roles.set('vic', 'viewer');
    const vic = await (await server.connect('vic')).sync();
    log.beforeAnswer = async (operation) => {
      if (operation !== 'append') return;
      log.failing.add('append');
      throw new Error('The answer was lost.');
    };
    ann.type(' new');
    await ann.until(() => ann.notices().includes('write-paused'));
    expect([ben.text, vic.text]).toEqual(['old', 'old']);
    await scheduler.advance(11_000);
    await Promise.all([ben, vic].map((client) => client.until(() => client.text === 'old new')));
    await ann.until(() => ann.framesOf('step-one').length === 2);
    expect(ann.acknowledged).toBe(0);
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 2);
    expect((await log.stored(DOCUMENT))?.position).toBe(2);
  });
});

describe('when a document cannot be loaded', () => {
  it('R4.6 sockets are closed with a code to retry; it is never an empty document', async () => {
    const log = await open('old');
    log.failing.add('load');
    const ann = await server.connect('ann');
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
    expect(ann.frames).toEqual([]);
    await expect(server.text()).rejects.toMatchObject({ code: 'unavailable' });
    log.failing.clear();
    expect((await (await server.connect('ann')).sync()).text).toBe('old');
  });

  it('R4.6 a document that was never made is not found', async () => {
    scheduler = new ManualScheduler();
    server = await RelayServer.open({ log: new FaultyLog(), scheduler });
    const ann = await server.connect('ann');
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.notFound.code);
    await expect(server.text()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('R4.7 who waits too long for it is closed with a code to retry', async () => {
    const log = await open();
    const release = latch();
    log.before = () => release.opened;
    const ann = await server.connect('ann');
    ann.type('early');
    await scheduler.advance(10_000);
    await ann.untilClosed();
    expect(ann.closed?.code).toBe(CLOSE.unavailable.code);
    release.open();
  });

  it('R4.8 everybody who waits for a load shares one', async () => {
    const log = await open('old');
    const release = latch();
    log.before = () => release.opened;
    const clients = await Promise.all(['ann', 'ben', 'cleo'].map((name) => server.connect(name)));
    const text = server.text();
    const synced = Promise.all(clients.map((client) => client.sync()));
    release.open();
    await synced;
    expect([await text, ...clients.map((client) => client.text)]).toEqual(['old', 'old', 'old', 'old']);
    expect(log.calls.load).toBe(1);
  });
});

/** Two structs that each build on the other: it looks whole, and cannot be applied. */
function circular(): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2);
    for (const [client, other] of [
      [91, 92],
      [92, 91],
    ] as const) {
      for (const value of [1, client, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 0x80 | 4);
      for (const value of [other, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeVarUint(encoder, 0);
  });
}

describe('an update that breaks the document while it is applied', () => {
  it('R4.10 closes its sender; the room is rebuilt, and the others in the group lose nothing', async () => {
    const log = await open('old');
    const [ann, ben, eve] = await Promise.all(['ann', 'ben', 'eve'].map((name) => server.connect(name)));
    for (const client of [ann, ben, eve]) await client?.sync();
    const reached = latch();
    const release = latch();
    log.before = async (operation) => {
      log.before = () => Promise.resolve();
      if (operation !== 'append') return;
      reached.open();
      await release.opened;
    };
    ben?.type('!');
    await reached.opened;
    ann?.type(' before');
    ann?.announce([{ clientId: 1, clock: 1, json: '{}' }]);
    await eve?.until(() => eve.present().has(1));
    eve?.sendUpdate(circular());
    eve?.announce([{ clientId: 2, clock: 1, json: '{}' }]);
    await ann?.until(() => ann.present().has(2));
    ben?.type('?');
    release.open();
    await eve?.untilClosed();
    expect(eve?.closed?.code).toBe(CLOSE.badMessage.code);
    await ann?.until(() => ann.acknowledged === 1);
    await ben?.until(() => ben.acknowledged === 2);
    await ann?.until(() => ann.text === ben?.text);
    expect(await server.text()).toBe(ann?.text);
    expect(ann?.text).toContain(' before');
    expect([log.calls.load, (await log.stored(DOCUMENT))?.clients.has(91)]).toEqual([2, false]);
  });

  it('R4.10 closes everybody with a code to retry when the room cannot be rebuilt', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const eve = await (await server.connect('eve')).sync();
    log.failing.add('load');
    eve.sendUpdate(circular());
    await Promise.all([ann.untilClosed(), eve.untilClosed()]);
    expect([ann.closed?.code, eve.closed?.code]).toEqual([CLOSE.unavailable.code, CLOSE.badMessage.code]);
    log.failing.clear();
    expect((await (await server.connect('ann')).sync()).text).toBe('old');
  });
});

describe('when the server dies between commit and relay', () => {
  it('R4.9 the next one has the edit, and everybody gets it', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    const committed = latch();
    log.beforeAnswer = async (operation) => {
      if (operation !== 'append') return;
      committed.open();
      await new Promise(() => {});
    };
    ann.type(' new');
    await committed.opened;
    expect([ben.text, ann.acknowledged]).toEqual(['old', 0]);
    for (const socket of server.webSockets.clients) socket.terminate();
    const dead = server;
    log.beforeAnswer = () => Promise.resolve();
    server = await RelayServer.open({ log });
    const again = await (await server.connect('ben')).sync();
    expect(again.text).toBe('old new');
    expect((await log.stored(DOCUMENT))?.position).toBe(2);
    const closing = dead.close();
    await scheduler.advance(30_000);
    await closing;
  });
});
