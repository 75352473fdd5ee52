import {
  addCard,
  addMetric,
  liveJourney,
  openEditor,
  type PersonaId,
  type TouchpointId,
} from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createTestMap, type TestMap } from '../testMap';
import {
  linkAnswer,
  linkTouchpoint,
  moveReading,
  setEmotionOf,
  setPersona,
  setReading,
  setTags,
  type Writer,
} from './members';

const OWNER = 'owner' as PersonaId;
const LEAD = 'lead' as PersonaId;

let map: TestMap;
let id: TouchpointId;
let mara: Writer;
let jonas: Writer;
const touchpoint = () => map.journey().touchpoints.get(id);

function sync(): void {
  const [a, b] = [mara.editor.doc, jonas.editor.doc];
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
}

beforeEach(() => {
  map = createTestMap();
  id = map.add(0, 'Get a quote');
  mara = { editor: map.editor, live: liveJourney(map.editor.doc) };
  const doc = new Y.Doc();
  jonas = { editor: openEditor(doc), live: liveJourney(doc) };
  sync();
});

describe('lists and records', () => {
  it('W41.1 keep what two people add at the same time', () => {
    setEmotionOf(mara, id, OWNER, -1);
    setEmotionOf(jonas, id, LEAD, 2);
    setTags(mara, id, [], ['pilot']);
    setTags(jonas, id, [], ['quick win']);
    sync();
    expect(touchpoint()?.emotionBy).toEqual({ [OWNER]: -1, [LEAD]: 2 });
    expect(touchpoint()?.tags).toEqual(['pilot', 'quick win']);
  });

  it('W41.2 take nothing out that arrived after they were last drawn', () => {
    const drawn = touchpoint()?.tags ?? [];
    setTags(jonas, id, [], ['quick win']);
    sync();
    setTags(mara, id, drawn, [...drawn, 'pilot']);
    expect(touchpoint()?.tags).toEqual(['pilot', 'quick win']);
    setTags(mara, id, ['pilot', 'quick win'], ['quick win']);
    expect(touchpoint()?.tags).toEqual(['quick win']);
  });

  it('W41.1 of a metric are its readings, one a day', () => {
    const metric = addMetric(map.editor, { subject: { kind: 'touchpoint', id } });
    const readings = () => map.journey().metrics.get(metric)?.readings;
    sync();
    setReading(mara, metric, '2026-03-01', 61);
    setReading(jonas, metric, '2026-02-01', 58);
    sync();
    expect(readings()).toEqual({ '2026-02-01': 58, '2026-03-01': 61 });
    moveReading(mara, metric, '2026-03-01', '2026-03-02');
    expect(readings()).toEqual({ '2026-02-01': 58, '2026-03-02': 61 });
    map.editor.undo.undo();
    expect(readings()).toEqual({ '2026-02-01': 58, '2026-03-01': 61 });
    setReading(mara, metric, '2026-03-01', null);
    expect(readings()).toEqual({ '2026-02-01': 58 });
  });

  it('W41.1 of a card are its touchpoints and answers; of the map its personas', () => {
    const lane = map.journey().lanes.find(({ kind }) => kind === 'opportunities')?.id as never;
    const stage = map.stages[0] as never;
    const action = addCard(map.editor, { kind: 'action', stage, lane });
    const wish = addCard(map.editor, { kind: 'opportunity', stage, lane });
    linkTouchpoint(mara, action, id, true);
    linkAnswer(mara, action, wish, true);
    expect(map.journey().cards.get(action)).toMatchObject({ touchpoints: [id], answers: [wish] });
    linkTouchpoint(mara, action, id, false);
    linkAnswer(mara, action, wish, false);
    expect(map.journey().cards.get(action)).toMatchObject({ touchpoints: [], answers: [] });
    setPersona(mara, OWNER, 'Plant owner');
    expect(map.journey().meta.personas).toEqual({ [OWNER]: 'Plant owner' });
    setPersona(mara, OWNER, null);
    expect(map.journey().meta.personas).toEqual({});
  });
});
