const FINAL_BINARY = 0x82;

/**
 * A whole WebSocket frame around a binary payload, as a server sends it: final and unmasked (RFC 6455 §5.2).
 * Framed once, it goes to any number of sockets.
 */
export function binaryFrame(payload: Uint8Array): Buffer {
  const header = headerFor(payload.length);
  const frame = Buffer.allocUnsafe(header.length + payload.length);
  frame.set(header, 0);
  frame.set(payload, header.length);
  return frame;
}

function headerFor(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_BINARY, length]);
  if (length < 0x1_0000) {
    const header = Buffer.from([FINAL_BINARY, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = FINAL_BINARY;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
