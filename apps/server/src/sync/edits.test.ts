import { writeStepOne } from '@journey-canvas/sync/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FaultyLog, latch } from './testing/FaultyLog';
import { DOCUMENT, logWithMap, MAP, RelayServer, userNamed } from './testing/RelayServer';

let server: RelayServer;
afterEach(() => server.close());

async function open(text = ''): Promise<FaultyLog> {
  const log = new FaultyLog();
  server = await RelayServer.open({ log: await logWithMap(text, log) });
  return log;
}

/** Keeps the next append from being answered (or, with `before`, from being done) until it is let go. */
function holdAppend(log: FaultyLog, when: 'before' | 'beforeAnswer' = 'beforeAnswer') {
  const reached = latch();
  const release = latch();
  log[when] = async (operation) => {
    if (operation !== 'append') return;
    log[when] = () => Promise.resolve();
    reached.open();
    await release.opened;
  };
  return { reached: reached.opened, release: release.open };
}

describe('edits', () => {
  it('R2.1 reach everybody else once they are committed, and not their sender', async () => {
    await open();
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    ann.type('hello');
    await ben.until(() => ben.text === 'hello');
    await ann.until(() => ann.acknowledged === 1);
    expect(ann.framesOf('update')).toEqual([]);
    expect(await server.text()).toBe('hello');
  });

  it('R2.2 are seen by nobody before: no peer, no joiner, no state vector, no reader', async () => {
    const log = await open('old');
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    const hold = holdAppend(log, 'before');
    ann.type(' new');
    await hold.reached;
    const joiner = await server.connect('cleo');
    await joiner.until(() => joiner.framesOf('step-one').length === 1);
    const known = Y.decodeStateVector(joiner.framesOf('step-one')[0]?.stateVector ?? new Uint8Array());
    expect(known.has(ann.doc.clientID)).toBe(false);
    const read = server.text();
    await joiner.sync();
    ben.announce([{ clientId: ben.doc.clientID, clock: 1, json: '{"cursor":1}' }]);
    await ann.until(() => ann.present().has(ben.doc.clientID), 'presence, which waits for no commit');
    expect([ben.text, joiner.text, ann.acknowledged]).toEqual(['old', 'old', 0]);
    hold.release();
    await joiner.until(() => joiner.text === 'old new');
    await ben.until(() => ben.text === 'old new');
    expect(await read).toBe('old new');
  });

  it('R2.3 are acknowledged in number, no-ops included', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    const update = ann.edit((doc) => doc.getText('notes').insert(0, 'a'));
    ann.sendUpdate(update);
    ann.sendUpdate(update);
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 3);
    const stored = await log.stored(DOCUMENT);
    expect(stored?.position).toBe(2);
  });

  it('R2.4 that arrive together are one commit and one write', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    const hold = holdAppend(log);
    ann.type('0');
    await hold.reached;
    for (const character of '123456789') ann.type(character);
    const last = server.relay.edit(MAP, 'id of dan', (doc) => doc.getMap('meta').set('title', 'New'));
    ann.announce([{ clientId: ann.doc.clientID, clock: 1, json: '{}' }]);
    await ben.until(() => ben.present().size === 1, 'what was sent after the edits');
    const before = ben.messages.length;
    hold.release();
    await last;
    await ben.until(() => ben.text === '0123456789');
    expect(log.calls.append).toBe(2);
    expect(ben.messages.length - before).toBe(11);
  });

  it('R2.5 by the server go the same way, under a client id of their author', async () => {
    const log = await open();
    const ann = await (await server.connect('ann')).sync();
    await server.relay.edit(MAP, 'id of dan', (doc) => doc.getText('notes').insert(0, 'hello'));
    await ann.until(() => ann.text === 'hello');
    await server.relay.edit(MAP, 'id of eva', (doc) => doc.getText('notes').insert(5, '!'));
    const stored = await log.stored(DOCUMENT);
    expect(new Set(stored?.clients.values())).toEqual(new Set(['id of dan', 'id of eva']));
    expect(stored?.position).toBe(3);
  });

  it('R2.5 by the server that throw change nothing, and say so', async () => {
    const log = await open('kept');
    const ann = await (await server.connect('ann')).sync();
    const edit = server.relay.edit(MAP, 'id of dan', (doc) => {
      doc.getText('notes').delete(0, 4);
      throw new Error('Changed my mind');
    });
    await expect(edit).rejects.toThrow('Changed my mind');
    expect(await server.text()).toBe('kept');
    ann.type('!');
    await ann.until(() => ann.acknowledged === 1);
    expect(await server.text()).toBe('kept!');
    expect((await log.stored(DOCUMENT))?.position).toBe(2);
  });

  it('R2.6 writers are asked at once for what the server lacks, readers never', async () => {
    await open();
    server.gate.roles.set('vic', 'viewer');
    const ann = await server.connect('ann');
    await ann.until(() => ann.framesOf('step-one').length === 1);
    ann.edit((doc) => doc.getText('notes').insert(0, 'written offline'));
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 1);
    const vic = await (await server.connect('vic')).sync();
    await vic.settled();
    expect(vic.text).toBe('written offline');
    expect(vic.framesOf('step-one')).toEqual([]);
  });

  it('R2.7 a hundred who join at once cost one encoding', async () => {
    await open('something to load');
    const clients = await Promise.all(Array.from({ length: 100 }, () => server.connect('ann')));
    const empty = Y.encodeStateVector(new Y.Doc());
    for (const client of clients) client.send(writeStepOne(empty));
    await Promise.all(clients.map((client) => client.until(() => client.text === 'something to load')));
    const payloads = clients.map((client) =>
      Buffer.from(client.framesOf('step-two')[0]?.update ?? []).toString('hex'),
    );
    expect(new Set(payloads).size).toBe(1);
  });

  it('R2.8 what lists show follows in the same commit, when it changes', async () => {
    const log = new FaultyLog();
    const fields: unknown[] = [];
    const append = log.append;
    log.append = (...parameters) => {
      fields.push(parameters[3]);
      return append(...parameters);
    };
    const committed: string[] = [];
    server = await RelayServer.open({
      log: await logWithMap('', log),
      fieldsOf: (doc) =>
        ({ title: String(doc.getMap('meta').get('title')), kind: 'journey', state: 'current' }) as never,
      onCommitted: (mapId) => committed.push(mapId),
    });
    const edit = (change: (doc: Y.Doc) => void) => server.relay.edit(MAP, 'id of dan', change);
    await edit((doc) => doc.getMap('meta').set('title', 'Second'));
    await edit((doc) => doc.getText('notes').insert(0, 'x'));
    await edit((doc) => doc.getMap('meta').set('title', 'Third'));
    await edit(() => {});
    expect(fields).toMatchObject(
      [{ title: 'Second' }, undefined, { title: 'Third' }].map((one) => one ?? undefined),
    );
    expect(committed).toEqual([MAP, MAP, MAP]);
  });

  it('R2.9 keep their author and time', async () => {
    const log = new FaultyLog();
    const authors: string[] = [];
    const append = log.append;
    log.append = (documentId, entries, ...rest) => {
      authors.push(...entries.map((entry) => entry.author));
      expect(entries.every((entry) => Math.abs(entry.at - Date.now()) < 60_000)).toBe(true);
      return append(documentId, entries, ...rest);
    };
    server = await RelayServer.open({ log: await logWithMap('', log) });
    const ann = await (await server.connect('ann')).sync();
    ann.type('a');
    await ann.until(() => ann.acknowledged === 1);
    expect(authors).toEqual([userNamed('ann').id]);
    expect((await log.stored(DOCUMENT))?.clients.get(ann.doc.clientID)).toBe(userNamed('ann').id);
  });
});
