/**
 * What went wrong in the storage:
 * - `nested-use`: the outer storage was used inside `transaction(fn)`; use the handle that `fn` gets.
 * - `transaction-over`: a transaction's handle was used after its end.
 * - `transaction-failed`: an earlier statement of this transaction failed, so it can only be rolled back.
 * - `transaction-timeout`: the transaction took longer than its limit and was rolled back.
 * - `closed`, `fatal`: the storage is closed, or its worker is gone; nothing works any more.
 * - `locked`: another server holds the data folder. `folder`: the data folder cannot be used.
 * - `newer-database`, `migration-failed`: the database does not fit this program.
 * - `unknown-document`, `document-exists`, `client-taken`, `beyond-committed`, `damaged-document`: of the log.
 * - `sql`: the database refused a statement (constraint, disk full, …).
 */
export type StorageErrorCode =
  | 'nested-use'
  | 'transaction-over'
  | 'transaction-failed'
  | 'transaction-timeout'
  | 'closed'
  | 'fatal'
  | 'locked'
  | 'folder'
  | 'newer-database'
  | 'migration-failed'
  | 'unknown-document'
  | 'document-exists'
  | 'client-taken'
  | 'beyond-committed'
  | 'damaged-document'
  | 'sql';

/** Every rejection of the storage. The message names no parameter of a statement, so it is safe to log. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
