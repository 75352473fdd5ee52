import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from './limits';
import { MESSAGE } from './messageNumbers';
import { ProtocolError } from './ProtocolError';
import { expectEnd, readBytes, readNumber, readText } from './reading';

/** One client's presence as it travels. */
export interface AwarenessEntry {
  readonly clientId: number;
  /** Rises with every change of this client's; the newest counts. */
  readonly clock: number;
  /** JSON of an object, or `null` when the client has left. Not parsed here: see `parsePresence`. */
  readonly json: string;
}

export interface AwarenessMessage {
  readonly type: 'awareness';
  readonly entries: readonly AwarenessEntry[];
}

export interface QueryAwareness {
  readonly type: 'query-awareness';
}

export function readAwareness(decoder: decoding.Decoder): AwarenessMessage {
  const inner = decoding.createDecoder(readBytes(decoder, 'awareness', LIMITS.awarenessFrameBytes));
  const count = readNumber(inner, 'awareness entries');
  if (count > LIMITS.awarenessEntries) {
    throw new ProtocolError(
      'too-large',
      `${count} awareness entries, the limit is ${LIMITS.awarenessEntries}`,
    );
  }
  const entries: AwarenessEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    entries.push(readEntry(inner));
  }
  expectEnd(inner);
  return { type: 'awareness', entries };
}

function readEntry(decoder: decoding.Decoder): AwarenessEntry {
  return {
    clientId: readNumber(decoder, 'awareness client id'),
    clock: readNumber(decoder, 'awareness clock'),
    json: readText(decoder, 'awareness state', LIMITS.awarenessFrameBytes),
  };
}

export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array<ArrayBuffer> {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export function writeQueryAwareness(): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE.queryAwareness));
}
