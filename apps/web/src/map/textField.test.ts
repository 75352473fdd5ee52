import { editText, openEditor, remove, setText, type TouchpointId, textOf } from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from './testMap';
import { bindText, shiftCaret, type TextInput } from './textField';

type EventName = 'input' | 'compositionstart' | 'compositionend';

class FakeInput implements TextInput {
  #value = '';
  selectionStart: number | null = 0;
  selectionEnd: number | null = 0;
  #listeners = new Map<EventName, Set<() => void>>();

  get value(): string {
    return this.#value;
  }
  /** As in a browser: setting the value puts the caret at its end. */
  set value(next: string) {
    this.#value = next;
    this.setSelectionRange(next.length, next.length);
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  addEventListener(type: EventName, listener: () => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: EventName, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }
  fire(type: EventName): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) listener();
  }
  type(at: number, letters: string): void {
    this.#value = this.#value.slice(0, at) + letters + this.#value.slice(at);
    this.setSelectionRange(at + letters.length, at + letters.length);
    this.fire('input');
  }
}

let map: TestMap;
let id: TouchpointId;
let input: FakeInput;
let unbind: () => void;
const title = () => textOf(map.editor.doc, { kind: 'touchpoint', id }, 'title')?.toString();
/** Somebody else's edit: another editor on the same document. */
const other = (index: number, insert: string) =>
  editText(openEditor(map.editor.doc), { kind: 'touchpoint', id }, 'title', { index, remove: 0, insert });

beforeEach(() => {
  map = createTestMap();
  id = map.add(0, 'Order a part');
  input = new FakeInput();
  unbind = bindText(input, map.editor, { kind: 'touchpoint', id }, 'title');
});

describe('bindText', () => {
  it('W9.1 shows the text and sends what is typed', () => {
    expect(input.value).toBe('Order a part');
    input.type(8, 'spare ');
    expect(title()).toBe('Order a spare part');
  });

  it('W9.2 shows what others type and keeps the caret where it was in the words', () => {
    input.setSelectionRange(8, 12);
    other(0, 'Re-');
    expect(input.value).toBe('Re-Order a part');
    expect([input.selectionStart, input.selectionEnd]).toEqual([11, 15]);
    other(15, '!');
    expect([input.selectionStart, input.selectionEnd]).toEqual([11, 15]);
  });

  it('W9.3 keeps every letter when both type at once', () => {
    input.type(12, '!');
    other(0, '¡');
    input.type(input.value.length, '!');
    expect(title()).toBe('¡Order a part!!');
    expect(input.value).toBe(title());
  });

  it('W9.4 leaves a character that is being composed alone, and keeps what others typed meanwhile', () => {
    input.fire('compositionstart');
    input.type(12, 'ñ');
    expect(title()).toBe('Order a part');
    other(0, 'Re-');
    expect(input.value).toBe('Order a partñ');
    input.fire('compositionend');
    expect(title()).toBe('Re-Order a partñ');
    expect(input.value).toBe('Re-Order a partñ');
  });

  it('W9.5 ends quietly when somebody deletes the touchpoint', () => {
    remove(openEditor(map.editor.doc), [{ kind: 'touchpoint', id }]);
    expect(() => input.type(0, 'x')).not.toThrow();
    expect(title()).toBe('Order a part');
  });

  it('W9.6 listens no more once unbound', () => {
    unbind();
    input.type(0, 'x');
    setText(map.editor, { kind: 'touchpoint', id }, 'title', 'New');
    expect(title()).toBe('New');
    expect(input.value).toBe('xOrder a part');
  });
});

it('W9.2 puts the caret where a deletion leaves it', () => {
  expect(shiftCaret(5, { index: 2, remove: 6, insert: '' })).toBe(2);
  expect(shiftCaret(9, { index: 2, remove: 6, insert: 'abc' })).toBe(6);
  expect(shiftCaret(2, { index: 2, remove: 0, insert: 'abc' })).toBe(2);
});
