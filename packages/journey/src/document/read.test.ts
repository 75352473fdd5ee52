import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { drawJourney } from '../drawing/drawJourney';
import { generatedJourney } from '../testing/generatedJourney';
import { contentOf, emptyJourney } from './content';
import { createJourney } from './create';
import { openEditor } from './editor';
import { addStage } from './edits/add';
import { setField } from './edits/fields';
import { remove, restore } from './edits/remove';
import { repair } from './edits/repair';
import { setText } from './edits/texts';
import { InvalidEdit } from './invalidEdit';
import { liveJourney } from './live';
import { readJourney, readJourneyMeta } from './read';
import { DOCUMENT_VERSION, ENTITY_KINDS, SCHEMA } from './schema';

const CONTENT = generatedJourney({ touchpoints: 3, paths: 3, stages: 3, free: 8, seed: 4 });

function docWith(content = CONTENT): Y.Doc {
  const doc = new Y.Doc();
  createJourney(doc, content);
  return doc;
}

function rawTouchpoint(doc: Y.Doc, id = 'touchpoint-0'): Y.Map<unknown> {
  return doc.getMap('touchpoints').get(id) as Y.Map<unknown>;
}

describe('createJourney and readJourney', () => {
  it('D2.1 give back what was put in', () => {
    expect(contentOf(readJourney(docWith()).journey)).toEqual({
      ...CONTENT,
      cards: CONTENT.cards,
      touchpoints: CONTENT.touchpoints,
    });
    const empty = emptyJourney('New');
    const { journey, unreadable, deleted } = readJourney(docWith(empty));
    expect([contentOf(journey), unreadable, deleted]).toEqual([empty, [], []]);
  });

  it('D2.2 refuses a document that is not empty, doubled ids and what is no journey; nothing is written', () => {
    expect(() => createJourney(docWith(), CONTENT)).toThrow(expect.objectContaining({ code: 'not-empty' }));
    const doc = new Y.Doc();
    const twice = { ...CONTENT, touchpoints: [...CONTENT.touchpoints, ...CONTENT.touchpoints] };
    expect(() => createJourney(doc, twice)).toThrow(
      expect.objectContaining({ code: 'invalid', field: 'id' }),
    );
    const faulty = { ...CONTENT, stages: [{ ...CONTENT.stages[0], hidden: 'no' }] } as never;
    expect(() => createJourney(doc, faulty)).toThrow(
      expect.objectContaining({ code: 'invalid', field: 'stages.0.hidden' }),
    );
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
  });

  it('D1.3 makes every text with its entity', () => {
    const entity = rawTouchpoint(docWith());
    for (const field of ['title', 'description', 'customerGoal', 'impact']) {
      expect(entity.get(field)).toBeInstanceOf(Y.Text);
    }
  });

  it('D5.1 reads a document that nothing has reached yet as an empty journey', () => {
    const { journey, unreadable } = readJourney(new Y.Doc());
    expect([journey.stages, journey.touchpoints.size, unreadable]).toEqual([[], 0, []]);
  });
});

describe('unreadable entities', () => {
  it('D6.1 stand beside the fine ones, with what is wrong and what can be read', () => {
    const doc = docWith();
    rawTouchpoint(doc).set('emotion', 9);
    rawTouchpoint(doc).set('tags/ok', 'yes');
    const { journey, unreadable } = readJourney(doc);
    expect(journey.touchpoints.size).toBe(2);
    expect(unreadable).toEqual([
      {
        kind: 'touchpoint',
        id: 'touchpoint-0',
        title: CONTENT.touchpoints[0]?.title,
        place: CONTENT.touchpoints[0]?.place,
        problems: [
          { field: 'emotion', problem: expect.any(String) },
          { field: 'tags/ok', problem: expect.any(String) },
        ],
      },
    ]);
  });

  it('D6.2 repair sets the faulty fields, no others, in one step that can be taken back', () => {
    const doc = docWith();
    const entity = rawTouchpoint(doc);
    entity.set('emotion', 9);
    entity.set('tags/ok', 'yes');
    entity.set('emotionBy/constructor', 1);
    entity.set('place', { stage: 'stage-1', lane: 7 });
    entity.set('impact', 'a plain string');
    const before = readJourney(doc).unreadable;
    const editor = openEditor(doc);
    for (const item of before) repair(editor, item);
    const { journey, unreadable } = readJourney(doc);
    expect(unreadable).toEqual([]);
    expect([...journey.touchpoints.values()].find(({ id }) => id === 'touchpoint-0')).toEqual({
      ...CONTENT.touchpoints[0],
      emotion: null,
      impact: 'a plain string',
      place: { stage: 'stage-1', lane: 'unplaced', order: expect.any(String) },
    });
    editor.undo.undo();
    expect(readJourney(doc).unreadable).toEqual(before);
  });

  it('D6.3 what has no default cannot be repaired, but removed and that undone', () => {
    const doc = docWith();
    doc.getMap('paths').set('junk', 'not an entity');
    (doc.getMap('paths').get('path-0') as Y.Map<unknown>).set('route', { kind: 'exit' });
    const editor = openEditor(doc);
    const { unreadable } = readJourney(doc);
    expect(unreadable).toHaveLength(2);
    for (const item of unreadable) expect(() => repair(editor, item)).toThrow(InvalidEdit);
    expect(editor.undo.canUndo()).toBe(false);
    remove(editor, unreadable as never);
    expect(readJourney(doc).unreadable).toEqual([]);
    editor.undo.undo();
    expect(readJourney(doc).unreadable).toEqual(unreadable);
  });

  it('D6.4 the map’s own faulty fields are told of and read as their defaults', () => {
    const doc = docWith();
    doc.getMap('meta').set('kind', 'spreadsheet');
    const { journey, unreadable } = readJourney(doc);
    expect(journey.meta).toEqual(CONTENT.meta);
    expect(readJourneyMeta(doc)).toEqual(CONTENT.meta);
    expect(unreadable).toMatchObject([{ kind: 'meta', problems: [{ field: 'kind' }] }]);
    const editor = openEditor(doc);
    for (const item of unreadable) repair(editor, item);
    expect(readJourney(doc).unreadable).toEqual([]);
  });

  it('D6.5 a root that is something else here is told of; the rest is read', () => {
    const doc = new Y.Doc();
    doc.getText('touchpoints');
    const update = Y.encodeStateAsUpdate(docWith());
    Y.applyUpdate(doc, update);
    const { journey, unreadable } = readJourney(doc);
    expect(journey.stages).toHaveLength(3);
    expect(unreadable).toMatchObject([{ kind: 'touchpoint', id: 'touchpoints' }]);
    expect(() => liveJourney(doc).dispose()).not.toThrow();
  });

  it('D6.6 what is wrong is said in a line, however long the value', () => {
    const doc = docWith();
    rawTouchpoint(doc).set('channel', 'x'.repeat(1_000_000));
    expect(readJourney(doc).unreadable[0]?.problems[0]?.problem.length).toBeLessThanOrEqual(200);
  });

  it('D5.4 of a newer version it says so, reads what it can, and edits refuse to write', () => {
    const doc = new Y.Doc();
    createJourney(doc, CONTENT);
    const live = liveJourney(doc);
    const editor = openEditor(doc);
    const T = { kind: 'touchpoint', id: CONTENT.touchpoints[0]?.id as never } as const;
    expect([live.current().newerVersion, live.current().journey.meta]).toEqual([null, CONTENT.meta]);
    doc.getMap('meta').set('version', DOCUMENT_VERSION + 1);
    for (const reading of [live.current(), readJourney(doc)]) {
      expect(reading.newerVersion).toBe(DOCUMENT_VERSION + 1);
      expect(contentOf(reading.journey)).toEqual(CONTENT);
    }
    const before = Y.encodeStateAsUpdate(doc);
    for (const edit of [
      () => setField(editor, T, 'channel', 'never'),
      () => setText(editor, T, 'title', 'never'),
      () => addStage(editor),
      () => remove(editor, [T]),
    ]) {
      expect(edit).toThrow(expect.objectContaining({ code: 'newer-version' }));
    }
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    doc.getMap('meta').set('version', DOCUMENT_VERSION);
    expect(live.current().newerVersion).toBeNull();
    setField(editor, T, 'channel', 'phone');
    expect(live.current().journey.touchpoints.get(T.id)?.channel).toBe('phone');
  });

  it('D5.3 deleted ones are listed apart, faulty or not, and come back by restore', () => {
    const doc = docWith();
    rawTouchpoint(doc).set('emotion', 9);
    const editor = openEditor(doc, { now: () => 5 });
    remove(editor, readJourney(doc).unreadable as never);
    const { deleted, unreadable } = readJourney(doc);
    expect(unreadable).toEqual([]);
    expect(deleted).toContainEqual({
      kind: 'touchpoint',
      id: 'touchpoint-0',
      title: CONTENT.touchpoints[0]?.title,
      at: 5,
    });
    restore(editor, deleted);
    expect(readJourney(doc).unreadable).toHaveLength(1);
  });
});

const HOSTILE_IDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  'a b',
  'x'.repeat(200),
  'touchpoint-0',
  'free-0',
  '💥',
];
const KEYS = [
  ...new Set(Object.values(SCHEMA).flatMap(({ fields }) => fields.map(({ name }) => name))),
  'deleted',
  'version',
  'tags/',
  'tags/__proto__',
  'personas/__proto__',
  'emotionBy/constructor',
  'readings/2026-02-30',
  'personas/',
  '/',
  '__proto__',
];

/** Anything at all that a Y.Map can hold. */
const { value: anything } = fc.letrec<{ value: unknown; entity: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      { x: 1e6, y: -1e6, rotation: 6, frame: 'free-0' },
      { kind: 'entity', reference: { kind: 'free', id: 'free-3' }, at: { x: 1, y: 0 }, x: 0, y: 0 },
      { points: [0, 0, 0], closed: true, pen: true },
      'frame',
      'arrow',
      null,
      undefined,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      Number.NaN,
      Infinity,
      -Infinity,
      1e308,
      2 ** 53,
    ),
    fc.constantFrom('', 'best-bet', 'stage-0', '2026-01-01', '\uD800', 'x'.repeat(10_000)),
    fc.constant(10n),
    fc.constant(new Uint8Array([1, 2])),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => items.filter((item) => !isShared(item))),
    fc
      .dictionary(
        fc.constantFrom('kind', 'id', 'stage', 'lane', 'order', 'from', 'to', '__proto__'),
        tie('value'),
        { maxKeys: 4 },
      )
      .map(plainOnly),
    fc
      .constantFrom('text', 'array', 'xml', 'fragment', 'doc', 'embeds')
      .map((type) => ({ type: { make: type } })),
    tie('entity'),
  ),
  entity: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 6 })
    .map((entries) => ({ type: { make: 'map', entries } })),
}));

interface Recipe {
  readonly type: { readonly make: string; readonly entries?: readonly (readonly [string, unknown])[] };
}

function isShared(value: unknown): value is Recipe {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function plainOnly(value: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => !isShared(member)));
}

/** Shared types can be put in only once, so they are made anew from a recipe each time. */
function made(value: unknown): unknown {
  if (!isShared(value)) return value;
  const embeds = new Y.Text();
  embeds.insertEmbed(0, { image: 'x' });
  embeds.insert(1, 'bold', { bold: true });
  switch (value.type.make) {
    case 'text':
      return new Y.Text('text');
    case 'embeds':
      return embeds;
    case 'array':
      return Y.Array.from([1, 'two']);
    case 'xml':
      return new Y.XmlText('xml');
    case 'fragment':
      return new Y.XmlElement('p');
    case 'doc':
      return new Y.Doc();
    default:
      return new Y.Map((value.type.entries ?? []).map(([key, member]) => [key, made(member)] as const));
  }
}

describe('any document at all', () => {
  it('D5.2 is read without throwing, live and at once alike, and repaired or removed until nothing is unreadable', () => {
    const root = fc.constantFrom(...Object.values(SCHEMA).map((schema) => schema.root));
    const id = fc.constantFrom(...HOSTILE_IDS, 'lane-0', 'path-0', 'free-1', 'free-2', 'free-3');
    const whole = fc.tuple(fc.constant('whole'), root, id, fc.constant(''), anything);
    const field = fc.tuple(fc.constant('field'), root, id, fc.constantFrom(...KEYS), anything);
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, field, field), { maxLength: 12 }), (writes) => {
        const doc = docWith();
        const live = liveJourney(doc);
        for (const [how, name, key, member, value] of writes) {
          const entity = name === 'meta' ? doc.getMap('meta') : doc.getMap(name).get(key);
          if (how === 'field' && entity instanceof Y.Map) entity.set(member, made(value));
          else if (name !== 'meta') doc.getMap(name).set(key, made(value));
        }
        const reading = readJourney(doc);
        expect(live.current()).toEqual(reading);
        expect(() => contentOf(reading.journey)).not.toThrow();
        const copy = new Y.Doc();
        createJourney(copy, JSON.parse(JSON.stringify(contentOf(reading.journey))));
        expect(contentOf(readJourney(copy).journey)).toEqual(contentOf(reading.journey));
        expect(() => drawJourney(reading.journey, { organisations: [], detail: 'full' })).not.toThrow();
        heal(doc);
        expect(readJourney(doc).unreadable).toEqual([]);
        live.dispose();
      }),
      { seed: 1, numRuns: 150 },
    );
  }, 60_000);

  it('D5.2 whatever is in the roots, also when other types than ours were put there', () => {
    const roots = ['meta', ...ENTITY_KINDS.map((kind) => SCHEMA[kind].root)];
    for (const make of [
      (doc: Y.Doc, name: string) => doc.getArray(name).push([1]),
      (doc: Y.Doc, name: string) => doc.getText(name).insert(0, 'text'),
      (doc: Y.Doc, name: string) => doc.getXmlFragment(name).push([new Y.XmlElement('p')]),
    ]) {
      const sender = new Y.Doc();
      for (const name of roots) make(sender, name);
      const receiver = new Y.Doc();
      Y.applyUpdate(receiver, Y.encodeStateAsUpdate(sender));
      for (const doc of [sender, receiver]) expect(readJourney(doc).journey.touchpoints.size).toBe(0);
    }
  });
});

function heal(doc: Y.Doc): void {
  const editor = openEditor(doc);
  for (const item of readJourney(doc).unreadable) {
    try {
      repair(editor, item);
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      remove(editor, [item as never]);
    }
  }
  editor.dispose();
}
