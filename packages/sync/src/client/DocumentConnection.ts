import type * as Y from 'yjs';
import type { DocumentName } from '../protocol';
import type { AccessAnswer } from './AccessAnswer';
import type { ConnectionState } from './ConnectionState';
import type { Presence } from './Presence';
import type { Surroundings } from './Surroundings';
import type { Timers } from './Timers';

export interface ConnectOptions {
  /** `ws://host` or `wss://host`, without a path. */
  readonly origin: string;
  readonly mapId: string;
  readonly document: DocumentName;
  /** Which incarnation of the document `doc` is a copy of; another one must never be merged into it. */
  readonly lineage: string;
  /** Belongs to the caller, who destroys it; destroying it ends the connection. */
  readonly doc: Y.Doc;
  readonly userId: string;
  readonly canWrite: boolean;
  /** `none` for guests: nothing of the document stays on the device. */
  readonly store: 'indexeddb' | 'none';
  /** Asked when a socket could not be opened, or access changed. A rejection counts as unreachable. */
  readonly askAccess: () => Promise<AccessAnswer>;
  /** By default the browser's. */
  readonly WebSocket?: typeof WebSocket;
  /** From 0 to 1; `Math.random` by default. */
  readonly random?: () => number;
  readonly timers?: Timers;
  readonly surroundings?: Surroundings;
}

export interface DocumentConnection {
  /** The same object until something changes. */
  state(): ConnectionState;
  /** Called after every change of the state, not at once. */
  subscribe(listener: (state: ConnectionState) => void): () => void;
  readonly presence: Presence;
  /**
   * The edits that the server has not acknowledged as one Yjs update (V1), to export or to put into another
   * document; null when there are none. May hold a little more than those: what others wrote meanwhile, and
   * which items are deleted.
   */
  pendingUpdate(): Uint8Array | null;
  /** Tries again at once: also after a refusal, when a person has signed in again, say. */
  retry(): void;
  /** Ends the connection and leaves nothing running; the copy on the device stays. Any number of times. */
  dispose(): Promise<void>;
  /** Disposes and deletes the copy on this device. @throws when the browser does not let it go */
  wipe(): Promise<void>;
}
