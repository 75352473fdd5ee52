import { createHash } from 'node:crypto';
import {
  writeAwareness,
  writeQueryAwareness,
  writeStepOne,
  writeStepTwo,
  writeUpdate,
} from '@journey-canvas/sync/protocol';
import * as Y from 'yjs';
import { logPosition } from '../server/logPosition';
import { Person } from '../server/Person';
import { rawSocket } from '../server/Socket';
import { StockClient } from '../server/StockClient';
import { expect, test } from '../test';

/** An update that would retitle the map and drop every touchpoint, as a viewer might forge it. */
function forgedUpdate(known: Y.Doc): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    (doc.getMap('meta').get('title') as Y.Text).insert(0, 'Forged ');
    for (const id of doc.getMap('touchpoints').keys()) doc.getMap('touchpoints').delete(id);
  });
  return Y.encodeStateAsUpdate(doc, before);
}

test('a viewer by grant changes nothing, whatever is sent', async ({ owner, server }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const viewer = await Person.signUp(server.url, 'Ilse', 'Tessin Service');
  await owner.share(mapId, viewer, 'viewer');

  const look = async () => {
    const witness = new StockClient(owner, mapId);
    await witness.synced();
    const hash = createHash('sha256').update(Y.encodeStateAsUpdate(witness.doc)).digest('hex');
    witness.destroy();
    const journey = await (await owner.request('GET', `/api/maps/${mapId}/journey`)).text();
    return { hash, journey, position: logPosition(server.folder, mapId) };
  };
  const before = await look();

  const known = new StockClient(viewer, mapId);
  await known.synced();
  const forged = forgedUpdate(known.doc);
  known.destroy();
  const messages: Uint8Array[] = [
    writeStepOne(Y.encodeStateVector(new Y.Doc())),
    writeStepTwo(forged),
    writeUpdate(forged),
    writeUpdate(Y.convertUpdateFormatV1ToV2(forged)),
    writeAwareness([{ clientId: 7, clock: 1, json: '{"user":{"name":"Mara"},"cursor":{"x":1,"y":1}}' }]),
    writeQueryAwareness(),
    new Uint8Array([2, 0]),
    new Uint8Array([100, 5]),
    new Uint8Array([101, 2, 123, 125]),
    new Uint8Array([0, 9, 1, 2, 3]),
    new Uint8Array([250, 1, 2, 3]),
    new Uint8Array([]),
  ];
  for (const message of messages) {
    const { socket } = await rawSocket(viewer, mapId);
    socket.send(message);
    // The pong comes after the message has been read; a socket closed for it is an answer too.
    const read = new Promise((resolve) => {
      socket.once('pong', resolve);
      socket.once('close', resolve);
    });
    socket.ping();
    await read;
    socket.terminate();
  }
  expect(await look()).toEqual(before);
  expect((await viewer.request('PATCH', `/api/maps/${mapId}`, { title: 'Mine' })).status).toBe(403);
  expect((await viewer.request('DELETE', `/api/maps/${mapId}`)).status).toBe(403);
});
