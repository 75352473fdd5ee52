import type { CloseReason, NoticeCode, PresenceUser } from '@journey-canvas/sync/protocol';
import type { Receipts } from './Receipts';

/** What a room knows of a socket. */
export interface Peer {
  readonly user: PresenceUser;
  readonly canWrite: boolean;
  readonly receipts: Receipts;
  /** Set once the socket was closed for what it sent; nothing else of it counts. */
  readonly expelled: boolean;
  /** Whole WebSocket frames, in one write. */
  write(frames: readonly Uint8Array[]): void;
  /** An answer that may be large: a slow reader gets the time to take it in. */
  writeAnswer(frames: readonly Uint8Array[]): void;
  /** Only clients that know our own messages get it. */
  notify(code: NoticeCode): void;
  /** The frame that tells what is acknowledged by now; null when there is nothing new, or nobody to tell. */
  acknowledgement(): Uint8Array | null;
  /** Something it wrote does not follow what is known: asks for everything, within limits. */
  reportGap(stateVector: Uint8Array): void;
  /** The room was rebuilt without what it wrote last: asks for everything. */
  resync(stateVector: Uint8Array): void;
  /** Stops reading from the socket, or goes on. */
  hold(held: boolean): void;
  /** Closes for what it sent. */
  expel(reason: CloseReason, detail: string): void;
  close(reason: CloseReason): void;
}
