import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Person } from './Person';

/** A client as anybody would write one: y-websocket's own provider with the session's cookie, nothing of ours. */
export class StockClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** Close codes since the start; empty while the first connection holds. */
  readonly closes: number[] = [];

  constructor(person: Person, mapId: string) {
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie: person.cookie } });
      }
    }
    this.provider = new WebsocketProvider(
      `${person.url.replace('http', 'ws')}/sync/${mapId}`,
      'journey',
      this.doc,
      {
        WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      },
    );
    this.provider.on('connection-close', (event) => this.closes.push(event?.code ?? 0));
  }

  /** Resolves when the document has been synced. */
  synced(): Promise<void> {
    if (this.provider.synced) return Promise.resolve();
    return new Promise((resolve) => {
      this.provider.on('sync', (synced: boolean) => synced && resolve());
    });
  }

  /** Resolves when the document satisfies the condition. */
  until(condition: (doc: Y.Doc) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition(this.doc)) return;
        this.doc.off('afterTransaction', look);
        resolve();
      };
      this.doc.on('afterTransaction', look);
      look();
    });
  }

  touchpointIds(): string[] {
    return [...this.doc.getMap('touchpoints').keys()];
  }

  /** The text of a touchpoint's title, as it lies in the document. */
  title(touchpoint: string): Y.Text {
    const touchpoints = this.doc.getMap<Y.Map<unknown>>('touchpoints');
    return touchpoints.get(touchpoint)?.get('title') as Y.Text;
  }

  retitle(touchpoint: string, title: string): void {
    const text = this.title(touchpoint);
    this.doc.transact(() => {
      text.delete(0, text.length);
      text.insert(0, title);
    });
  }

  destroy(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
