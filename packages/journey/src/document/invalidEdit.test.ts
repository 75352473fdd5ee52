import { expect, it } from 'vitest';
import { InvalidEdit } from './invalidEdit';

it('D3.3 a refusal has a sentence to show, without the name of the field', () => {
  const named = new InvalidEdit('invalid', 'spot: Only a frame holds other shapes', 'spot');
  expect(named.sentence).toBe('Only a frame holds other shapes');
  const whole = new InvalidEdit('invalid', 'A map takes at most 5,000 free shapes', 'free');
  expect(whole.sentence).toBe('A map takes at most 5,000 free shapes');
  expect(new InvalidEdit('gone', 'undefined: is a word, too').sentence).toBe('undefined: is a word, too');
});
