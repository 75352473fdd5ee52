import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { FrictionId, LaneId, PathId, PersonaId, StageId, TouchpointId } from '../../model/ids';
import { byOrder, type Journey } from '../../model/journey';
import type { Touchpoint } from '../../model/touchpoint';
import { unplacedTouchpoints } from '../../queries/unplaced';
import { generatedJourney } from '../../testing/generatedJourney';
import { contentOf } from '../content';
import { createJourney } from '../create';
import { type JourneyEditor, openEditor } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { readJourney } from '../read';
import { addCard, addFriction, addLane, addMetric, addStage, addTouchpoint } from './add';
import { setField } from './fields';
import { addPath, reroute } from './paths';
import {
  moveFriction,
  moveLane,
  moveMetric,
  moveStage,
  placeCard,
  placeTouchpoint,
  placeTouchpoints,
} from './place';
import { remove, restore } from './remove';
import { editText, setText, textOf } from './texts';

const CONTENT = generatedJourney({ touchpoints: 8, paths: 8, stages: 3, seed: 3 });
const [S0, S1, S2] = CONTENT.stages.map(({ id }) => id) as [StageId, StageId, StageId];
const laneOf = (kind: string) => CONTENT.lanes.find((lane) => lane.kind === kind)?.id as LaneId;
const STEPS = laneOf('steps');
const GONE = 'gone' as never;

let doc: Y.Doc;
let editor: JourneyEditor;
let updates: number;
beforeEach(() => {
  doc = new Y.Doc();
  createJourney(doc, { ...CONTENT, touchpoints: [], paths: [], cards: [] });
  let time = 0;
  editor = openEditor(doc, { now: () => ++time });
  updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
});

const journey = (): Journey => readJourney(doc).journey;
const add = (title: string, at: object = {}) =>
  addTouchpoint(editor, { stage: S0, lane: STEPS, title, ...at } as never);
const cell = (stage = S0, lane = STEPS) =>
  [...journey().touchpoints.values()]
    .filter(({ place }) => place.stage === stage && place.lane === lane)
    .sort((a, b) => (a.place.order < b.place.order ? -1 : 1))
    .map(({ title }) => title)
    .join(' ');
const code = (act: () => unknown) => {
  const before = Y.encodeStateAsUpdate(doc);
  try {
    act();
  } catch (error) {
    if (!(error instanceof InvalidEdit)) throw error;
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    return `${error.code}${error.field === undefined ? '' : ` ${error.field}`}`;
  }
  return 'made';
};

describe('adding', () => {
  it('D3.1 puts things last, first, or after one another, in one update each', () => {
    const a = add('a');
    add('b');
    add('c', { after: null });
    add('d', { after: a });
    add('e', { before: a });
    add('f', { after: GONE });
    expect(cell()).toBe('c e a d b f');
    expect(updates).toBe(6);
  });

  it('D3.2 gives what is not said its default and keeps what is', () => {
    const id = add('x', { channel: 'phone', tags: ['a', 'b'], emotionBy: { anna: -1 } });
    expect(journey().touchpoints.get(id)).toEqual({
      ...BLANK,
      id,
      place: { stage: S0, lane: STEPS, order: expect.any(String) },
      title: 'x',
      channel: 'phone',
      tags: ['a', 'b'],
      emotionBy: { anna: -1 },
    });
  });

  it('D3.3 refuses what cannot be, before anything is written', () => {
    const t = add('t');
    expect(code(() => add('x', { stage: GONE }))).toBe('gone');
    expect(code(() => add('x', { lane: laneOf('thoughts') }))).toBe('wrong-lane place');
    expect(code(() => add('x', { emotion: 3 }))).toBe('invalid emotion');
    expect(code(() => add('x', { emotionBy: { constructor: 1 } }))).toBe('invalid emotionBy');
    expect(code(() => addCard(editor, { kind: 'pain', stage: S0, lane: laneOf('thoughts') }))).toBe(
      'wrong-lane place',
    );
    expect(code(() => addFriction(editor, { touchpoint: GONE }))).toBe('gone');
    expect(code(() => addMetric(editor, { subject: { kind: 'stage', id: GONE } }))).toBe('gone');
    expect(code(() => addLane(editor, { kind: 'cellar' as never }))).toBe('invalid kind');
    expect(code(() => addPath(editor, { kind: 'best-bet', from: t, to: t }))).toBe('invalid route');
    expect(code(() => addPath(editor, { kind: 'best-bet', from: t, to: GONE }))).toBe('gone');
    expect(code(() => addPath(editor, { kind: 'exit', from: t, to: t } as never))).toBe('invalid route');
  });

  it('D3.4 adds every kind', () => {
    const touchpoint = add('t');
    const card = addCard(editor, { kind: 'thought', stage: S1, lane: laneOf('thoughts'), text: 'Hm' });
    const stage = addStage(editor, { name: 'Before', after: null });
    const lane = addLane(editor, { kind: 'notes', title: 'Notes', after: STEPS });
    const friction = addFriction(editor, { touchpoint, kind: 'delays', severity: 3 });
    const metric = addMetric(editor, {
      subject: { kind: 'touchpoint', id: touchpoint },
      readings: { '2026-01-01': 4 },
    });
    const { stages, lanes, cards, frictions, metrics } = journey();
    expect(stages[0]).toMatchObject({ id: stage, name: 'Before', mapsTo: null });
    expect(lanes[1]).toMatchObject({ id: lane, title: 'Notes', height: null });
    expect(cards.get(card)).toMatchObject({ text: 'Hm', answers: [] });
    expect(frictions.get(friction)).toMatchObject({ touchpoint, kind: 'delays', severity: 3, note: '' });
    expect(metrics.get(metric)).toMatchObject({ unit: '', direction: 'up', readings: { '2026-01-01': 4 } });
  });

  it('D3.5 a path that is there already is not doubled; another exit reason is another path', () => {
    const [from, to] = [add('a'), add('b')];
    const path = addPath(editor, { kind: 'best-bet', from, to });
    expect(addPath(editor, { kind: 'best-bet', from, to })).toBe(path);
    expect(addPath(editor, { kind: 'best-bet', from, to }, { persona: 'anna' as PersonaId })).not.toBe(path);
    const price = addPath(editor, { kind: 'exit', from, to: null }, { reason: 'price' });
    expect(addPath(editor, { kind: 'exit', from, to: null }, { reason: 'content' })).not.toBe(price);
    remove(editor, [{ kind: 'path', id: path }]);
    expect(addPath(editor, { kind: 'best-bet', from, to })).not.toBe(path);
    const back = addPath(editor, { kind: 're-entry', from, to, exit: price });
    expect(code(() => reroute(editor, back, { kind: 're-entry', from, to, exit: back }))).toBe(
      'invalid route',
    );
    reroute(editor, back, { kind: 'loop', from: to, to: from });
    expect(journey().paths.get(back)?.route).toEqual({ kind: 'loop', from: to, to: from });
  });
});

describe('placing', () => {
  it('D3.6 moves within a cell and between cells; dropping a thing where it was writes nothing', () => {
    const [a, b, c] = [add('a'), add('b'), add('c')];
    placeTouchpoint(editor, a, { stage: S0, lane: STEPS });
    placeTouchpoint(editor, c, { stage: S0, lane: STEPS, after: null });
    expect(cell()).toBe('c b a');
    placeTouchpoint(editor, b, { stage: S1, lane: STEPS });
    expect([cell(), cell(S1)]).toEqual(['c a', 'b']);
    updates = 0;
    placeTouchpoint(editor, c, { stage: S0, lane: STEPS, before: a });
    placeTouchpoint(editor, b, { stage: S1, lane: STEPS, after: GONE });
    expect(updates).toBe(0);
  });

  it('D3.7 several keep the order in which the map shows them, in one step', () => {
    const later = add('later', { stage: S1 });
    const [a, b] = [add('a'), add('b')];
    add('there', { stage: S2 });
    placeTouchpoints(editor, [later, b, a], { stage: S2, lane: STEPS, after: null });
    expect(cell(S2)).toBe('a b later there');
    editor.undo.undo();
    expect([cell(), cell(S1), cell(S2)]).toEqual(['a b', 'later', 'there']);
  });

  it('D3.8 refuses lanes that take no such thing, and what is gone', () => {
    const t = add('t');
    const card = addCard(editor, { kind: 'thought', stage: S0, lane: laneOf('thoughts') });
    expect(code(() => placeTouchpoint(editor, t, { stage: S0, lane: laneOf('emotion') }))).toBe(
      'wrong-lane place',
    );
    expect(code(() => placeCard(editor, card, { stage: S0, lane: STEPS }))).toBe('wrong-lane place');
    remove(editor, [{ kind: 'touchpoint', id: t }]);
    expect(code(() => placeTouchpoint(editor, t, { stage: S0, lane: STEPS }))).toBe('gone');
  });

  it('D3.9 inserting between equal keys gives the neighbours new ones', () => {
    const place = { stage: S0, lane: STEPS, order: 'V' as never };
    doc = new Y.Doc();
    const twins = ['a', 'b', 'c'].map((id) => ({ ...BLANK, id: id as TouchpointId, title: id, place }));
    createJourney(doc, { ...CONTENT, touchpoints: twins, paths: [], cards: [] });
    editor = openEditor(doc);
    add('new', { after: 'a' });
    expect(cell()).toBe('a new b c');
    editor.undo.undo();
    expect([...journey().touchpoints.values()].map((touchpoint) => touchpoint.place.order)).toEqual([
      'V',
      'V',
      'V',
    ]);
  });

  it('D3.10 stages and lanes move after one another', () => {
    moveStage(editor, S2, { after: null });
    moveStage(editor, S0, { after: S1 });
    expect(journey().stages.map(({ id }) => id)).toEqual([S2, S1, S0]);
    moveLane(editor, STEPS, {});
    expect(journey().lanes.at(-1)?.id).toBe(STEPS);
    updates = 0;
    moveStage(editor, S2, { after: null });
    expect(updates).toBe(0);
  });

  it('D3.10 frictions and metrics move among those of the whole map', () => {
    const touchpoint = add('t');
    const [a, b, c] = ['a', 'b', 'c'].map((note) => addFriction(editor, { touchpoint, note })) as [
      FrictionId,
      FrictionId,
      FrictionId,
    ];
    const notes = () => [...journey().frictions.values()].sort(byOrder).map(({ note }) => note);
    const before = notes().filter((note) => !'abc'.includes(note));
    moveFriction(editor, c, { after: a });
    moveFriction(editor, a, { after: b });
    expect(notes()).toEqual([...before, 'c', 'b', 'a']);
    const subject = { kind: 'touchpoint', id: touchpoint } as const;
    const first = addMetric(editor, { subject, name: 'first' });
    const second = addMetric(editor, { subject, name: 'second' });
    moveMetric(editor, first, { after: second });
    expect(
      [...journey().metrics.values()]
        .sort(byOrder)
        .slice(-2)
        .map(({ name }) => name),
    ).toEqual(['second', 'first']);
    editor.undo.undo();
    expect([...journey().metrics.values()].sort(byOrder).at(-1)?.id).toBe(second);
    expect(code(() => moveMetric(editor, GONE, { after: null }))).toBe('gone');
  });
});

describe('setting', () => {
  it('D3.11 takes what the model takes, and names the field of what it does not', () => {
    const reference = { kind: 'touchpoint', id: add('t') } as const;
    setField(editor, reference, 'emotion', -2);
    setField(editor, reference, 'owner', { id: 'acme' as never, name: 'Acme' });
    expect(journey().touchpoints.get(reference.id)).toMatchObject({ emotion: -2, owner: { id: 'acme' } });
    expect(code(() => setField(editor, reference, 'emotion', 0.5))).toBe('invalid emotion');
    expect(code(() => setField(editor, reference, 'momentOfTruth', 'yes' as never))).toBe(
      'invalid momentOfTruth',
    );
    expect(code(() => setField(editor, reference, 'tags', ['']))).toBe('invalid tags');
    expect(code(() => setField(editor, reference, 'place' as never, null as never))).toBe('invalid place');
    expect(code(() => setField(editor, reference, 'title' as never, 'x' as never))).toBe('invalid title');
    expect(code(() => setField(editor, reference, '__proto__' as never, 1 as never))).toBe(
      'invalid __proto__',
    );
    expect(code(() => setField(editor, { kind: 'touchpoint', id: GONE }, 'emotion', 1))).toBe('gone');
  });

  it('D3.12 setting what is there already writes nothing', () => {
    const reference = { kind: 'touchpoint', id: add('t') } as const;
    setField(editor, reference, 'tags', ['a']);
    updates = 0;
    setField(editor, reference, 'emotion', null);
    setField(editor, reference, 'tags', ['a']);
    setText(editor, reference, 'title', 't');
    expect(updates).toBe(0);
  });

  it('D3.13 of sets and records only the members that differ are written: others’ additions stay', () => {
    const reference = { kind: 'touchpoint', id: add('t') } as const;
    setField(editor, reference, 'tags', ['a', 'b']);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    setField(openEditor(other), reference, 'tags', ['a', 'b', 'c']);
    setField(openEditor(other), { kind: 'meta' }, 'personas', { anna: 'Anna' } as never);
    setField(editor, reference, 'tags', ['b', 'd']);
    setField(editor, { kind: 'meta' }, 'personas', { ben: 'Ben' } as never);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(journey().touchpoints.get(reference.id)?.tags).toEqual(['b', 'c', 'd']);
    expect(journey().meta.personas).toEqual({ anna: 'Anna', ben: 'Ben' });
  });
});

describe('texts', () => {
  it('D4.3 refuse a change beyond the text or through a character, and texts that are none', () => {
    const reference = { kind: 'touchpoint', id: add('a👍b') } as const;
    const change = (index: number, remove: number) => ({ index, remove, insert: '' });
    expect(code(() => editText(editor, reference, 'title', change(0, 5)))).toBe('invalid title');
    expect(code(() => editText(editor, reference, 'title', change(-1, 0)))).toBe('invalid title');
    expect(code(() => editText(editor, reference, 'title', change(2, 1)))).toBe('invalid title');
    expect(code(() => editText(editor, reference, 'title', change(1, 1)))).toBe('invalid title');
    expect(code(() => editText(editor, reference, 'emotion' as never, change(0, 0)))).toBe('invalid emotion');
    editText(editor, reference, 'title', change(1, 2));
    expect(textOf(doc, reference, 'title')?.toString()).toBe('ab');
    expect(textOf(doc, { kind: 'touchpoint', id: GONE }, 'title')).toBeNull();
  });

  it('D4.4 half a surrogate pair becomes U+FFFD at once, as it would for everybody else', () => {
    const reference = { kind: 'touchpoint', id: add('x\uD83D') } as const;
    setText(editor, reference, 'description', '\uDC4Dy');
    setField(editor, reference, 'tags', ['\uD800']);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(contentOf(readJourney(other).journey)).toEqual(contentOf(journey()));
    expect(journey().touchpoints.get(reference.id)).toMatchObject({ title: 'x\uFFFD', tags: ['\uFFFD'] });
  });
});

describe('removing', () => {
  it('D3.14 takes the paths of a touchpoint along, and restoring brings them back', () => {
    const [a, b, c] = [add('a'), add('b'), add('c')];
    addPath(editor, { kind: 'best-bet', from: a, to: b });
    addPath(editor, { kind: 'exit', from: b, to: null });
    const gone = addPath(editor, { kind: 'best-bet', from: b, to: c });
    remove(editor, [{ kind: 'path', id: gone as PathId }]);
    remove(editor, [{ kind: 'touchpoint', id: b }]);
    expect([journey().touchpoints.size, journey().paths.size]).toEqual([2, 0]);
    restore(editor, [{ kind: 'touchpoint', id: b }]);
    expect([journey().touchpoints.size, journey().paths.size]).toEqual([3, 2]);
    editor.undo.undo();
    editor.undo.undo();
    expect([journey().touchpoints.size, journey().paths.size]).toEqual([3, 2]);
  });

  it('D3.15 of a stage or lane leaves what is in it: it becomes unplaced', () => {
    const id = add('t');
    remove(editor, [{ kind: 'stage', id: S0 }]);
    expect(journey().touchpoints.get(id)?.place.stage).toBe(S0);
    expect(unplacedTouchpoints(journey()).map((touchpoint) => touchpoint.id)).toEqual([id]);
    editor.undo.undo();
    expect(unplacedTouchpoints(journey())).toEqual([]);
  });

  it('D3.16 of what is gone already does nothing; restoring what never was is refused', () => {
    const reference = { kind: 'touchpoint', id: add('t') } as const;
    remove(editor, [reference]);
    updates = 0;
    remove(editor, [reference, { kind: 'touchpoint', id: GONE }]);
    expect(updates).toBe(0);
    expect(code(() => restore(editor, [reference, { kind: 'touchpoint', id: GONE }]))).toBe('gone');
  });
});

const BLANK: Omit<Touchpoint, 'id' | 'place'> = {
  title: '',
  description: '',
  customerGoal: '',
  channel: null,
  owner: null,
  department: null,
  initiator: null,
  emotion: null,
  emotionBy: {},
  momentOfTruth: false,
  impact: '',
  decision: false,
  discovery: false,
  entry: null,
  outcome: null,
  evidence: null,
  tags: [],
};
