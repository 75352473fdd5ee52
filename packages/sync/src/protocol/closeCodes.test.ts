import { describe, expect, it } from 'vitest';
import { CLOSE, closeReasonOf } from './closeCodes';

const reasons = Object.values(CLOSE);

describe('close codes', () => {
  it('P2.1 has every code once', () => {
    expect(new Set(reasons.map((reason) => reason.code)).size).toBe(reasons.length);
  });

  it('P2.2 puts what is final where the stock client stops, and nothing else', () => {
    for (const { code, clientDoes } of reasons.filter((reason) => reason.code >= 4000)) {
      expect([code, code >= 4400 && code < 4500]).toEqual([code, clientDoes === 'stop']);
    }
  });

  it('P2.3 names every code of the table', () => {
    for (const reason of reasons) {
      expect(closeReasonOf(reason.code)).toBe(reason);
    }
  });

  it.each([
    [4499, 'stop'],
    [4400 + 55, 'stop'],
    [4599, 'retry'],
    [1000, 'retry'],
    [1001, 'retry'],
    [1006, 'retry'],
    [3000, 'retry'],
  ])('P2.4 judges the unlisted code %i by its range: %s', (code, clientDoes) => {
    expect(closeReasonOf(code)).toMatchObject({ code, clientDoes });
  });
});
