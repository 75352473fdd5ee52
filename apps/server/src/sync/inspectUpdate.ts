import * as Y from 'yjs';
import { isDeeperThan } from '../isDeeperThan';
import { isAnyPlaceCrowded } from './crowdedPlace';
import { type Decoded, decodeUpdate, type Undecodable } from './decodeUpdate';

/** Longest single struct. Deleted runs carry a length without bytes behind it; a huge one bricks a client id. */
const STRUCT_LENGTH_LIMIT = 2 ** 24;
const CLOCK_LIMIT = 2 ** 31;
const CLIENT_ID_LIMIT = 2 ** 32;
/** How deep a value may nest. A deep one overflows the stack of whoever loads the document later, for good. */
const DEPTH_LIMIT = 64;

/** The next clock that a document expects of a client id; 0 for an unknown one. */
export type NextClock = (client: number) => number;

/**
 * What an update is to a document that knows `next`:
 * - `fits`: it can be applied now; `writers` are the client ids with new content.
 * - `gap`: something it builds on is missing.
 * - `malformed`: no honest client makes it. `too-large`: it would take too long.
 */
export type Inspection = { kind: 'fits'; writers: readonly number[] } | { kind: 'gap' } | Undecodable;

/** Looks through an update (format V1) without touching any document. */
export function inspectUpdate(update: Uint8Array, next: NextClock): Inspection {
  const outcome = decodeUpdate(update);
  if (outcome.kind !== 'decoded') return outcome;
  const { decoded } = outcome;
  const reach = reachAfter(decoded.structs, next);
  if (reach.kind !== 'reaches') return reach;
  if (isAnyPlaceCrowded(reach.fresh)) return { kind: 'malformed', problem: 'too many items at one place' };
  const after: NextClock = (client) => reach.clocks.get(client) ?? next(client);
  for (const struct of reach.fresh) {
    if (nestsTooDeep(struct)) return { kind: 'malformed', problem: 'a value that nests too deep' };
    const found = dependencies(struct, after);
    if (found !== null) return found;
  }
  if (deletesUnknown(decoded.ds, after)) return { kind: 'gap' };
  return { kind: 'fits', writers: [...reach.clocks.keys()] };
}

type Struct = Decoded['structs'][number];

type Reach =
  | { kind: 'reaches'; clocks: ReadonlyMap<number, number>; fresh: readonly Struct[] }
  | { kind: 'gap' }
  | { kind: 'malformed'; problem: string };

/** Where the clocks stand after the update, and which structs are new. */
function reachAfter(structs: readonly Struct[], next: NextClock): Reach {
  const clocks = new Map<number, number>();
  const fresh: Struct[] = [];
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    const problem = oversized(client, struct.length, end);
    if (problem !== null) return { kind: 'malformed', problem };
    const expected = clocks.get(client) ?? next(client);
    // A skip stands for what the sender lacks; what follows it is checked by its own clock.
    if (struct instanceof Y.Skip || end <= expected) continue;
    if (clock > expected) return { kind: 'gap' };
    clocks.set(client, end);
    fresh.push(struct);
  }
  return { kind: 'reaches', clocks, fresh };
}

function oversized(client: number, length: number, end: number): string | null {
  if (client >= CLIENT_ID_LIMIT) return 'a client id of more than 32 bits';
  if (length > STRUCT_LENGTH_LIMIT) return 'a struct that is too long';
  if (length < 1) return 'a struct without length';
  return end > CLOCK_LIMIT ? 'a clock that is too high' : null;
}

/** What a new struct points at must be known, and in its own client's past. */
function dependencies(struct: Struct, after: NextClock): Inspection | null {
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (!(id instanceof Y.ID)) continue;
    if (id.client === struct.id.client && id.clock >= struct.id.clock) {
      return { kind: 'malformed', problem: 'a struct that builds on itself' };
    }
    if (id.clock >= after(id.client)) return { kind: 'gap' };
  }
  return null;
}

function nestsTooDeep(struct: Struct): boolean {
  return struct instanceof Y.Item && isDeeperThan(valuesIn(struct.content), DEPTH_LIMIT + 1);
}

/** The values that a struct brings along, as far as they can nest. */
function valuesIn(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentFormat) return [content.value];
  return content instanceof Y.ContentDoc ? [content.opts] : [];
}

function deletesUnknown(deletes: Decoded['ds'], after: NextClock): boolean {
  for (const [client, ranges] of deletes.clients) {
    const known = after(client);
    if (ranges.some(({ clock, len }) => clock + len > known)) return true;
  }
  return false;
}
