import { describe, expect, it } from 'vitest';
import { binaryFrame } from './webSocketFrame';

describe('binaryFrame', () => {
  it.each([
    [0, '8200'],
    [1, '8201'],
    [125, '827d'],
    [126, '827e007e'],
    [65_535, '827effff'],
    [65_536, '827f0000000000010000'],
    [3_000_000, '827f00000000002dc6c0'],
  ])('R2.11 has the header of RFC 6455 for %i bytes, and the payload after it', (length, header) => {
    const payload = Buffer.alloc(length, 'x');
    const frame = binaryFrame(payload);
    expect(frame.subarray(0, header.length / 2).toString('hex')).toBe(header);
    expect(frame.subarray(header.length / 2).equals(payload)).toBe(true);
  });
});
