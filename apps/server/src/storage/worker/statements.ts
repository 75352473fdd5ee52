import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { StorageError } from '../StorageError';
import type { Output, Scope, SqlValue, Statement } from './protocol';

type Prepared = ReturnType<DatabaseSyncInstance['prepare']>;

/** Drizzle's texts are few, but lists in them vary in length. */
const CACHE_SIZE = 300;

/** Runs statements for `drizzle-orm/sqlite-proxy`, each prepared once. */
export function statementRunner(database: DatabaseSyncInstance) {
  const prepared = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known) prepared.delete(sql);
    const statement = known ?? database.prepare(sql);
    statement.setReturnArrays(true);
    prepared.set(sql, statement);
    const oldest = prepared.keys().next();
    if (prepared.size > CACHE_SIZE && !oldest.done) prepared.delete(oldest.value);
    return statement;
  }

  return function run({ sql, params, method, scope }: Statement & { scope: Scope }): Output<'statement'> {
    requireScope(database, scope);
    for (const param of params) refuseNul(param);
    const statement = prepare(sql);
    const rows = statement.all(...params) as unknown as SqlValue[][];
    if (scope === 'alone') forbidOpenTransaction(database);
    return method === 'get' ? rows[0] : rows;
  };
}

/**
 * A statement of a transaction that SQLite has rolled back by itself (disk full, I/O) must not commit alone,
 * and none from outside may fall into an open transaction.
 */
export function requireScope(database: DatabaseSyncInstance, scope: Scope): void {
  if (database.isTransaction === (scope === 'transaction')) return;
  throw scope === 'transaction'
    ? new StorageError('transaction-failed', 'The transaction was rolled back by the database.')
    : new StorageError('sql', 'A transaction is open that nobody owns.');
}

function forbidOpenTransaction(database: DatabaseSyncInstance): void {
  if (!database.isTransaction) return;
  database.exec('ROLLBACK');
  throw new StorageError('sql', 'A statement alone must not open a transaction: use transaction(fn).');
}

/**
 * The binding cuts a text at its first NUL: `ann\0x` would be stored, and found, as `ann`. PostgreSQL refuses it
 * too.
 */
export function refuseNul(value: SqlValue): void {
  if (typeof value !== 'string' || !value.includes('\0')) return;
  throw new StorageError('sql', 'A text must not contain the character NUL.');
}
