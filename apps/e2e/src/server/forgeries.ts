import { createHash } from 'node:crypto';
import {
  writeAwareness,
  writeQueryAwareness,
  writeStepOne,
  writeStepTwo,
  writeUpdate,
} from '@journey-canvas/sync/protocol';
import { expect } from '@playwright/test';
import * as Y from 'yjs';
import { logPosition } from './logPosition';
import type { Person } from './Person';
import { rawSocket } from './Socket';
import { StockClient } from './StockClient';
import type { TestServer } from './TestServer';

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

/** One of every kind of message, well-formed and not. */
function messagesOf(forged: Uint8Array): Uint8Array[] {
  return [
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
}

async function send(person: Person, mapId: string, message: Uint8Array): Promise<void> {
  const { socket } = await rawSocket(person, mapId);
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

/** All that a map is: to the byte as a client gets it, as JSON, and in the log. */
async function stateOf(server: TestServer, owner: Person, mapId: string) {
  const witness = new StockClient(owner, mapId);
  await witness.synced();
  const hash = createHash('sha256').update(Y.encodeStateAsUpdate(witness.doc)).digest('hex');
  witness.destroy();
  const journey = await (await owner.request('GET', `/api/maps/${mapId}/journey`)).text();
  return { hash, journey, position: logPosition(server.folder, mapId) };
}

/** Nothing that this person sends over a socket or by HTTP changes a byte of the map. */
export async function expectPowerless(
  server: TestServer,
  owner: Person,
  person: Person,
  mapId: string,
): Promise<void> {
  const before = await stateOf(server, owner, mapId);
  const known = new StockClient(person, mapId);
  await known.synced();
  const forged = forgedUpdate(known.doc);
  known.destroy();
  for (const message of messagesOf(forged)) await send(person, mapId, message);
  expect(await stateOf(server, owner, mapId)).toEqual(before);
  expect((await person.request('PATCH', `/api/maps/${mapId}`, { title: 'Mine' })).status).toBe(403);
  expect((await person.request('DELETE', `/api/maps/${mapId}`)).status).toBe(403);
}
