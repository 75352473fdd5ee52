import { expect, it } from 'vitest';
import { revocation } from './linkWords';

it('W23.4 says whom revoking a link throws out', () => {
  expect(revocation([])).toContain('nobody has come by it');
  expect(revocation(['Noor'])).toContain('One person came by it (Noor) and loses the map');
  expect(revocation(['Noor', 'Sam'])).toContain('2 people came by it (Noor and Sam) and lose the map');
});
