import { afterEach, beforeEach } from 'vitest';
import { placeTouchpoint } from '../document/edits/place';
import { textOf } from '../document/edits/texts';
import { readJourney } from '../document/read';
import type { TouchpointId } from '../model/ids';
import { expectConverged } from './expectConverged';
import { generatedJourney } from './generatedJourney';
import { createPeers, deliverAll, disposePeers, type Peer } from './peers';

// Three people at one touchpoint, for the tests of undo.

export const CONTENT = generatedJourney({ touchpoints: 4, paths: 5, stages: 4, seed: 2 });
export const T = CONTENT.touchpoints[0]?.id as TouchpointId;
export const reference = { kind: 'touchpoint', id: T } as const;
export const STAGES = CONTENT.stages.map(({ id }) => id) as [never, never, never, never];
export const LANE = CONTENT.lanes[0]?.id as never;

/**
 * New ones before each test of the file, told to `use`; after it all have to agree. B's client id is the higher one,
 * so B wins concurrent writes; C's is the lower, so C loses them.
 *
 * @returns brings everybody's updates to everybody
 */
export function usePeers(use: (a: Peer, b: Peer, c: Peer) => void): () => void {
  let peers: Peer[] = [];
  beforeEach(() => {
    peers = createPeers({ content: CONTENT, clientIds: [20, 30, 10], seed: 1 });
    use(...(peers as [Peer, Peer, Peer]));
  });
  afterEach(() => {
    deliverAll(peers);
    expectConverged(peers.map(({ doc }) => doc));
    disposePeers(peers);
  });
  return () => deliverAll(peers);
}

export const undo = ({ editor }: Peer) => editor.undo.undo();
export const redo = ({ editor }: Peer) => editor.undo.redo();
export const move = ({ editor }: Peer, stage: never) => placeTouchpoint(editor, T, { stage, lane: LANE });
export const touchpoint = ({ doc }: Peer) => readJourney(doc).journey.touchpoints.get(T);
export const stageOf = (peer: Peer) => touchpoint(peer)?.place.stage;
export const title = ({ doc }: Peer) => textOf(doc, reference, 'title')?.toString() ?? '';
