import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { memoryDocumentLog } from '../storage/memoryDocumentLog';
import type { RelayOptions } from './createRelay';
import { latch } from './testing/FaultyLog';
import { RawClient } from './testing/RawClient';
import { LINEAGE, logWithMap, MAP, RelayServer } from './testing/RelayServer';

const DISCUSSION = `${MAP}/discussion`;
let server: RelayServer;
afterEach(() => server.close());

/** A relay that makes discussions, and counts how often. */
async function open(options: Partial<RelayOptions> = {}) {
  const log = await logWithMap('the journey', memoryDocumentLog());
  const made: string[] = [];
  const make: RelayOptions['make'] = async (mapId, document) => {
    made.push(`${mapId}/${document}`);
    if (document !== 'discussion' || mapId !== MAP) return false;
    const doc = new Y.Doc();
    await log.create(DISCUSSION, mapId, LINEAGE, Y.encodeStateAsUpdate(doc), 'system');
    return true;
  };
  server = await RelayServer.open({ log, make, ...options });
  return { log, made };
}

const visit = (name: string) =>
  RawClient.open(`${server.origin}/sync/${MAP}/discussion?v=1`, name).then((client) => client.sync());
const say = (text: string) =>
  server.relay.edit(MAP, 'system', (doc) => doc.getMap('said').set('text', text), 'discussion');
const heard = (doc: Y.Doc) => doc.getMap('said').get('text');
const textIn = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

describe('the discussion beside the journey', () => {
  it('R8.8 is made on first need, once however many ask', async () => {
    const { made } = await open();
    const [ann, ben] = await Promise.all([visit('ann'), visit('ben'), say('hello')]);
    for (const client of [ann, ben]) await client.until(() => heard(client.doc) === 'hello');
    expect(made).toEqual([DISCUSSION]);
    expect(await server.text()).toBe('the journey');
  });

  it('R8.8 a journey is never made by asking', async () => {
    const { made, log } = await open();
    await expect(server.relay.read('another', () => {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(server.relay.read('another', () => {}, 'discussion')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(made).toEqual(['another/journey', 'another/discussion']);
    expect(await log.load('another/discussion')).toBeNull();
    expect(server.relay.counts().rooms).toBe(0);
  });

  it('R8.9 is brought up to date before anybody gets it', async () => {
    const ready = latch();
    await open({
      onLoaded: async (mapId, document, edit) => {
        if (document !== 'discussion') return;
        await ready.opened;
        await edit('system', (doc) => doc.getMap('said').set('text', `of ${mapId}`));
      },
    });
    const reading = server.relay.read(MAP, heard, 'discussion');
    ready.open();
    expect(await reading).toBe(`of ${MAP}`);
  });

  it('R8.9 serves what it has when that fails', async () => {
    await open({
      onLoaded: async (_, document) => {
        if (document === 'discussion') throw new Error('the tables are away');
      },
    });
    await say('hello');
    expect(await server.relay.read(MAP, heard, 'discussion')).toBe('hello');
    expect(server.errors.join()).toContain('the tables are away');
  });

  it('R8.10 says nothing to the lists', async () => {
    const told: string[] = [];
    await open({
      fieldsOf: () => {
        told.push('fields');
        return null;
      },
      onCommitted: (mapId) => told.push(mapId),
    });
    await server.relay.edit(MAP, 'system', (doc) => doc.getMap('meta').set('title', 'No map'), 'discussion');
    expect(told).toEqual([]);
    await server.relay.edit(MAP, 'system', (doc) => doc.getMap('meta').set('title', 'A map'));
    expect(told).toEqual(['fields', MAP]);
  });

  it('R8.11 forgets what was deleted, in the log and for joiners who ask what others asked before', async () => {
    const { log } = await open();
    await say('a secret');
    const ann = await visit('ann');
    expect(heard(ann.doc)).toBe('a secret');
    await say('nothing');
    await server.relay.forgetDeleted(MAP, 'discussion');
    const ben = await visit('ben');
    expect(heard(ben.doc)).toBe('nothing');
    for (const bytes of ben.messages) expect(textIn(bytes)).not.toContain('secret');
    const stored = await log.load(DISCUSSION);
    const kept = [...(stored?.updates ?? []), stored?.snapshot ?? new Uint8Array()];
    for (const bytes of kept) expect(textIn(bytes)).not.toContain('secret');
    await ann.until(() => heard(ann.doc) === 'nothing');
  });

  it('R8.12 is written under one client id, however often it is opened', async () => {
    const { log } = await open();
    await say('one');
    for (const text of ['two', 'three']) {
      const again = await RelayServer.open({ log });
      const write = (doc: Y.Doc) => doc.getMap('said').set('text', text);
      await again.relay.edit(MAP, 'system', write, 'discussion');
      expect(await again.relay.read(MAP, heard, 'discussion')).toBe(text);
      await again.close();
    }
    const stored = await log.load(DISCUSSION);
    expect([...(stored?.clients.values() ?? [])]).toEqual(['system']);
    const doc = new Y.Doc();
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
    expect([heard(doc), Y.decodeStateVector(Y.encodeStateVector(doc)).size]).toEqual(['three', 1]);
  });

  it('R3.7 nobody writes it over a socket', async () => {
    const { log } = await open();
    server.gate.roles.set('vic', 'viewer');
    const vic = await visit('vic');
    const before = (await log.load(DISCUSSION))?.position;
    vic.sendUpdate(vic.edit((doc) => doc.getMap('said').set('text', 'forged')));
    await vic.settled();
    expect(await server.relay.read(MAP, heard, 'discussion')).toBeUndefined();
    expect((await log.load(DISCUSSION))?.position).toBe(before);
  });
});
