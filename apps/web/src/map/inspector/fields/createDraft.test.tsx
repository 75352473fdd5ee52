import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createDraft, type Draft } from './createDraft';
import { parseNumber, showNumber } from './parseNumber';

interface Setting {
  draft: Draft;
  stored(): number | null;
  setStored(value: number | null): void;
  written: (number | null)[];
  leave(): void;
}

function draftOf(first: number | null): Setting {
  return createRoot((leave) => {
    const [stored, setStored] = createSignal(first);
    const written: (number | null)[] = [];
    const draft = createDraft<number | null>({
      value: stored,
      show: showNumber,
      parse: (text) => parseNumber(text, { min: 0, max: 100, integer: true }),
      commit: (value) => {
        written.push(value);
        setStored(value);
      },
    });
    return { draft, stored, setStored, written, leave };
  });
}

describe('what is typed into a field', () => {
  it('W42.9 is judged at every letter and written once, when somebody leaves', () => {
    const { draft, written } = draftOf(5);
    draft.type('1');
    draft.type('12');
    expect([draft.text(), draft.problem(), written]).toEqual(['12', null, []]);
    draft.flush();
    expect([draft.text(), draft.dirty(), written]).toEqual(['12', false, [12]]);
    draft.flush();
    expect(written).toEqual([12]);
  });

  it('W42.9 stays as typed while it is wrong, and what is stored stays too', () => {
    const { draft, written, stored } = draftOf(5);
    draft.type('500');
    expect(draft.problem()).toBe('Type a number from 0 to 100.');
    draft.flush();
    expect([draft.text(), stored(), written]).toEqual(['500', 5, []]);
    draft.type('50');
    expect(draft.problem()).toBeNull();
    draft.flush();
    expect(written).toEqual([50]);
  });

  it('W42.9 is given up with Esc', () => {
    const { draft, written } = draftOf(5);
    draft.type('7');
    draft.revert();
    expect([draft.text(), draft.dirty()]).toEqual(['5', false]);
    draft.flush();
    expect(written).toEqual([]);
  });

  it('W42.10 shows what others write as soon as nothing is being typed', () => {
    const { draft, setStored, written } = draftOf(5);
    setStored(6);
    expect(draft.text()).toBe('6');
    draft.type('70');
    setStored(8);
    expect(draft.text()).toBe('70');
    draft.flush();
    expect(written).toEqual([70]);
  });

  it('W42.10 writes nothing when somebody else wrote the same meanwhile', () => {
    const { draft, setStored, written } = draftOf(5);
    draft.type('70');
    setStored(70);
    expect(draft.dirty()).toBe(false);
    draft.flush();
    expect(written).toEqual([]);
  });

  it('W42.11 is not lost when the field goes: what can be taken over is', () => {
    const { draft, written, leave } = draftOf(5);
    draft.type('9');
    leave();
    expect(written).toEqual([9]);
    const wrong = draftOf(5);
    wrong.draft.type('nine');
    wrong.leave();
    expect(wrong.written).toEqual([]);
  });

  it('W42.9 writes nothing for what was typed back to what is stored, or means the same', () => {
    const { draft, written } = draftOf(5);
    draft.type('5.0');
    draft.flush();
    draft.type('5');
    expect(draft.dirty()).toBe(false);
    expect(written).toEqual([]);
  });
});
