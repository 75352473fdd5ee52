import type { LogEntry, MapFields, StoredDocument } from '../DocumentLog';
import type { StorageErrorCode } from '../StorageError';

/** What SQLite stores in a column. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** As `drizzle-orm/sqlite-proxy` asks: `get` wants one row, `all` and `values` all, `run` none. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly method: 'run' | 'all' | 'values' | 'get';
}

/** Whether an operation stands alone or belongs to the transaction that is open. The worker checks. */
export type Scope = 'alone' | 'transaction';

export interface CreateDocument {
  readonly documentId: string;
  readonly mapId: string;
  readonly lineage: string;
  readonly firstUpdate: Uint8Array;
  readonly author: string;
  readonly at: number;
  readonly clients: ReadonlyMap<number, string>;
}

export interface AppendGroup {
  readonly documentId: string;
  readonly entries: readonly LogEntry[];
  readonly newClients: ReadonlyMap<number, string>;
  readonly fields: MapFields | null;
}

/** Everything the worker does, one at a time in the order of arrival: input and output of each. */
export interface Operations {
  statement: { input: Statement & { scope: Scope }; output: SqlValue[][] | SqlValue[] | undefined };
  begin: { input: null; output: null };
  commit: { input: null; output: null };
  rollback: { input: null; output: null };
  create: { input: CreateDocument & { scope: Scope }; output: null };
  load: { input: { documentId: string }; output: StoredDocument | null };
  append: { input: AppendGroup; output: number };
  compact: { input: { documentId: string; snapshot: Uint8Array; upTo: number }; output: null };
  position: { input: { documentId: string }; output: number };
  close: { input: null; output: null };
}
export type OperationName = keyof Operations;
export type Input<N extends OperationName> = Operations[N]['input'];
export type Output<N extends OperationName> = Operations[N]['output'];

export type Request = {
  [N in OperationName]: { readonly id: number; readonly name: N; readonly input: Input<N> };
}[OperationName];

/** An error as it crosses between threads: class instances do not. */
export interface Failure {
  readonly code: StorageErrorCode;
  readonly message: string;
}

/** The first message says whether the database is open; every later one answers the request of that id. */
export type Reply =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly id: number; readonly output: Output<OperationName> }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure };

/** What the worker is started with. */
export interface WorkerData {
  /** Absolute path of the data folder. */
  readonly folder: string;
}
