import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../document/content';
import { createJourney } from '../document/create';
import { readJourney } from '../document/read';
import { generatedJourney } from '../testing/generatedJourney';
import { fromJson } from './fromJson';
import { toJson } from './JourneyJson';

const content = generatedJourney({ touchpoints: 6, paths: 6, stages: 2, free: 24, seed: 9 });

it('J2 free shapes come back as they went, from a file and into a document', () => {
  const read = fromJson(JSON.parse(JSON.stringify(toJson(content))));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.content.free).toEqual(content.free);
  const doc = new Y.Doc();
  createJourney(doc, read.content);
  expect(contentOf(readJourney(doc).journey).free).toEqual(
    [...content.free].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

it('J2 a file from before there were free shapes is read, without any', () => {
  const { free: _, ...old } = JSON.parse(JSON.stringify(toJson(content)));
  const read = fromJson(old);
  expect(read).toMatchObject({ ok: true, content: { free: [], touchpoints: content.touchpoints } });
});

it.each([
  ['a spot far out', { spot: { x: 2e6, y: 0, rotation: 0, frame: null } }, 'free.0.spot.x'],
  ['a frame without a size', { kind: 'frame', size: null }, 'free.0'],
  [
    'too many points',
    { stroke: { points: Array(18_003).fill(0), closed: false, pen: false } },
    'free.0.stroke.points',
  ],
  ['a colour of nowhere', { colour: '#123456' }, 'free.0.colour'],
])('J3 says what is wrong with a free shape: %s', (_title, fields, path) => {
  const [first, ...others] = content.free;
  const read = fromJson(toJson({ ...content, free: [{ ...first, ...fields } as never, ...others] }));
  expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([path]);
});
