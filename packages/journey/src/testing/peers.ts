import * as Y from 'yjs';
import type { JourneyContent } from '../document/content';
import { createJourney } from '../document/create';
import { type JourneyEditor, openEditor } from '../document/editor';
import { type LiveJourney, liveJourney } from '../document/live';
import { seededRandom } from './seededRandom';

/** One person's copy of a document, and what others have sent that it has not seen yet. */
export interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly editor: JourneyEditor;
  readonly live: LiveJourney;
  readonly inbox: Uint8Array[];
}

export interface PeersOptions {
  readonly content: JourneyContent;
  /** One for each peer; which of them is highest decides who wins a concurrent write. */
  readonly clientIds: readonly number[];
  readonly seed: number;
}

/** Peers that start from one document and send each other every update; `deliver` and `meet` bring them over. */
export function createPeers({ content, clientIds, seed }: PeersOptions): Peer[] {
  const origin = new Y.Doc();
  createJourney(origin, content);
  const start = Y.encodeStateAsUpdate(origin);
  const random = seededRandom(seed);
  let clock = 1_000_000;
  const peers = clientIds.map((clientId, index): Peer => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    Y.applyUpdate(doc, start);
    const name = 'ABCDEFGH'.charAt(index);
    let made = 0;
    const editor = openEditor(doc, {
      random,
      // Never twice the same, so that a time tells who deleted; too far apart for typing to go on.
      now: () => (clock += 10_000),
      newId: () => `${name}-${++made}`,
    });
    return { name, doc, editor, live: liveJourney(doc), inbox: [] };
  });
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, by: unknown) => {
      if (by === REMOTE) return;
      for (const other of peers) if (other !== peer) other.inbox.push(update);
    });
  }
  return peers;
}

const REMOTE = { name: 'remote' };

/** Brings up to `count` waiting updates, in the order in which they were sent. */
export function deliver(peer: Peer, count: number): void {
  for (const update of peer.inbox.splice(0, count)) Y.applyUpdate(peer.doc, update, REMOTE);
}

/** Two peers exchange what the other lacks, as on a reconnect. */
export function meet(a: Peer, b: Peer): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), REMOTE);
  }
}

export function deliverAll(peers: readonly Peer[]): void {
  for (const peer of peers) deliver(peer, peer.inbox.length);
}

export function disposePeers(peers: readonly Peer[]): void {
  for (const { live, editor, doc } of peers) {
    live.dispose();
    editor.dispose();
    doc.destroy();
  }
}
