import { createHash } from 'node:crypto';
import {
  CLOSE,
  LIMITS,
  writeAcknowledged,
  writeAwareness,
  writeNotice,
  writePermissionDenied,
  writeQueryAwareness,
  writeStepOne,
  writeStepTwo,
  writeUpdate,
} from '@journey-canvas/sync/protocol';
import * as encoding from 'lib0/encoding';
import * as prng from 'lib0/prng';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FaultyLog } from './testing/FaultyLog';
import type { RawClient } from './testing/RawClient';
import { DOCUMENT, logWithMap, MAP, RelayServer } from './testing/RelayServer';

let log: FaultyLog;
let server: RelayServer;
let ben: RawClient;
beforeEach(async () => {
  log = new FaultyLog();
  server = await RelayServer.open({ log: await logWithMap('old', log) });
  ben = await (await server.connect('ben')).sync();
});
afterEach(() => server.close());

const open = async (name: string) => (await server.connect(name)).sync();

/** Everything that must not change: the log, the document, and what the API reads. */
async function traces() {
  const stored = await log.stored(DOCUMENT);
  const [hash, json] = await server.relay.read(MAP, (doc) => [
    createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex'),
    doc.toJSON(),
  ]);
  return {
    position: stored?.position,
    clients: stored?.clients,
    hash,
    json,
    relayed: ben.framesOf('update').length,
  };
}

/** The neighbour still sends and hears. */
async function expectUndisturbed(): Promise<void> {
  const before = ben.acknowledged;
  ben.type('.');
  await ben.until(() => ben.acknowledged === before + 1);
  expect(ben.closed).toBeNull();
  expect((await (await server.connect('cleo')).sync()).text).toBe(ben.text);
}

const update = (change: (text: Y.Text) => void, clientId?: number) => {
  const doc = new Y.Doc();
  if (clientId !== undefined) doc.clientID = clientId;
  change(doc.getText('notes'));
  return Y.encodeStateAsUpdate(doc);
};

/** One deleted struct of a length that nothing stands behind. */
function hugeStruct(length: number, clientId = 7): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, 1, clientId, 0]) encoding.writeVarUint(encoder, value);
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });
}

/** An array in an array in an array …: two bytes a level. */
function deepValue(levels: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, 1, 7, 0]) encoding.writeVarUint(encoder, value);
    // One item with a parent among the roots and a key there, which holds one value of any kind.
    encoding.writeUint8(encoder, 0x28);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'map');
    encoding.writeVarString(encoder, 'key');
    encoding.writeVarUint(encoder, 1);
    for (let level = 0; level < levels; level += 1) encoding.writeUint8Array(encoder, ARRAY_OF_ONE);
    encoding.writeAny(encoder, null);
    encoding.writeVarUint(encoder, 0);
  });
}

const ARRAY_OF_ONE = new Uint8Array([117, 1]);

function emptyDeletions(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [0, 1, 7, count]) encoding.writeVarUint(encoder, value);
    encoding.writeUint8Array(encoder, new Uint8Array(2 * count));
  });
}

function fromManyClients(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count);
    for (let client = 1; client <= count; client += 1) {
      for (const value of [1, client, 0, 0, 1]) encoding.writeVarUint(encoder, value);
    }
    encoding.writeVarUint(encoder, 0);
  });
}

describe('what no honest client sends closes its socket, and leaves no trace', () => {
  it.each<[string, () => Uint8Array | string, { code: number }]>([
    ['text', () => 'hello', CLOSE.badMessage],
    ['nothing', () => new Uint8Array(), CLOSE.badMessage],
    ['an unknown message', () => new Uint8Array([99]), CLOSE.badMessage],
    ['an unknown sync message', () => new Uint8Array([0, 9]), CLOSE.badMessage],
    ['bytes to spare', () => new Uint8Array([...writeQueryAwareness(), 1]), CLOSE.badMessage],
    ['our acknowledgement', () => writeAcknowledged(1), CLOSE.badMessage],
    ['our notice', () => writeNotice('resync', 'x'), CLOSE.badMessage],
    ['an update that is none', () => writeUpdate(new Uint8Array([1, 2, 3])), CLOSE.badMessage],
    [
      'an update cut short',
      () => writeUpdate(update((t) => t.insert(0, 'abc')).subarray(0, -4)),
      CLOSE.badMessage,
    ],
    ['a state vector that is none', () => writeStepOne(new Uint8Array([200])), CLOSE.badMessage],
    ['a struct of 2^40', () => writeUpdate(hugeStruct(2 ** 40)), CLOSE.badMessage],
    ['a struct without length', () => writeUpdate(hugeStruct(0)), CLOSE.badMessage],
    ['a client id of 2^40', () => writeUpdate(hugeStruct(1, 2 ** 40)), CLOSE.badMessage],
    ['a value 10,000 levels deep', () => writeUpdate(deepValue(10_000)), CLOSE.badMessage],
    ['a value 1,000 levels deep', () => writeUpdate(deepValue(1000)), CLOSE.badMessage],
    ['a million deletions of nothing', () => writeStepTwo(emptyDeletions(1_000_000)), CLOSE.tooLarge],
    ['more client ids than one user may have', () => writeStepTwo(fromManyClients(10_001)), CLOSE.badMessage],
    ['an update of over 1 MiB', () => writeUpdate(new Uint8Array(LIMITS.updateBytes + 1)), CLOSE.tooLarge],
    [
      'a state vector too long',
      () => writeStepOne(new Uint8Array(LIMITS.stateVectorBytes + 1)),
      CLOSE.tooLarge,
    ],
    ['a frame of over 16 MiB', () => new Uint8Array(LIMITS.frameBytes + 1), CLOSE.tooLarge],
    [
      'a million presences',
      () => writeAwareness(Array(1001).fill({ clientId: 1, clock: 1, json: '1' })),
      CLOSE.tooLarge,
    ],
  ])('R3.1 %s', async (_what, message, reason) => {
    const before = await traces();
    const eve = await open('eve');
    eve.socket.send(message());
    await eve.untilClosed();
    expect(eve.closed?.code).toBe(reason.code);
    expect(await traces()).toEqual(before);
    await expectUndisturbed();
  });

  it('R3.2 format V2, which must not pass as an empty update', async () => {
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'written in V2');
    const before = await traces();
    const eve = await open('eve');
    eve.sendUpdate(Y.encodeStateAsUpdateV2(doc));
    await eve.untilClosed();
    expect(eve.closed?.code).toBe(CLOSE.badMessage.code);
    expect(eve.acknowledged).toBe(0);
    expect(await traces()).toEqual(before);
  });

  it('R3.3 new content under the client id of somebody else', async () => {
    ben.type('!');
    await ben.until(() => ben.acknowledged === 1);
    const before = await traces();
    const eve = await open('eve');
    eve.doc.clientID = ben.doc.clientID;
    eve.type('forged');
    await eve.untilClosed();
    expect(eve.closed?.code).toBe(CLOSE.clientIdTaken.code);
    expect(await traces()).toEqual(before);
    await expectUndisturbed();
  });

  it('R3.3 also one that somebody else has only shown in presence yet', async () => {
    const cleo = await open('cleo');
    cleo.announce([{ clientId: cleo.doc.clientID, clock: 1, json: '{"cursor":null}' }]);
    await ben.until(() => ben.present().has(cleo.doc.clientID));
    const before = await traces();
    const eve = await open('eve');
    eve.doc.clientID = cleo.doc.clientID;
    eve.type('first');
    await eve.untilClosed();
    expect(eve.closed?.code).toBe(CLOSE.clientIdTaken.code);
    expect(await traces()).toEqual(before);
    cleo.type('mine');
    await cleo.until(() => cleo.acknowledged === 1);
  });

  it('R3.3 which the same person may use again, and everybody may repeat', async () => {
    ben.type('!');
    await ben.until(() => ben.acknowledged === 1);
    const eve = await open('eve');
    eve.send(writeStepTwo(Y.encodeStateAsUpdate(eve.doc)));
    await eve.until(() => eve.acknowledged === 1);
    const again = await open('ben');
    again.doc.clientID = ben.doc.clientID;
    again.type('?');
    await again.until(() => again.acknowledged === 1);
    expect(await server.text()).toBe('old!?');
  });
});

describe('gaps', () => {
  it('R3.4 are not stored; the client is asked for everything, and stays', async () => {
    const before = await traces();
    const ann = await open('ann');
    ann.edit((doc) => doc.getText('notes').insert(3, ' lost'));
    ann.type(' and found');
    await ann.until(() => ann.framesOf('step-one').length === 2);
    expect(ann.notices()).toEqual(['resync']);
    expect(await traces()).toEqual(before);
    ann.answerStepOne();
    await ben.until(() => ben.text === 'old lost and found');
    await ann.until(() => ann.acknowledged === 2);
  });

  it('R3.4 many on the way are one question', async () => {
    const ann = await open('ann');
    ann.edit((doc) => doc.getText('notes').insert(3, '0'));
    for (const character of '123456789abcdefghij') ann.type(character);
    ann.answerStepOne();
    await ann.until(() => ann.acknowledged === 20);
    expect([ann.framesOf('step-one').length, ann.closed]).toEqual([2, null]);
    expect(await server.text()).toBe('old0123456789abcdefghij');
  });

  it('R3.4 a stock client is asked without a notice', async () => {
    const ann = await (await server.connect('ann', { stock: true })).sync();
    ann.edit((doc) => doc.getText('notes').insert(3, ' lost'));
    ann.type(' and found');
    await ann.until(() => ann.framesOf('step-one').length === 2);
    ann.answerStepOne();
    await ben.until(() => ben.text === 'old lost and found');
    expect(new Set(ann.frames.map((frame) => frame.type))).toEqual(new Set(['step-one', 'step-two']));
  });

  it('R3.5 a deletion of what does not exist yet is one', async () => {
    const before = await traces();
    const eve = await open('eve');
    const ahead = encoding.encode((encoder) => {
      for (const value of [0, 1, ben.doc.clientID, 1, 5, 10]) encoding.writeVarUint(encoder, value);
    });
    eve.sendUpdate(ahead);
    await eve.until(() => eve.notices().includes('resync'));
    expect(await traces()).toEqual(before);
    await expectUndisturbed();
  });

  it('R3.6 more than ten a minute close the socket', async () => {
    const before = await traces();
    const eve = await open('eve');
    for (let round = 0; eve.closed === null && round < 20; round += 1) {
      const asked = eve.framesOf('step-one').length;
      eve.edit((doc) => doc.getText('notes').insert(0, 'lost'));
      eve.send(writeStepTwo(eve.edit((doc) => doc.getText('notes').insert(0, 'late'))));
      await eve.until(() => eve.closed !== null || eve.framesOf('step-one').length > asked);
    }
    expect(eve.closed?.code).toBe(CLOSE.tooMany.code);
    expect(eve.framesOf('step-one')).toHaveLength(11);
    expect(await traces()).toEqual(before);
  });
});

describe('viewers', () => {
  it.each([true, false])('R3.7 change nothing by any message (stock: %s)', async (stock) => {
    server.gate.roles.set('vic', 'viewer');
    const vic = await (await server.connect('vic', { stock })).sync();
    const before = await traces();
    const edit = vic.edit((doc) => doc.getText('notes').insert(0, 'mine'));
    vic.send(writeUpdate(edit));
    vic.send(writeStepTwo(Y.encodeStateAsUpdate(vic.doc)));
    vic.send(writeUpdate(new Uint8Array([0, 0])));
    vic.send(writeStepOne(Y.encodeStateVector(vic.doc)));
    vic.send(writeQueryAwareness());
    vic.send(writePermissionDenied('no'));
    vic.announce([{ clientId: vic.doc.clientID, clock: 1, json: '{"cursor":{"x":1,"y":2}}' }]);
    await ben.until(() => ben.present().has(vic.doc.clientID));
    await vic.settled();
    expect(await traces()).toEqual(before);
    expect([vic.closed, vic.acknowledged, vic.notices()]).toEqual([null, 0, stock ? [] : ['read-only']]);
    await expectUndisturbed();
  });
});

describe('R3.8 a few hundred damaged frames', () => {
  it.each([1, 2, 3])(
    'relay and store nothing that is not whole, and disturb nobody (seed %i)',
    async (seed) => {
      const random = prng.create(seed);
      const before = await traces();
      for (let round = 0; round < 120; round += 1) {
        const eve = await server.connect('eve');
        eve.send(damaged(random, eve));
        eve.send(writeQueryAwareness());
        await eve.until(() => eve.closed !== null || eve.frames.length > 1, 'an answer or an end');
        eve.socket.terminate();
      }
      const after = await traces();
      expect(server.errors).toEqual([]);
      // What decodes, fits and applies is an edit like any other; it was committed before it was relayed.
      expect(after.relayed - before.relayed).toBe((after.position ?? 0) - (before.position ?? 0));
      await expectUndisturbed();
      const stored = await log.stored(DOCUMENT);
      const rebuilt = new Y.Doc();
      for (const one of stored?.updates ?? []) Y.applyUpdate(rebuilt, one);
      expect(rebuilt.store.pendingStructs).toBeNull();
      expect(rebuilt.getText('notes').toString()).toBe(ben.text);
    },
  );
});

function damaged(random: prng.PRNG, eve: RawClient): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, prng.word(random, 1, 20));
  doc.getMap('touchpoints').set(prng.word(random), new Y.Map([['title', prng.word(random)]]));
  doc.getText('notes').delete(0, 1);
  const whole = Y.encodeStateAsUpdate(doc);
  const wrap = prng.bool(random) ? writeUpdate : writeStepTwo;
  switch (prng.int32(random, 0, 4)) {
    case 0:
      return wrap(whole.slice(0, prng.int32(random, 0, whole.length - 1)));
    case 1:
      return wrap(mutated(random, whole));
    case 2:
      return wrap(Y.encodeStateAsUpdateV2(doc));
    case 3:
      return mutated(random, wrap(whole));
    default:
      return new Uint8Array(
        [prng.int32(random, 0, 3), ...prng.uint8Array(random, prng.int32(random, 0, 60))].concat([
          eve.frames.length,
        ]),
      );
  }
}

function mutated(random: prng.PRNG, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let count = prng.int32(random, 1, 4); count > 0; count -= 1) {
    copy[prng.int32(random, 0, copy.length - 1)] = prng.int32(random, 0, 255);
  }
  return copy;
}
