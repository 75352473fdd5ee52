import { describe, expect, it } from 'vitest';
import type { MapRole } from '../maps/policy';
import { mayDeleteComment, mayDeleteThread, mayEditComment } from './policy';

const ROLES: MapRole[] = ['owner', 'editor', 'commenter', 'viewer'];
const whoMay = (may: (asker: { userId: string; role: MapRole }) => boolean, userId: string) =>
  ROLES.filter((role) => may({ userId, role }));
const by = (authorId: string, deletedAt: number | null = null) => ({ authorId, deletedAt });

describe('who may change what was said', () => {
  it('H9.5 words are changed by their author alone, as long as they may comment', () => {
    const mayEdit = (asker: { userId: string; role: MapRole }) => mayEditComment(by('ann'), asker);
    expect(whoMay(mayEdit, 'ann')).toEqual(['owner', 'editor', 'commenter']);
    expect(whoMay(mayEdit, 'ben')).toEqual([]);
  });

  it('H9.6 they are taken back by their author and by the owners of the map', () => {
    const mayDelete = (asker: { userId: string; role: MapRole }) => mayDeleteComment(by('ann'), asker);
    expect(whoMay(mayDelete, 'ann')).toEqual(['owner', 'editor', 'commenter']);
    expect(whoMay(mayDelete, 'ben')).toEqual(['owner']);
  });

  it.each([
    ['that nobody has answered', [by('ann'), by('ann')], ['owner', 'editor', 'commenter']],
    ['that somebody has answered', [by('ann'), by('ben')], ['owner']],
    ['whose answers were taken back', [by('ann'), by('ben', 7)], ['owner', 'editor', 'commenter']],
  ])('H9.7 a conversation %s is deleted by its starter as %s', (_, comments, roles) => {
    const thread = { createdBy: 'ann', comments };
    expect(whoMay((asker) => mayDeleteThread(thread, asker), 'ann')).toEqual(roles);
    expect(whoMay((asker) => mayDeleteThread(thread, asker), 'cleo')).toEqual(['owner']);
  });
});
