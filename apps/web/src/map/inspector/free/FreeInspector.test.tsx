import { addFree, type FreeId, type FreeShape } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import { drawInspector, fill, press, type TestInspector, typeInto } from '../testInspector';
import { FreeInspector } from './FreeInspector';

const SPOT = { x: 0, y: 0, rotation: 0, frame: null };

let map: TestMap;
let test: TestInspector;
let id: FreeId;
const stored = () => map.journey().free.get(id) as FreeShape;
const draw = (shape: Parameters<typeof addFree>[1]) => {
  id = addFree(map.editor, shape);
  test = drawInspector(
    ({ inspector }) => (
      <Show when={inspector.journey().free.get(id)}>{(shown) => <FreeInspector shape={shown()} />}</Show>
    ),
    { map },
  );
};

beforeEach(() => {
  map = createTestMap();
});
afterEach(() => test.dispose());

it('W47.5 a note has its words and its author, and can be locked', () => {
  draw({ kind: 'note', spot: SPOT, author: { id: null, name: 'Jonas' } });
  typeInto(test.named<HTMLTextAreaElement>('Words'), 'Ask Tessin');
  test.named('Locked').click();
  expect(stored()).toMatchObject({ text: 'Ask Tessin', locked: true });
  expect(test.text()).toContain('By Jonas');
});

it('W47.5 an image says in words what it shows', () => {
  draw({
    kind: 'image',
    spot: SPOT,
    size: { width: 10, height: 10 },
    image: { id: 'picture' as never, alt: '' },
  });
  const shows = test.named<HTMLInputElement>('Shows');
  fill(shows, 'The machine');
  press(shows, 'Enter');
  expect(stored().image).toEqual({ id: 'picture', alt: 'The machine' });
});

it('W47.5 a frame has a name; the lines of a text are left to the canvas', () => {
  draw({ kind: 'frame', spot: SPOT, size: { width: 100, height: 100 } });
  fill(test.named<HTMLInputElement>('Name'), 'Ideas');
  press(test.named('Name'), 'Enter');
  expect(stored().words).toBe('Ideas');
  test.dispose();
  draw({ kind: 'text', spot: SPOT, words: 'one\ntwo' });
  expect(test.all('input:not([role="switch"])')).toEqual([]);
});
