import type { SimulatedLine } from './SimulatedLine';

type Handler<Payload> = ((event: Payload) => void) | null;

/** The browser's end of a simulated connection: as much of WebSocket as y-websocket's provider uses. */
export class SimulatedSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  binaryType = 'blob';
  readyState: number = SimulatedSocket.CONNECTING;
  onopen: Handler<object> = null;
  onmessage: Handler<{ data: ArrayBuffer }> = null;
  onerror: Handler<object> = null;
  onclose: Handler<{ code: number; reason: string }> = null;
  readonly #line: SimulatedLine;

  constructor(line: SimulatedLine, url: string) {
    this.#line = line;
    this.url = url;
    line.dial(this);
  }

  send(data: Uint8Array): void {
    if (this.readyState === SimulatedSocket.CONNECTING) {
      throw new DOMException('Still in CONNECTING state', 'InvalidStateError');
    }
    if (this.readyState === SimulatedSocket.OPEN) {
      this.#line.up(this, data.slice());
    }
  }

  close(): void {
    if (this.readyState < SimulatedSocket.CLOSING) {
      this.readyState = SimulatedSocket.CLOSING;
      this.#line.hangUp(this);
    }
  }

  opened(): void {
    this.readyState = SimulatedSocket.OPEN;
    this.onopen?.({});
  }

  received(bytes: Uint8Array): void {
    if (this.readyState === SimulatedSocket.OPEN) {
      this.onmessage?.({ data: bytes.slice().buffer });
    }
  }

  closed(code: number, reason: string): void {
    const failed = this.readyState === SimulatedSocket.CONNECTING;
    this.readyState = SimulatedSocket.CLOSED;
    if (failed) {
      this.onerror?.({});
    }
    this.onclose?.({ code, reason });
  }
}
