import { describe, expect, it } from 'vitest';
import { signUpProblems } from './account';

const fine = {
  workspaceName: 'Halvard Machines',
  name: 'Mara',
  email: 'mara@halvard.example',
  password: 'four words are fine',
};

describe('signUpProblems', () => {
  it('W1.1 has nothing to say about a complete form', () => {
    expect(signUpProblems(fine, false)).toEqual({});
  });

  it.each([
    ['workspaceName', { workspaceName: '  ' }],
    ['name', { name: '' }],
    ['email', { email: 'mara' }],
    ['password', { password: 'elevenchars' }],
  ])('W1.1 names the field %s', (field, change) => {
    expect(Object.keys(signUpProblems({ ...fine, ...change }, false))).toEqual([field]);
  });

  it('W1.1 counts characters, not code units', () => {
    expect(signUpProblems({ ...fine, password: '🗺️'.repeat(5) }, false)).toHaveProperty('password');
  });

  it('W1.2 asks for the code only where the server does', () => {
    expect(signUpProblems(fine, true)).toHaveProperty('code');
    expect(signUpProblems({ ...fine, code: '123456' }, true)).toEqual({});
  });
});
