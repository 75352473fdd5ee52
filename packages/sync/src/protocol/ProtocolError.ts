export type ProtocolErrorCode = 'malformed' | 'unknown-message' | 'too-large';

/** A frame that does not follow the grammar or exceeds a limit. Nothing of it may be used. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: ProtocolErrorCode;

  constructor(code: ProtocolErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
