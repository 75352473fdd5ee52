import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { freeInOrder } from '../queries/freeTree';
import { expectConverged } from '../testing/expectConverged';
import { generatedJourney } from '../testing/generatedJourney';
import { PeerModel } from '../testing/peerModel';
import { createPeers, deliver, deliverAll, disposePeers, meet, type Peer } from '../testing/peers';
import { RANDOM_EDITS, randomEdit } from '../testing/randomEdits';
import { seededRandom } from '../testing/seededRandom';
import { contentOf } from './content';
import { createJourney } from './create';
import { readJourney } from './read';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `FUZZ_SEED=7 FUZZ_RUNS=5000` looks further than the suite does. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);

const EDITS = Object.keys(RANDOM_EDITS);
type Act = readonly [who: number, what: string, chance: number];
const CONTENT = generatedJourney({ touchpoints: 5, paths: 6, stages: 3, free: 8, seed: 5 });

const act = fc.tuple(
  fc.nat({ max: 2 }),
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...EDITS) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'redo') },
    { weight: 1, arbitrary: fc.constantFrom('undo') },
    { weight: 3, arbitrary: fc.constantFrom('deliver', 'meet') },
  ),
  fc.nat({ max: 0xffff }),
);
const clientIds = fc.constantFrom([1, 2, 3], [3, 2, 1], [2, 3, 1]);

describe('three peers, random acts in random order', () => {
  it('D9.1 agree with what they did, whatever arrives when', () => {
    fc.assert(
      fc.property(clientIds, fc.array(act, { maxLength: 60, size: 'max' }), (ids, acts) => play(ids, acts)),
      { seed: SEED, numRuns: RUNS },
    );
  }, 600_000);
});

function play(ids: readonly number[], acts: readonly Act[]): void {
  const peers = createPeers({ content: CONTENT, clientIds: ids, seed: 1 });
  const [first] = peers as [Peer];
  const model = new PeerModel(first.doc);
  let letters = 0x4e00;
  const word = () => String.fromCharCode(letters++);
  for (const [who, what, chance] of acts) perform(peers, model, word, peers[who] as Peer, what, chance);
  deliverAll(peers);
  checkAll(peers, model);
  // And back: taking everything back must not hurt what others did either.
  for (const peer of peers) {
    while (peer.editor.undo.canUndo()) model.takeBack(peer, () => peer.editor.undo.undo());
  }
  deliverAll(peers);
  checkAll(peers, model);
  disposePeers(peers);
}

function perform(
  peers: readonly Peer[],
  model: PeerModel,
  word: () => string,
  peer: Peer,
  what: string,
  chance: number,
): void {
  const { undo } = peer.editor;
  if (what === 'undo') model.takeBack(peer, () => undo.undo());
  else if (what === 'redo') model.takeBack(peer, () => undo.redo());
  else if (what === 'deliver') model.receive(peer, () => deliver(peer, 1 + (chance % 5)));
  else if (what === 'meet') {
    const other = peers[chance % peers.length] as Peer;
    model.receive(peer, () => model.receive(other, () => meet(peer, other)));
  } else model.edit(peer, () => randomEdit(peer.editor, seededRandom(chance), what, word));
}

function checkAll(peers: readonly Peer[], model: PeerModel): void {
  expectConverged(peers.map(({ doc }) => doc));
  const [{ doc }] = peers as [Peer];
  model.check(doc);
  const reading = readJourney(doc);
  expect(reading.unreadable).toEqual([]);
  for (const { live } of peers) expect(live.current()).toEqual(reading);
  expect(freeInOrder(reading.journey)).toHaveLength(reading.journey.free.size);
  const content = contentOf(reading.journey);
  const copy = new Y.Doc();
  createJourney(copy, JSON.parse(JSON.stringify(content)));
  expect(contentOf(readJourney(copy).journey)).toEqual(content);
}
