import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextField } from './bindText';

class Field implements TextField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  /** As a browser does: the caret goes behind what was typed. */
  type(letters: string) {
    this.value = this.value.slice(0, this.selectionStart) + letters + this.value.slice(this.selectionEnd);
    const caret = this.selectionStart + letters.length;
    this.setSelectionRange(caret, caret);
  }
}

function person(initial: string) {
  const doc = new Y.Doc();
  const text = doc.getText('title');
  text.insert(0, initial);
  const field = new Field();
  const write = (change: { index: number; remove: number; insert: string }) => {
    doc.transact(() => {
      text.delete(change.index, change.remove);
      text.insert(change.index, change.insert);
    });
  };
  return { doc, text, field, binding: bindText(text, field, write) };
}

function pair(initial: string) {
  const one = person(initial);
  const other = { ...person(''), doc: new Y.Doc() };
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
  const text = doc.getText('title');
  const field = new Field();
  const binding = bindText(text, field, (change) => {
    doc.transact(() => {
      text.delete(change.index, change.remove);
      text.insert(change.index, change.insert);
    });
  });
  const exchange = () => {
    const a = Y.encodeStateAsUpdate(one.doc);
    const b = Y.encodeStateAsUpdate(doc);
    Y.applyUpdate(one.doc, b, 'remote');
    Y.applyUpdate(doc, a, 'remote');
  };
  other.binding.dispose();
  return { one, other: { doc, text, field, binding }, exchange };
}

describe('bindText', () => {
  it('T2.1 writes what was typed as the smallest change', () => {
    const { text, field, binding } = person('Oder a part');
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    field.setSelectionRange(1, 1);
    field.type('r');
    binding.input();
    expect(text.toString()).toBe('Order a part');
    expect(deltas).toEqual([[{ retain: 1 }, { insert: 'r' }]]);
  });

  it('T2.2 two people typing in one title keep all letters, and their carets', () => {
    const { one, other, exchange } = pair('part');
    one.field.setSelectionRange(0, 0);
    other.field.setSelectionRange(4, 4);
    for (const [left, right] of [
      ['a', '1'],
      [' ', '2'],
      ['b', '3'],
    ] as const) {
      one.field.type(left);
      one.binding.input();
      other.field.type(right);
      other.binding.input();
      exchange();
    }
    expect(one.text.toString()).toBe('a bpart123');
    expect(one.field.value).toBe('a bpart123');
    expect(other.field.value).toBe('a bpart123');
    expect(one.field.selectionStart).toBe(3);
    expect(other.field.selectionStart).toBe(10);
  });

  it('T2.3 leaves the field alone while a composition goes on, and merges at its end', () => {
    const { one, other, exchange } = pair('ab');
    one.field.setSelectionRange(1, 1);
    one.binding.compositionStart();
    one.field.type('n');
    one.binding.input();
    other.field.setSelectionRange(0, 0);
    other.field.type('>>');
    other.binding.input();
    exchange();
    expect(one.field.value).toBe('anb');
    expect(one.text.toString()).toBe('>>ab');
    one.field.value = 'a日b';
    one.field.setSelectionRange(2, 2);
    one.binding.compositionEnd();
    exchange();
    expect(one.text.toString()).toBe('>>a日b');
    expect(one.field.value).toBe('>>a日b');
    expect(one.field.selectionStart).toBe(4);
    expect(other.field.value).toBe('>>a日b');
  });

  it('T2.4 an unfinished composition is written when the field goes away', () => {
    const { text, field, binding } = person('');
    binding.compositionStart();
    field.type('にほん');
    binding.dispose();
    expect(text.toString()).toBe('にほん');
  });

  it('T2.5 stops listening when it is disposed of', () => {
    const { text, field, binding } = person('a');
    binding.dispose();
    text.insert(1, 'b');
    expect(field.value).toBe('a');
  });
});
