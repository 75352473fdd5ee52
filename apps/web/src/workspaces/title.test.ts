import { expect, it } from 'vitest';
import { copyTitle, TITLE_LENGTH, titleProblem } from './title';

it('W3.12 calls a copy after its map, as long as titles may be', () => {
  expect(copyTitle('Order a spare part')).toBe('Copy of Order a spare part');
  expect(copyTitle('  ')).toBe('Copy of a map');
  const long = copyTitle('x'.repeat(TITLE_LENGTH));
  expect(long).toHaveLength(TITLE_LENGTH);
  expect(titleProblem(long)).toBeUndefined();
});
