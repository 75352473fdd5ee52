import type { Peer } from './Peer';
import type { Presence } from './PresenceTable';

interface Parcel {
  readonly frame: Uint8Array;
  /** Who made it, and so does not get it; null: the server. */
  readonly from: Peer | null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Gathers what goes to everybody, so that each socket gets one write for all of it, without its own. */
export class Outbox {
  private edits: Parcel[] = [];
  private readonly presence = new Map<number, Parcel>();

  constructor(private readonly peers: ReadonlySet<Peer>) {}

  addEdit(frame: Uint8Array, from: Peer | null): void {
    this.edits.push({ frame, from });
  }

  /** Only the newest of each client goes out. */
  addPresence({ clientId, frame }: Presence, from: Peer): void {
    this.presence.set(clientId, { frame, from });
  }

  /** Sends everything gathered, and what each socket has acknowledged by now. */
  deliver(): void {
    const parcels = [...this.edits, ...this.presence.values()];
    this.edits = [];
    this.presence.clear();
    const bundle = Buffer.concat(parcels.map((parcel) => parcel.frame));
    const own = ownRanges(parcels);
    for (const peer of [...this.peers]) {
      const frames = without(bundle, own.get(peer) ?? []);
      const acknowledgement = peer.acknowledgement();
      if (acknowledgement !== null) frames.push(acknowledgement);
      if (frames.length > 0) peer.write(frames);
    }
  }
}

/** Where in the bundle each one's own parcels lie, in order. */
function ownRanges(parcels: readonly Parcel[]): Map<Peer, Range[]> {
  const ranges = new Map<Peer, Range[]>();
  let start = 0;
  for (const { frame, from } of parcels) {
    const end = start + frame.length;
    if (from !== null) {
      const own = ranges.get(from) ?? [];
      own.push({ start, end });
      ranges.set(from, own);
    }
    start = end;
  }
  return ranges;
}

function without(bundle: Buffer, ranges: readonly Range[]): Uint8Array[] {
  const rest: Uint8Array[] = [];
  let start = 0;
  for (const range of ranges) {
    if (range.start > start) rest.push(bundle.subarray(start, range.start));
    start = range.end;
  }
  if (bundle.length > start) rest.push(bundle.subarray(start));
  return rest;
}
