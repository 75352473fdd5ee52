import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/**
 * Structs, deletions and clients in one update. Some take two bytes, so that 16 MiB of them would hold up everybody
 * for half a minute; a map of 2,000 touchpoints and 3,000 paths has 54,000.
 */
export const PARTS_LIMIT = 250_000;

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Why an update cannot be taken, before anything is known of the document it is for. */
export type Undecodable = { kind: 'malformed'; problem: string } | { kind: 'too-large'; problem: string };

class TooManyParts extends Error {}

/** Reads an update (format V1) to its end, in a bounded number of parts. */
export function decodeUpdate(update: Uint8Array): { kind: 'decoded'; decoded: Decoded } | Undecodable {
  let rest: decoding.Decoder | null = null;
  let parts = 0;
  const count = () => {
    parts += 1;
    if (parts > PARTS_LIMIT) throw new TooManyParts();
  };
  class CountingDecoder extends Y.UpdateDecoderV1 {
    constructor(decoder: decoding.Decoder) {
      super(decoder);
      rest = decoder;
    }
    override readClient(): number {
      count();
      return super.readClient();
    }
    override readInfo(): number {
      count();
      return super.readInfo();
    }
    override resetDsCurVal(): void {
      count();
      super.resetDsCurVal();
    }
    override readDsClock(): number {
      count();
      return super.readDsClock();
    }
  }
  try {
    const decoded = Y.decodeUpdateV2(update, CountingDecoder);
    // Format V2 read as V1 leaves bytes over.
    return rest !== null && decoding.hasContent(rest) ? MALFORMED : { kind: 'decoded', decoded };
  } catch (error) {
    if (!(error instanceof TooManyParts)) return MALFORMED;
    return { kind: 'too-large', problem: `an update of more than ${PARTS_LIMIT} parts` };
  }
}

const MALFORMED = { kind: 'malformed', problem: 'not a Yjs update in format V1' } as const;
