import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MAP, type RelayServer } from './RelayServer';

const WAIT_LIMIT_MS = 5000;

/** The `y-websocket` client as it comes, with a cookie. */
export class StockClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly closeCodes: number[] = [];
  connections = 0;

  constructor(server: RelayServer, name: string) {
    class CookieSocket extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: `name=${name}` } });
      }
    }
    this.provider = new WebsocketProvider(`${server.origin}/sync`, `${MAP}/journey`, this.doc, {
      WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    });
    this.provider.on('connection-close', (event) => this.closeCodes.push(event?.code ?? 0));
    this.provider.on('status', ({ status }) => {
      if (status === 'connected') this.connections += 1;
    });
  }

  get text(): string {
    return this.doc.getText('notes').toString();
  }

  type(text: string): void {
    this.doc.getText('notes').insert(this.doc.getText('notes').length, text);
  }

  synced(): Promise<void> {
    return this.until(() => this.provider.synced);
  }

  /** Waits, on what the document, the presence or the connection reports, until something holds. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!holds()) return;
        finish();
        resolve();
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error('A stock client waited in vain.'));
      }, WAIT_LIMIT_MS);
      const finish = () => {
        clearTimeout(timer);
        this.doc.off('update', check);
        this.provider.awareness.off('change', check);
        this.provider.off('sync', check);
        this.provider.off('connection-close', check);
        this.provider.off('closed', check);
      };
      this.doc.on('update', check);
      this.provider.awareness.on('change', check);
      this.provider.on('sync', check);
      this.provider.on('connection-close', check);
      this.provider.on('closed', check);
    });
  }

  destroy(): void {
    this.provider.awareness.destroy();
    this.provider.destroy();
    this.doc.destroy();
  }
}
