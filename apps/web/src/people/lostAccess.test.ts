import { describe, expect, it } from 'vitest';
import { timeOf } from './expiry';
import { type LostAccess, lostAccessWords } from './lostAccess';

const AT = Date.UTC(2027, 2, 3, 14, 5);
const words = (more: Partial<LostAccess>) =>
  lostAccessWords({ code: null, at: AT, workspace: null, ask: null, allSaved: true, ...more });

describe('the end of access to an open map', () => {
  it('W24.1 tells a revoked link, an expired one, a lost membership and a lost role apart', () => {
    const titles = [
      words({ code: 'link-revoked' }),
      words({ code: 'link-expired' }),
      words({ code: 'not-found', workspace: 'Halvard Machines' }),
      words({ code: 'not-found' }),
    ].map(({ title }) => title);
    expect(new Set(titles).size).toBe(4);
    expect(titles[2]).toContain('Halvard Machines');
  });

  it('W24.1 says when, what is safe and whom to ask', () => {
    expect(words({ ask: 'Mara Lindqvist' }).text).toBe(
      `You, or your organisation, were taken off it at ${timeOf(AT)}. All that you did before that was saved. Ask Mara Lindqvist if this was not meant.`,
    );
    expect(words({ allSaved: false }).text).not.toContain('All that you did');
    expect(words({}).text).toContain('Ask whoever shared it');
  });
});
