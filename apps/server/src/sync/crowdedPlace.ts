import * as Y from 'yjs';
import type { Decoded } from './decodeUpdate';

type Struct = Decoded['structs'][number];

/**
 * Items of one update that begin at the same place: after the same item, or as the first of the same key or list.
 * Yjs looks through all that are there for each one more, so that 100,000 of them would take minutes. An honest
 * client builds on what it wrote last.
 */
export const CROWD_LIMIT = 1000;
/** Items put before the first of a list; of which list, only the document knows. */
const HEADS_LIMIT = 5 * CROWD_LIMIT;

/** Whether too many of these structs begin at one place. */
export function isAnyPlaceCrowded(structs: readonly Struct[]): boolean {
  const counts = new Map<string, number>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const place = placeOf(struct);
    const count = (counts.get(place) ?? 0) + 1;
    if (count > (place === HEAD ? HEADS_LIMIT : CROWD_LIMIT)) return true;
    counts.set(place, count);
  }
  return false;
}

const HEAD = 'head';

function placeOf({ origin, rightOrigin, parent, parentSub }: Y.Item): string {
  if (origin !== null) return nameOf(origin);
  if (rightOrigin !== null) return HEAD;
  const container: unknown = parent;
  return `${container instanceof Y.ID ? nameOf(container) : String(container)} ${parentSub}`;
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}.${clock}`;
}
