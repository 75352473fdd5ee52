import { expect, it } from 'vitest';
import { isApple, keyWords } from './keyWords';

it('W14.3 calls keys as they are called on the machine', () => {
  expect(['Ctrl', 'Alt', 'K'].map((key) => keyWords(key, true))).toEqual(['⌘', '⌥', 'K']);
  expect(['Ctrl', 'Alt', 'K'].map((key) => keyWords(key, false))).toEqual(['Ctrl', 'Alt', 'K']);
  expect(['MacIntel', 'iPhone', 'iPad'].every(isApple)).toBe(true);
  expect(['Win32', 'Linux x86_64', ''].some(isApple)).toBe(false);
});
