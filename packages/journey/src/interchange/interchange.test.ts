import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { emptyJourney } from '../document/content';
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
    expect(fromJson(json())).toEqual({ ok: true, content });
  });

  it.each([
    ['no object', 'a text', ''],
    ['null', null, ''],
    ['another format', { ...json(), format: 'cjml' }, 'format'],
    ['a missing list', { ...json(), touchpoints: undefined }, 'touchpoints'],
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
    expect(problemsOf({ ...json(), stages: Array.from({ length: 500 }, () => 0) })).toHaveLength(50);
  });
});
