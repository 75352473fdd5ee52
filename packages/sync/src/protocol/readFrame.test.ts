import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { writeAcknowledged } from './acknowledged';
import { writeAwareness, writeQueryAwareness } from './awarenessMessage';
import { LIMITS } from './limits';
import { writeNotice } from './notice';
import { ProtocolError } from './ProtocolError';
import { writePermissionDenied } from './permissionDenied';
import { type Frame, readFrame } from './readFrame';
import { writeStepOne, writeStepTwo, writeUpdate } from './syncMessage';

const bytes = fc.uint8Array({ maxLength: 200 });
const natural = fc.maxSafeNat();
const entry = fc.record({ clientId: natural, clock: natural, json: fc.json({ maxDepth: 2 }) });
const noticeCode = fc.constantFrom('read-only' as const, 'write-paused', 'write-resumed', 'resync');

/** Every kind of frame beside the bytes its writer makes. */
const written: fc.Arbitrary<{ frame: Frame; wire: Uint8Array }> = fc.oneof(
  bytes.map((b) => ({ frame: { type: 'step-one' as const, stateVector: b }, wire: writeStepOne(b) })),
  bytes.map((b) => ({ frame: { type: 'step-two' as const, update: b }, wire: writeStepTwo(b) })),
  bytes.map((b) => ({ frame: { type: 'update' as const, update: b }, wire: writeUpdate(b) })),
  fc
    .array(entry, { maxLength: 5 })
    .map((entries) => ({ frame: { type: 'awareness' as const, entries }, wire: writeAwareness(entries) })),
  fc.constant({ frame: { type: 'query-awareness' as const }, wire: writeQueryAwareness() }),
  fc.string({ unit: 'grapheme' }).map((reason) => ({
    frame: { type: 'permission-denied' as const, reason },
    wire: writePermissionDenied(reason),
  })),
  natural.map((n) => ({ frame: { type: 'acknowledged' as const, frames: n }, wire: writeAcknowledged(n) })),
  fc.tuple(noticeCode, fc.string({ unit: 'grapheme' })).map(([code, message]) => ({
    frame: { type: 'notice' as const, code, message },
    wire: writeNotice(code, message),
  })),
);

function codeOf(wire: Uint8Array): string {
  try {
    readFrame(wire);
    return 'read';
  } catch (error) {
    if (error instanceof ProtocolError) {
      return error.code;
    }
    throw error;
  }
}

const numbers = (...values: number[]) =>
  encoding.encode((encoder) => {
    for (const value of values) {
      encoding.writeVarUint(encoder, value);
    }
  });

describe('frames', () => {
  it('P1.1 reads back what was written, for every kind of message', () => {
    fc.assert(fc.property(written, ({ frame, wire }) => void expect(readFrame(wire)).toEqual(frame)));
  });

  it('P1.2 reads a frame that lies inside a larger buffer without touching its neighbours', () => {
    const wire = writeUpdate(Uint8Array.of(1, 2, 3));
    const pool = new Uint8Array(wire.length + 20).fill(255);
    pool.set(wire, 10);
    expect(readFrame(pool.subarray(10, 10 + wire.length))).toEqual({
      type: 'update',
      update: Uint8Array.of(1, 2, 3),
    });
    expect(codeOf(pool.subarray(10, 9 + wire.length))).toBe('malformed');
  });

  it('P1.3 refuses every frame that is cut short', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(),
        ({ wire }, at) => void expect(codeOf(wire.subarray(0, at % wire.length))).toBe('malformed'),
      ),
    );
  });

  it('P1.3 refuses bytes after the end', () => {
    fc.assert(
      fc.property(written, ({ wire }) => void expect(codeOf(Uint8Array.of(...wire, 0))).toBe('malformed')),
    );
  });

  it('P1.3 throws nothing but ProtocolError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (noise) => void codeOf(noise)),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['message', numbers(99)],
    ['sync message', numbers(0, 3)],
    ['auth message', numbers(2, 1)],
  ])('P1.4 refuses an unknown %s', (_, wire) => {
    expect(codeOf(wire)).toBe('unknown-message');
  });

  it.each([
    ['update', numbers(0, 2, LIMITS.updateBytes + 1)],
    ['step 2', numbers(0, 1, LIMITS.stepTwoBytes + 1)],
    ['state vector', numbers(0, 0, LIMITS.stateVectorBytes + 1)],
    ['awareness frame', numbers(1, LIMITS.awarenessFrameBytes + 1)],
    ['number of awareness entries', numbers(1, 3, LIMITS.awarenessEntries + 1, 0)],
    ['notice', numbers(101, LIMITS.noticeBytes + 1)],
  ])('P1.5 refuses a %s over its limit from its announced length alone', (_, wire) => {
    expect(codeOf(wire)).toBe('too-large');
  });

  it('P1.5 accepts an update and a step 2 of exactly the limit', () => {
    expect(codeOf(writeUpdate(new Uint8Array(LIMITS.updateBytes)))).toBe('read');
    const largest = writeStepTwo(new Uint8Array(LIMITS.stepTwoBytes));
    expect(codeOf(largest)).toBe('read');
    expect(largest.length).toBeLessThanOrEqual(LIMITS.frameBytes);
  });

  it.each(['[]', '{"code":"toString","message":""}', '{"code":"resync"}', 'nonsense'])(
    'P1.6 refuses the notice %s',
    (json) => {
      const wire = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 101);
        encoding.writeVarString(encoder, json);
      });
      expect(codeOf(wire)).toBe('malformed');
    },
  );
});
