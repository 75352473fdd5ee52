import { expect, it } from 'vitest';
import { CHANNELS, DEPARTMENTS } from '../model/values';
import { channelWords, departmentWords, emotionWords } from './valueWords';

it('W1 known channels and departments have words, those of a workspace’s own stay as they are written', () => {
  expect([channelWords('word-of-mouth'), channelWords('video-call')]).toEqual([
    'Word of mouth',
    'Video call',
  ]);
  expect(channelWords('trade-press v2')).toBe('trade-press v2');
  expect(departmentWords('professional-services')).toBe('Professional services');
  expect(departmentWords('field-team')).toBe('field-team');
  const all = [...CHANNELS.map(channelWords), ...DEPARTMENTS.map(departmentWords)];
  for (const words of all) expect(words).toMatch(/^[A-Z][a-z ]+$/);
});

it('W2 emotions have words from very bad to very good', () => {
  expect([-2, -1, 0, 1, 2, null].map(emotionWords)).toEqual([
    'Very bad',
    'Bad',
    'Neutral',
    'Good',
    'Very good',
    'Not set',
  ]);
});
