import { expect, it } from 'vitest';
import { readingsOf, sparkline } from './sparkline';

const SIZE = { width: 72, height: 28 };

it('W45.3 readings are drawn over time, oldest first, the target among them', () => {
  const readings = readingsOf({ '2026-03-01': 20, '2026-01-01': 10, '2026-02-01': 30 });
  expect(readings.map(({ day }) => day)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  const { path, last, target } = sparkline(readings, 40, SIZE);
  expect(path).toMatch(/^M3 25L37\.7 10\.3L69 17\.7$/);
  expect(last).toEqual({ x: 69, y: expect.closeTo(17.67, 1) });
  expect(target).toBe(3);
});

it('W45.3 one reading is a point, none is nothing', () => {
  expect(sparkline([{ day: '2026-03-01', value: 5 }], null, SIZE)).toEqual({
    path: '',
    last: { x: 69, y: 14 },
    target: null,
  });
  expect(sparkline([], 10, SIZE)).toEqual({ path: '', last: null, target: 14 });
  const flat = [
    { day: '2026-01-01', value: 5 },
    { day: '2026-02-01', value: 5 },
  ];
  expect(sparkline(flat, 5, SIZE).path).toBe('M3 14L69 14');
});
