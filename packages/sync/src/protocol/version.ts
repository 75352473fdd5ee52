/**
 * The version a client names in `?v=`. Raise it for a change that an older client or server cannot live with; the
 * server refuses what it no longer serves with `CLOSE.tooOld`.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest version that the server still serves. */
export const OLDEST_PROTOCOL_VERSION = 1;

export interface ProtocolVersion {
  readonly version: number;
  readonly since: string;
  readonly change: string;
  /** SHA-256 of `protocolSchema()`, so that no change of the wire goes unnoticed. */
  readonly schema: string;
}

/** Newest last. A compatible change renews the last entry's hash and adds to its text; others add an entry. */
export const PROTOCOL_HISTORY: readonly ProtocolVersion[] = [
  {
    version: 1,
    since: '0.1.0',
    change: 'The y-websocket protocol with acknowledgements, notices, lineage and our close codes.',
    schema: '2e5dcaae0e92a0d70e76552f2585d5b4220efa189dc8676dcc32c9a7296669a7',
  },
];
