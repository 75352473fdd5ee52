import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import { describe, expect, it } from 'vitest';
import { protocolSchema } from './protocolSchema';
import { OLDEST_PROTOCOL_VERSION, PROTOCOL_HISTORY, PROTOCOL_VERSION } from './version';

describe('protocol version', () => {
  it('P4.1 the wire is the one the newest entry of the history describes', () => {
    const hash = toHexString(digest(new TextEncoder().encode(protocolSchema())));
    expect(PROTOCOL_HISTORY.at(-1), 'The wire changed: see the rule at PROTOCOL_HISTORY').toMatchObject({
      version: PROTOCOL_VERSION,
      schema: hash,
    });
  });

  it('P4.2 the history counts up by one and reaches the oldest version served', () => {
    expect(PROTOCOL_HISTORY.map((entry) => entry.version)).toEqual(
      PROTOCOL_HISTORY.map((_, index) => index + 1),
    );
    expect(OLDEST_PROTOCOL_VERSION).toBeLessThanOrEqual(PROTOCOL_VERSION);
    expect(OLDEST_PROTOCOL_VERSION).toBeGreaterThan(0);
  });
});
