import { describe, expect, it } from 'vitest';
import { maySignUp, type SignUpSituation } from './policy';

const later: SignUpSituation = { firstRun: false, signUp: 'invite', codeNeeded: false, codeMatches: false };
const first: SignUpSituation = { ...later, firstRun: true };

describe('who may sign up', () => {
  it.each([
    ['the first person, on this machine', first, 'yes'],
    ['the first person, with the code', { ...first, codeNeeded: true, codeMatches: true }, 'yes'],
    ['the first person, without the code', { ...first, codeNeeded: true }, 'code-wrong'],
    [
      'the first person without the code, though sign-up is open',
      { ...first, codeNeeded: true, signUp: 'open' },
      'code-wrong',
    ],
    ['the second person', later, 'sign-up-closed'],
    ['the second person, with the code', { ...later, codeNeeded: true, codeMatches: true }, 'sign-up-closed'],
    ['the second person, where sign-up is open', { ...later, signUp: 'open' }, 'yes'],
  ] as const)('H3.1 %s', (_who, situation, verdict) => {
    expect(maySignUp(situation)).toBe(verdict);
  });
});
