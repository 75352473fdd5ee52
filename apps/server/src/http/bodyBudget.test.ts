import { describe, expect, it } from 'vitest';
import { announcedBytes, createBodyBudget } from './bodyBudget';

describe('large bodies', () => {
  it('F3.6 are refused while too many are on their way, and taken again afterwards', async () => {
    const budget = createBodyBudget(100);
    let resolve = (_text: string) => {};
    const first = budget.within(60, () => new Promise<string>((done) => (resolve = done)));
    await expect(budget.within(41, async () => 'second')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await budget.within(40, async () => 'small')).toBe('small');
    resolve('first');
    expect(await first).toBe('first');
    expect(await budget.within(100, async () => 'second')).toBe('second');
  });

  it('F3.6 give back what they held when they fail', async () => {
    const budget = createBodyBudget(100);
    const failing = budget.within(100, () => Promise.reject(new Error('cut off')));
    await expect(failing).rejects.toThrow('cut off');
    expect(await budget.within(100, async () => 'next')).toBe('next');
  });

  it.each([
    ['12', 12],
    [undefined, 100],
    ['1e9', 100],
    ['-5', 100],
    ['none', 100],
  ])('F3.6 of an announced length of %s count %d bytes', (header, bytes) => {
    expect(announcedBytes(header, 100)).toBe(bytes);
  });
});
