import { expect, it } from 'vitest';
import { dayWords, isDay, parseDay, todayOf } from './days';

it('W42.3 a day is a day of the calendar, its year in full', () => {
  expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('2026-2-3'), isDay('')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(parseDay('')).toEqual({ ok: true, value: null });
  expect(parseDay('2026-03-14')).toEqual({ ok: true, value: '2026-03-14' });
  expect(parseDay('0026-03-14')).toEqual({ ok: false, problem: 'Type the year in full, for example 2026.' });
  expect(parseDay('2026-02-30')).toEqual({
    ok: false,
    problem: 'There is no such day. Choose one from the calendar.',
  });
});

it('W42.3 is said in words, with the year when it is another', () => {
  expect(dayWords('2026-03-03', '2026-03-14')).toBe('3 March');
  expect(dayWords('2025-12-31', '2026-03-14')).toBe('31 December 2025');
  expect(todayOf(new Date(2026, 2, 4, 23, 59))).toBe('2026-03-04');
});
