import { describe, expect, it } from 'vitest';
import { figureWords, parseNumber } from './parseNumber';

const value = (text: string, range = {}) => {
  const parsed = parseNumber(text, range);
  return parsed.ok ? parsed.value : parsed.problem;
};

describe('a figure', () => {
  it('W42.1 is read as people write it', () => {
    const written: [string, number | null][] = [
      ['', null],
      ['  ', null],
      ['12', 12],
      ['-3', -3],
      ['−3', -3],
      ['+4', 4],
      ['0.5', 0.5],
      ['.5', 0.5],
      ['0,5', 0.5],
      ['1,200', 1200],
      ['12,345.5', 12345.5],
      ['1 200', 1200],
      ['-0', 0],
    ];
    expect(written.map(([text]) => value(text))).toEqual(written.map(([, number]) => number));
  });

  it('W42.2 says what is wrong, and what would be right', () => {
    expect(value('a lot')).toBe('Type a number, for example 12.');
    expect(value('1e9')).toBe('Type a number, for example 12.');
    expect(value('Infinity')).toBe('Type a number, for example 12.');
    expect(value('1.5', { integer: true })).toBe('Type a whole number.');
    expect(value('101', { min: 0, max: 100, unit: '%' })).toBe('Type a number from 0 to 100 %.');
    expect(value('-1', { min: 0, unit: 'days' })).toBe('Type 0 days or more.');
    expect(value('x', { min: 24, max: 4000 })).toBe('Type a number, for example 24.');
  });

  it('W42.1 is shown with grouping', () => {
    expect([figureWords(1200), figureWords(-0.5), figureWords(61.456)]).toEqual(['1,200', '−0.5', '61.46']);
  });
});
