type Sent = Parameters<WebSocket['send']>[0];
type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A WebSocket class whose every binary message goes through `pass` first. A subclass, because the provider makes
 * its sockets itself and sends from several places, some of them out of reach.
 * @param pass what goes out in place of a message; null: nothing
 */
export function gatedWebSocket(
  Base: typeof WebSocket,
  pass: (frame: Bytes) => Bytes | null,
): typeof WebSocket {
  return class GatedWebSocket extends Base {
    override send(data: Sent): void {
      const out = isBytes(data) ? pass(data) : data;
      if (out !== null) {
        super.send(out);
      }
    }
  };
}

function isBytes(data: Sent): data is Bytes {
  return data instanceof Uint8Array;
}
