import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, expect, it } from 'vitest';
import { press, settle } from '../testInspector';
import { Faces } from './Faces';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function draw(first: number | null) {
  const [value, setValue] = createSignal(first);
  stop = render(() => <Faces label="Emotion" value={value()} onChange={setValue} />, document.body);
  return value;
}
const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
const group = () => document.querySelector('fieldset') as HTMLFieldSetElement;

it('W43.1 an emotion is one of five faces, each with its words', () => {
  const value = draw(null);
  expect(group().getAttribute('aria-label')).toBe('Emotion');
  expect(radios().map((radio) => radio.getAttribute('aria-label'))).toEqual([
    'Very bad',
    'Bad',
    'Neutral',
    'Good',
    'Very good',
  ]);
  expect(radios().some(({ checked }) => checked)).toBe(false);
  radios()[3]?.click();
  expect(value()).toBe(1);
  expect(radios()[3]?.checked).toBe(true);
});

it('W43.1 it is taken away with Delete, or with the button that is there then', async () => {
  const value = draw(-2);
  const other = document.querySelector<HTMLButtonElement>('button');
  expect(other?.getAttribute('aria-label')).toBe('Clear Emotion');
  other?.click();
  await settle();
  expect(value()).toBeNull();
  expect(document.querySelector('button')).toBeNull();
  expect(document.activeElement).toBe(radios()[0]);
  radios()[4]?.click();
  press(radios()[4] as Element, 'Delete');
  expect(value()).toBeNull();
});
