export type { AccessAnswer } from './AccessAnswer';
export type { ConnectionState } from './ConnectionState';
export { connectDocument } from './connectDocument';
export type { ConnectOptions, DocumentConnection } from './DocumentConnection';
export type { Peer, Presence } from './Presence';
export type { Refusal, RefusalReason } from './Refusal';
export type { Hint, Surroundings } from './Surroundings';
export type { Timers } from './Timers';
export { wipeLocalCopies } from './wipeLocalCopies';
