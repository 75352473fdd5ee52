import { addFriction, addMetric, liveJourney, remove, type TouchpointId } from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createTestMap, type TestMap } from '../testMap';
import { inspect, placeOf } from './inspected';

let map: TestMap;
let id: TouchpointId;
const reading = () => liveJourney(map.editor.doc).current();
const touchpoint = () => ({ kind: 'touchpoint', id }) as const;

beforeEach(() => {
  map = createTestMap();
  id = map.add(0, 'Get a quote');
});

describe('what the inspector shows', () => {
  it('W40.1 is what is selected: one thing, several, or nothing', () => {
    expect(inspect(reading(), [], null)).toEqual({ state: 'nothing' });
    expect(inspect(reading(), [touchpoint()], null)).toEqual({ state: 'live', reference: touchpoint() });
    const other = { kind: 'touchpoint', id: map.add(1, 'Sign') } as const;
    expect(inspect(reading(), [touchpoint(), other], null)).toEqual({
      state: 'several',
      references: [touchpoint(), other],
    });
  });

  it('W40.2 of a friction is its touchpoint, of a metric what it measures', () => {
    const friction = addFriction(map.editor, { touchpoint: id });
    const metric = addMetric(map.editor, { subject: touchpoint() });
    const { journey } = reading();
    expect(placeOf(journey, { kind: 'friction', id: friction })).toEqual(touchpoint());
    expect(placeOf(journey, { kind: 'metric', id: metric })).toEqual(touchpoint());
    expect(inspect(reading(), [{ kind: 'friction', id: friction }], null)).toEqual({
      state: 'live',
      reference: touchpoint(),
    });
  });

  it('W40.3 of what cannot be read is what is wrong with it', () => {
    (map.editor.doc.getMap('touchpoints').get(id) as Y.Map<unknown>).set('emotion', 'glad');
    expect(inspect(reading(), [touchpoint()], null)).toMatchObject({
      state: 'unreadable',
      item: { title: 'Get a quote', problems: [{ field: 'emotion' }] },
    });
  });

  it('W40.4 stays when it is deleted, though the canvas lets go of it', () => {
    remove(map.editor, [touchpoint()]);
    const gone = { state: 'gone', deleted: { title: 'Get a quote' } };
    expect(inspect(reading(), [touchpoint()], null)).toMatchObject(gone);
    expect(inspect(reading(), [], touchpoint())).toMatchObject(gone);
    expect(inspect(reading(), [], null)).toEqual({ state: 'nothing' });
  });

  it('W40.4 is let go of when nobody deleted it and nothing selects it', () => {
    expect(inspect(reading(), [], touchpoint())).toEqual({ state: 'nothing' });
  });
});
