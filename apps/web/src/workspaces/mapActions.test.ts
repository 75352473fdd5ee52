import { expect, it } from 'vitest';
import { actionsOn } from './mapActions';

const offered = (role: 'owner' | 'editor' | 'commenter' | 'viewer', place: 'workspace' | 'shared') =>
  [...actionsOn({ role }, place)].sort();

it('W3.1 offers what the role and the place allow', () => {
  expect(offered('owner', 'workspace')).toEqual(['duplicate', 'export', 'open', 'remove', 'rename', 'share']);
  expect(offered('editor', 'workspace')).toEqual(['duplicate', 'export', 'open', 'rename', 'share']);
  expect(offered('commenter', 'workspace')).toEqual(['duplicate', 'export', 'open']);
  expect(offered('viewer', 'shared')).toEqual(['export', 'open']);
  expect(offered('editor', 'shared')).toEqual(['export', 'open', 'rename', 'share']);
});
