import { Connection } from './Connection';
import type { ConnectOptions, DocumentConnection } from './DocumentConnection';

/**
 * Connects a document to the server: loads this device's copy, opens a socket, and keeps both in step until
 * disposed. What it does in which case is in SPEC.md. It does not undo what the caller writes while `readOnly`.
 */
export function connectDocument(options: ConnectOptions): DocumentConnection {
  return new Connection(options);
}
