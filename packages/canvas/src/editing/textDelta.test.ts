import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { caretAfter, type Delta, rebase } from './textDelta';

describe('caretAfter', () => {
  it.each<[string, number, Delta, number]>([
    ['an insertion before moves it', 4, [{ retain: 1 }, { insert: 'abc' }], 7],
    ['an insertion behind leaves it', 4, [{ retain: 6 }, { insert: 'abc' }], 4],
    ['an insertion at it goes behind', 4, [{ retain: 4 }, { insert: 'abc' }], 4],
    ['at the very start too', 0, [{ insert: 'abc' }], 0],
    ['a deletion before moves it', 4, [{ retain: 1 }, { delete: 2 }], 2],
    ['a deletion around it takes it to its start', 4, [{ retain: 2 }, { delete: 10 }], 2],
    ['a replacement before it', 6, [{ delete: 2 }, { insert: 'xyz' }], 7],
  ])('T1.1 %s', (_, caret, delta, expected) => {
    expect(caretAfter(caret, delta)).toBe(expected);
  });
});

describe('rebase', () => {
  it('T1.2 what others inserted inside a replaced range stays', () => {
    const changes = rebase({ index: 0, remove: 4, insert: 'NEW' }, 8, [[{ retain: 2 }, { insert: '++' }]]);
    expect(applyAll('ab++cdefgh', changes)).toBe('NEW++efgh');
  });

  it('T1.3 what others removed is not removed twice', () => {
    const changes = rebase({ index: 2, remove: 4, insert: '' }, 8, [[{ retain: 3 }, { delete: 2 }]]);
    expect(applyAll('abcfgh', changes)).toBe('abgh');
  });

  it('T1.4 gives what Yjs gives when both edit at once', () => {
    const letters = fc.string({ minLength: 0, maxLength: 12, unit: fc.constantFrom(...'abcdefgh') });
    fc.assert(
      fc.property(letters, letters, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (base, insert, a, b, c, d) => {
        const at = a % (base.length + 1);
        const remove = b % (base.length - at + 1);
        const theirs = c % (base.length + 1);
        const theirRemoval = d % (base.length - theirs + 1);
        const text = new Y.Doc().getText('t');
        text.insert(0, base);
        let delta: Delta = [];
        text.observe((event) => {
          delta = event.delta as Delta;
        });
        text.doc?.transact(() => {
          text.delete(theirs, theirRemoval);
          text.insert(theirs, 'XY');
        });
        const merged = applyAll(text.toString(), rebase({ index: at, remove, insert }, base.length, [delta]));
        // Everything typed is there, and nothing that neither of the two removed is gone.
        expect(merged).toContain('XY');
        for (const [index, letter] of [...base].entries()) {
          const gone =
            (index >= at && index < at + remove) || (index >= theirs && index < theirs + theirRemoval);
          if (!gone) expect(merged).toContain(letter);
        }
        const kept = [...base].filter(
          (_, index) =>
            !(index >= at && index < at + remove) && !(index >= theirs && index < theirs + theirRemoval),
        );
        expect(merged.length).toBe(kept.length + 2 + insert.length);
      }),
    );
  });
});

function applyAll(text: string, changes: ReturnType<typeof rebase>): string {
  return changes.reduce(
    (current, { index, remove, insert }) => current.slice(0, index) + insert + current.slice(index + remove),
    text,
  );
}
