import { addTouchpoint, createJourney, emptyJourney, openEditor, readJourney } from '@journey-canvas/journey';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../must';
import { JourneyOwners } from './JourneyOwners';

it('L3.3 the owners in a journey are read again once it has changed, at most every second', async () => {
  const doc = new Y.Doc();
  createJourney(doc, emptyJourney('A map'));
  const clock = { at: 1000 };
  let [position, reads] = [1, 0];
  const owners = new JourneyOwners({
    documents: {
      read: async (_mapId, reader) => {
        reads += 1;
        return reader(doc, position);
      },
    },
    now: () => clock.at,
  });
  expect(await owners.of('m')).toEqual([]);
  const { stages, lanes } = readJourney(doc).journey;
  const place = { stage: must(stages[0]).id, lane: must(lanes[0]).id };
  for (const title of ['Call', 'Visit']) {
    addTouchpoint(openEditor(doc), { ...place, title, owner: { id: 'north' as never, name: 'North' } });
  }
  position = 2;
  clock.at += 999;
  expect([await owners.of('m'), reads]).toEqual([[], 1]);
  clock.at += 1;
  expect([await owners.of('m'), reads]).toEqual([['north'], 2]);
  expect(await owners.of('other')).toEqual(['north']);
});
