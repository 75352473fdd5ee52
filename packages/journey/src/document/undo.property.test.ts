import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectConverged } from '../testing/expectConverged';
import { generatedJourney } from '../testing/generatedJourney';
import { createPeers, deliverAll, disposePeers, type Peer } from '../testing/peers';
import { RANDOM_EDITS, randomEdit } from '../testing/randomEdits';
import { seededRandom } from '../testing/seededRandom';
import { contentOf } from './content';
import { gesture } from './editor';
import { setField } from './edits/fields';
import { readJourney } from './read';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `FUZZ_SEED=7 FUZZ_RUNS=5000` looks further than the suite does. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);
const RUNS = Number(process.env.FUZZ_RUNS ?? 50);
const CONTENT = generatedJourney({ touchpoints: 5, paths: 6, stages: 3, free: 8, seed: 5 });
const act = fc.tuple(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(RANDOM_EDITS)) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'redo') },
  ),
  fc.nat({ max: 0xffff }),
);

describe('undo of one person alone', () => {
  it('D8.2 leads back through every state, and redo forth again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50, size: 'max' }), (acts) => {
        const peers = createPeers({ content: CONTENT, clientIds: [7], seed: 1 });
        const [peer] = peers as [Peer];
        walk(peer, acts);
        disposePeers(peers);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  }, 600_000);
});

const T = { kind: 'touchpoint', id: CONTENT.touchpoints[0]?.id as never } as const;

describe('undo of what won over somebody else', () => {
  it('D8.5 shows the other’s write, however often the field was set, and redo leads forth again', () => {
    const writes = fc.array(fc.constantFrom('once', 'twice', 'another field'), { maxLength: 6 });
    fc.assert(
      fc.property(writes, fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 }), (acts, turns, theirs) => {
        // The lower client id loses.
        const peers = createPeers({ content: CONTENT, clientIds: [20, 10], seed: 1 });
        const [winner, loser] = peers as [Peer, Peer];
        for (const act of ['once', ...acts]) write(winner, act);
        const backAndForth = () => {
          for (const _ of ['once', ...acts]) winner.editor.undo.undo();
          const bottom = channelOf(winner);
          for (const _ of ['once', ...acts]) winner.editor.undo.redo();
          return bottom;
        };
        for (let turn = 0; turn < turns; turn++) backAndForth();
        const top = channelOf(winner);
        for (let count = 0; count < theirs; count++) write(loser, 'once');
        const lost = channelOf(loser);
        deliverAll(peers);
        expect([channelOf(winner), channelOf(loser)]).toEqual([top, top]);
        expect([backAndForth(), backAndForth(), channelOf(winner)]).toEqual([lost, lost, top]);
        deliverAll(peers);
        expectConverged(peers.map(({ doc }) => doc));
        disposePeers(peers);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  }, 600_000);
});

let written = 0;

function write({ editor }: Peer, what: string): void {
  const set = (field: 'channel' | 'department') => setField(editor, T, field, `${++written}`);
  gesture(editor, () => {
    if (what === 'another field') set('department');
    else for (let count = what === 'twice' ? 2 : 1; count > 0; count--) set('channel');
  });
}

function channelOf({ doc }: Peer): string | null | undefined {
  return readJourney(doc).journey.touchpoints.get(T.id)?.channel;
}

function walk({ doc, editor }: Peer, acts: readonly (readonly [string, number])[]): void {
  const state = () => JSON.stringify(contentOf(readJourney(doc).journey));
  const past: string[] = [];
  const future: string[] = [];
  const step = (move: () => void, from: string[], to: string[], can: () => boolean) => {
    expect(can()).toBe(from.length > 0);
    const before = state();
    move();
    const expected = from.pop();
    if (expected === undefined) return;
    to.push(before);
    expect(state()).toBe(expected);
  };
  const { undo } = editor;
  const back = () => step(undo.undo, past, future, undo.canUndo);
  const forth = () => step(undo.redo, future, past, undo.canRedo);
  for (const [what, chance] of acts) {
    if (what === 'undo') back();
    else if (what === 'redo') forth();
    else {
      const before = state();
      randomEdit(editor, seededRandom(chance), what);
      if (state() === before) continue;
      past.push(before);
      future.length = 0;
    }
  }
  while (past.length > 0) back();
  while (future.length > 0) forth();
}
