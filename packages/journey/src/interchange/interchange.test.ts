import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyJourney } from '../document/content';
import { ImageId } from '../model/ids';
import { fromJson } from './fromJson';
import { JourneyJson, toJson } from './JourneyJson';

const content = emptyJourney('A map');
const json = (): Record<string, unknown> => JSON.parse(JSON.stringify(toJson(content)));

function problemsOf(value: unknown) {
  const result = fromJson(value);
  return result.ok ? [] : result.problems;
}

describe('JSON', () => {
  it('J1 the published schema is the model’s (after a change: `vitest run -u`)', async () => {
    const schema = toJsonSchema(JourneyJson, { errorMode: 'ignore' });
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('./journey.schema.json');
  });

  it('J2 comes back as it went', () => {
    expect(fromJson(json())).toEqual({ ok: true, content, images: [] });
  });

  it('J2 pictures come back with it, where they were given', () => {
    const images = [{ id: v.parse(ImageId, 'photo'), type: 'image/png', data: 'iVBORw0KGgo=' } as const];
    const file = JSON.parse(JSON.stringify(toJson(content, images)));
    expect(fromJson(file)).toEqual({ ok: true, content, images });
    expect(toJson(content)).not.toHaveProperty('images');
  });

  it('J2 a file from before there were free shapes is read', () => {
    const { free: _free, ...older } = json();
    expect(fromJson(older)).toEqual({ ok: true, content, images: [] });
  });

  it.each([
    ['no object', 'a text', ''],
    ['null', null, ''],
    ['another format', { ...json(), format: 'cjml' }, 'format'],
    ['a list', [json()], ''],
    ['a missing list', { ...json(), touchpoints: undefined }, 'touchpoints'],
    ['a list that is none', { ...json(), touchpoints: { 0: {} } }, 'touchpoints'],
    [
      'a list that is inherited',
      Object.assign(Object.create({ stages: [] }), { ...json(), stages: undefined }),
      'stages',
    ],
    ['no meta', { ...json(), meta: null }, 'meta'],
    [
      'a picture of another kind',
      { ...json(), images: [{ id: 'a', type: 'image/svg+xml', data: '' }] },
      'images.0.type',
    ],
    [
      'a number that JSON makes infinite',
      { ...json(), lanes: [{ ...content.lanes[0], height: Number.POSITIVE_INFINITY }] },
      'lanes.0.height',
    ],
    [
      'a wrong type deep inside',
      { ...json(), stages: [{ ...content.stages[0], hidden: 'no' }] },
      'stages.0.hidden',
    ],
    ['an id of a wrong shape', { ...json(), stages: [{ ...content.stages[0], id: 'a b' }] }, 'stages.0.id'],
    [
      'an id that is there twice',
      { ...json(), stages: [content.stages[0], content.stages[0]] },
      'stages.1.id',
    ],
  ])('J3 says what is wrong, and where: %s', (_title, value, path) => {
    const [problem] = problemsOf(value);
    expect(problem?.path).toBe(path);
    expect(problem?.problem.length).toBeGreaterThan(5);
  });

  it('J4 a file of a newer version says so, and nothing else', () => {
    expect(problemsOf({ ...json(), version: 2 })).toEqual([
      { path: 'version', problem: expect.stringContaining('Update it first') },
    ]);
  });

  it('J5 gives at most fifty problems', () => {
    expect(problemsOf({ ...json(), cards: Array.from({ length: 500 }, () => 0) })).toHaveLength(50);
    expect(problemsOf({ ...json(), cards: Array.from({ length: 500 }, () => ({})) })).toHaveLength(50);
  });

  it('J5 a hostile file costs no more than it weighs', () => {
    const empty = Array.from({ length: 2_000_000 }, () => ({}));
    expect(problemsOf({ ...json(), touchpoints: empty })).toEqual([
      { path: 'touchpoints', problem: 'Has 2000000 entries; at most 5000 are read' },
    ]);
    const tags = Array.from({ length: 1_000_000 }, () => '');
    expect(problemsOf({ ...json(), touchpoints: [{ tags }] })).toHaveLength(1);
    const long = problemsOf({ ...json(), meta: { ...content.meta, kind: 'x'.repeat(5_000_000) } });
    expect(long).toEqual([{ path: 'meta.kind', problem: expect.stringMatching(/^.{1,500}$/s) }]);
  });

  it('J3 names that every object has are no entries of a record', () => {
    const file = JSON.parse(
      JSON.stringify(json()).replace(
        '"personas":{}',
        '"personas":{"__proto__":"x","constructor":"y","ann":"Ann"}',
      ),
    );
    const result = fromJson(file);
    if (result.ok) expect(Object.keys(result.content.meta.personas)).toEqual(['ann']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
