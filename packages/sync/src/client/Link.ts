import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import {
  type DocumentName,
  MESSAGE,
  type Notice,
  PROTOCOL_VERSION,
  QUERY,
  readAcknowledged,
  readNotice,
  readPermissionDenied,
  syncPath,
} from '../protocol';
import { gatedWebSocket } from './gatedWebSocket';

export interface LinkOptions {
  readonly origin: string;
  readonly mapId: string;
  readonly document: DocumentName;
  readonly lineage: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly WebSocket: typeof WebSocket;
  /** What goes out in place of a frame; null: nothing. */
  readonly pass: (frame: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | null;
  readonly onOpened: () => void;
  readonly onSynced: () => void;
  /** Not called for `shut` and `dispose`. 1006 when there is no code: the network, or a long silence. */
  readonly onClosed: (code: number) => void;
  readonly onHeard: () => void;
  readonly onAcknowledged: (frames: number) => void;
  readonly onNotice: (notice: Notice) => void;
  readonly onDenied: () => void;
}

const LOST = 1006;

/**
 * y-websocket's provider, used for one socket at a time and never left to decide when to connect: its backoff has
 * no jitter. After each close it schedules an attempt of its own, which does nothing while `shouldConnect` is
 * false; with `maxBackoffTime: 0` that timer is gone at once instead of outliving `destroy`.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #provider: WebsocketProvider;
  #shutting = false;
  #sockets = 0;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#provider = new WebsocketProvider(options.origin, roomOf(options), options.doc, {
      connect: false,
      awareness: options.awareness,
      params: { [QUERY.version]: String(PROTOCOL_VERSION), [QUERY.lineage]: options.lineage },
      WebSocketPolyfill: gatedWebSocket(options.WebSocket, options.pass),
      maxBackoffTime: 0,
      disableBc: true,
    });
    this.#provider.on('status', ({ status }) => {
      if (status === 'connected') {
        options.onOpened();
      }
    });
    this.#provider.on('sync', (synced) => {
      if (synced) {
        options.onSynced();
      }
    });
    this.#provider.on('connection-close', (event) => this.#closing(event));
    this.#readOurMessages();
  }

  /** Whether a Yjs transaction brought what came in over this link. */
  owns(transactionOrigin: unknown): boolean {
    return transactionOrigin === this.#provider;
  }

  open(): void {
    this.#sockets += 1;
    this.#provider.connect();
  }

  shut(): void {
    this.#shutting = true;
    this.#provider.disconnect();
    this.#shutting = false;
  }

  /** Sends on the open socket, through the gate; without one, nothing is sent. */
  send(frame: Uint8Array<ArrayBuffer>): void {
    const socket = this.#provider.ws;
    if (socket?.readyState === socket?.OPEN) {
      socket?.send(frame);
    }
  }

  dispose(): void {
    this.#shutting = true;
    this.#provider.destroy();
  }

  #closing(event: CloseEvent | null): void {
    this.#provider.shouldConnect = false;
    if (this.#shutting) {
      return;
    }
    const socket = this.#sockets;
    // The provider still holds the socket while it tells this: act when it has let go.
    queueMicrotask(() => {
      if (socket === this.#sockets && !this.#shutting) {
        this.#options.onClosed(event?.code ?? LOST);
      }
    });
  }

  /** The provider's own list of handlers is open to additions; whatever throws ends the socket, not the page. */
  #readOurMessages(): void {
    const { messageHandlers } = this.#provider;
    const { onAcknowledged, onNotice, onDenied } = this.#options;
    messageHandlers[MESSAGE.acknowledged] = (_, decoder) => onAcknowledged(readAcknowledged(decoder).frames);
    messageHandlers[MESSAGE.notice] = (_, decoder) => onNotice(readNotice(decoder));
    messageHandlers[MESSAGE.auth] = (_, decoder) => {
      readPermissionDenied(decoder);
      onDenied();
    };
    this.#provider.messageHandlers = messageHandlers.map((handle) => this.#guarded(handle));
  }

  #guarded(handle: MessageHandler): MessageHandler {
    return (encoder, decoder, provider, emitSynced, type) => {
      try {
        this.#options.onHeard();
        handle(encoder, decoder, provider, emitSynced, type);
      } catch (error) {
        console.error('The server sent what cannot be read; connecting again.', error);
        this.shut();
        this.#options.onClosed(LOST);
      }
    };
  }
}

type MessageHandler = WebsocketProvider['messageHandlers'][number];

/** The provider puts server and room together with a slash. */
function roomOf({ mapId, document }: LinkOptions): string {
  return syncPath(mapId, document).slice(1);
}
