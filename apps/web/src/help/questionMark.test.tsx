import { afterEach, expect, it } from 'vitest';
import { asksForHelp, opensByKey, setOpensByKey } from './questionMark';

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

const pressed = (target: EventTarget | null, more: Partial<Parameters<typeof asksForHelp>[0]> = {}) => ({
  key: '?',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  target,
  ...more,
});

it('W14.1 opens by a question mark, unless somebody writes one', () => {
  document.body.innerHTML =
    '<button></button><input><input type="checkbox"><textarea></textarea><p contenteditable="true"><b></b></p>';
  const at = (selector: string) => document.body.querySelector(selector);
  expect(asksForHelp(pressed(document.body))).toBe(true);
  expect(asksForHelp(pressed(at('button')))).toBe(true);
  expect(asksForHelp(pressed(at('[type="checkbox"]')))).toBe(true);
  for (const field of ['input', 'textarea', 'b']) expect(asksForHelp(pressed(at(field)))).toBe(false);
});

it('W14.1 leaves other keys and combinations alone', () => {
  expect(asksForHelp(pressed(document.body, { key: '/' }))).toBe(false);
  for (const with_ of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const) {
    expect(asksForHelp(pressed(document.body, { [with_]: true }))).toBe(false);
  }
});

it('W14.2 remembers that the key is not wanted', () => {
  expect(opensByKey()).toBe(true);
  setOpensByKey(false);
  expect(opensByKey()).toBe(false);
  setOpensByKey(true);
  expect(opensByKey()).toBe(true);
});
