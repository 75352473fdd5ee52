import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import { StorageError } from '../StorageError';
import * as tables from '../schema/sqlite';
import type { Executor, Transactions } from '../sqlite/transactions';
import type { SqlValue } from '../worker/protocol';

/**
 * What repositories are written against: typed for SQLite, within what PostgreSQL understands too (no `changes`:
 * `returning` instead; no functions of one dialect). A second database is cast to this type where it is opened.
 */
export interface Database {
  readonly query: Pick<SqliteRemoteDatabase, 'select' | 'insert' | 'update' | 'delete'>;
  readonly tables: typeof tables;
  /** Several queries as one: in the transaction that this database is of, else in one of their own. */
  readonly atomic: <T>(work: (within: Database) => Promise<T>) => Promise<T>;
}

/** Every query is a transaction of its own. */
export function databaseOutside(transactions: Transactions): Database {
  const atomic: Database['atomic'] = (work) => transactions.run((inside) => work(databaseInside(inside)));
  return { query: queriesOn(transactions.outside), tables, atomic };
}

/** Every query belongs to the open transaction. */
export function databaseInside(inside: Executor): Database {
  const database: Database = { query: queriesOn(inside), tables, atomic: (work) => work(database) };
  return database;
}

function queriesOn(executor: Executor): Database['query'] {
  return drizzle(async (sql, params, method) => {
    const rows = await executor.perform('statement', { sql, params: params as SqlValue[], method });
    // Drizzle types `rows` as present, and reads undefined as "no row" for `get`.
    return { rows: rows as SqlValue[] };
  });
}

/**
 * The repository with the database's own errors: Drizzle wraps them in one whose message lists the parameters,
 * password hashes and e-mail addresses among them.
 */
export function withPlainErrors<R extends object>(repository: R): R {
  return new Proxy(repository, {
    get(target, key, receiver) {
      const method: unknown = Reflect.get(target, key, receiver);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => Promise.resolve(method.apply(target, args)).catch(rethrowPlain);
    },
  });
}

function rethrowPlain(error: unknown): never {
  if (!(error instanceof DrizzleQueryError)) throw error;
  throw error.cause instanceof StorageError
    ? error.cause
    : new StorageError('sql', error.cause?.message ?? 'A query failed.');
}
