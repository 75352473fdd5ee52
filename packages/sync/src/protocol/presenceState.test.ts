import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits';
import { parsePresence, readPresenceUser } from './presenceState';

const ofLength = (bytes: number) => JSON.stringify({ x: 'ä'.repeat((bytes - 8) / 2) });

describe('presence state', () => {
  it('P3.1 reads an object', () => {
    expect(parsePresence('{"cursor":{"x":1,"y":2}}')).toEqual({
      kind: 'present',
      state: { cursor: { x: 1, y: 2 } },
    });
  });

  it('P3.2 reads null as gone', () => {
    expect(parsePresence('null')).toEqual({ kind: 'gone' });
  });

  it.each(['', '[]', '3', '"text"', '{', 'undefined'])('P3.3 finds %j invalid', (json) => {
    expect(parsePresence(json).kind).toBe('invalid');
  });

  it('P3.4 counts the limit in UTF-8 bytes', () => {
    expect(parsePresence(ofLength(LIMITS.awarenessBytes)).kind).toBe('present');
    expect(parsePresence(ofLength(LIMITS.awarenessBytes + 2)).kind).toBe('invalid');
  });

  it('P3.5 reads the user that the server set', () => {
    const user = { id: 'u1', name: 'Ada', organisationId: null, guest: false };
    expect(readPresenceUser({ user: { ...user, more: 1 } })).toEqual(user);
  });

  it.each([undefined, null, 'Ada', {}, { id: 'u1', name: 'Ada', organisationId: null }, { id: 1 }])(
    'P3.5 finds no user in %j',
    (user) => {
      expect(readPresenceUser({ user })).toBeNull();
    },
  );
});
