import { describe, expect, it } from 'vitest';
import { nextEntry, pickerList } from './pickerList';

const options = ['Café', 'Web site', 'Web shop'].map((label) => ({ value: label.toLowerCase(), label }));
const listed = (input: Partial<Parameters<typeof pickerList>[0]>) =>
  pickerList({ options, query: '', ...input }).entries.map((entry) =>
    entry.kind === 'option'
      ? entry.option.label
      : entry.kind === 'own'
        ? `+${entry.words}`
        : `-${entry.label}`,
  );

describe('a list to choose from', () => {
  it('W42.4 finds words in any order, without regard to case and accents', () => {
    expect(listed({ query: 'CAFE' })).toEqual(['Café']);
    expect(listed({ query: 'shop web' })).toEqual(['Web shop']);
    expect(listed({ query: 'phone' })).toEqual([]);
    const noted = [{ value: 'a', label: 'Get a quote', note: 'Consideration' }];
    expect(pickerList({ options: noted, query: 'consid quote' }).entries).toHaveLength(1);
  });

  it('W42.5 offers what was typed as words of one’s own, unless that is listed', () => {
    expect(listed({ query: '  trade   fair ', own: 64 })).toEqual(['+trade fair']);
    expect(listed({ query: 'web', own: 64 })).toEqual(['Web site', 'Web shop', '+web']);
    expect(listed({ query: 'cafe', own: 64 })).toEqual(['Café']);
    expect(listed({ query: 'web' })).toEqual(['Web site', 'Web shop']);
  });

  it('W42.5 says when they are too long, and does not offer them', () => {
    const { entries, problem } = pickerList({ options, query: 'x'.repeat(65), own: 64 });
    expect(entries).toEqual([]);
    expect(problem).toBe('At most 64 letters; this is 65.');
  });

  it('W42.6 offers nothing as a choice at the end, while nothing is searched', () => {
    expect(listed({ none: 'No channel' })).toEqual(['Café', 'Web site', 'Web shop', '-No channel']);
    expect(listed({ none: 'No channel', query: 'w' })).toEqual(['Web site', 'Web shop']);
  });

  it('W42.4 lists a hundred at most and counts the rest', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ value: `${index}`, label: `Step ${index}` }));
    const { entries, rest } = pickerList({ options: many, query: '' });
    expect([entries.length, rest]).toEqual([100, 150]);
  });

  it('W42.7 arrows go round, Home and End to the ends', () => {
    expect([nextEntry(0, 'ArrowDown', 3), nextEntry(2, 'ArrowDown', 3)]).toEqual([1, 0]);
    expect([nextEntry(0, 'ArrowUp', 3), nextEntry(1, 'ArrowUp', 3)]).toEqual([2, 0]);
    expect([nextEntry(1, 'Home', 3), nextEntry(1, 'End', 3)]).toEqual([0, 2]);
    expect([nextEntry(1, 'a', 3), nextEntry(0, 'ArrowDown', 0)]).toEqual([null, null]);
  });
});
