import type { Finding, TouchpointId } from '@journey-canvas/journey';
import { expect, it } from 'vitest';
import { keepingKnown } from './createFindings';

function finding(id: string, message = 'Nobody answers for it'): Finding {
  return {
    rule: 'no-owner',
    severity: 'error',
    message,
    entity: { kind: 'touchpoint', id: id as TouchpointId },
  };
}

it('W4.8 findings that say the same stay what they are, and with them the list', () => {
  const before = [finding('a'), finding('b')];
  expect(keepingKnown([finding('a'), finding('b')], before)).toBe(before);
});

it('W4.8 what is new, gone or in another place changes the list, and nothing else', () => {
  const [a, b] = [finding('a'), finding('b')] as const;
  const renamed = keepingKnown([finding('a'), finding('b', 'Still nobody')], [a, b]);
  expect(renamed[0]).toBe(a);
  expect(renamed[1]).toEqual(finding('b', 'Still nobody'));
  expect(keepingKnown([finding('a')], [a, b])).toEqual([a]);
  expect(keepingKnown([finding('b'), finding('a')], [a, b])).toEqual([b, a]);
  expect(keepingKnown([finding('a')], null)).toEqual([a]);
});
