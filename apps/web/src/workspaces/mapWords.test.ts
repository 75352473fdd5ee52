import { MAP_KIND_WORDS, MAP_STATE_WORDS } from '@journey-canvas/journey';
import { expect, it } from 'vitest';
import { KIND_WORDS, kindAndState, STATE_WORDS } from './mapWords';

it('W3.18 calls kinds and states of maps as the journey does', () => {
  expect(KIND_WORDS).toEqual(MAP_KIND_WORDS);
  expect(STATE_WORDS).toEqual(MAP_STATE_WORDS);
  expect(kindAndState({ kind: 'micro-journey', state: 'ideal' })).toBe('Micro-journey, ideal state');
});
