import type { DocumentLog } from './DocumentLog';
import type { Comments } from './repositories/Comments';
import type { Grants } from './repositories/Grants';
import type { Images } from './repositories/Images';
import type { Invites } from './repositories/Invites';
import type { Links } from './repositories/Links';
import type { Maps } from './repositories/Maps';
import type { Members } from './repositories/Members';
import type { Organisations } from './repositories/Organisations';
import type { Sessions } from './repositories/Sessions';
import type { Threads } from './repositories/Threads';
import type { Users } from './repositories/Users';
import type { Workspaces } from './repositories/Workspaces';
import type { StorageError } from './StorageError';

export interface Repositories {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly workspaces: Workspaces;
  readonly organisations: Organisations;
  readonly members: Members;
  readonly invites: Invites;
  readonly maps: Maps;
  readonly grants: Grants;
  readonly threads: Threads;
  readonly comments: Comments;
  readonly links: Links;
  readonly images: Images;
}

/** What is used inside a transaction; of the log only what belongs to the making of a map. */
export interface Transaction extends Repositories {
  readonly log: Pick<DocumentLog, 'create'>;
}

/** All that the server keeps. One statement or transaction runs at a time; groups of the log come first. */
export interface Storage extends Repositories {
  readonly log: DocumentLog;
  /**
   * Runs `fn` in one transaction: commits when it resolves, rolls back when it rejects, when one of its
   * statements failed (even if `fn` caught that), or after the time limit. Use only `tx` inside: the outer
   * storage throws there. Everybody else waits meanwhile, so no network, no hashing, no other waiting in `fn`.
   */
  transaction<T>(fn: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /**
   * Calls once when the storage can never work again (its worker died); every call rejects from then on, and
   * the process should end.
   * @returns the disposer
   */
  onFatal(listener: (error: StorageError) => void): () => void;
  /** Waits for what runs or waits, refuses what comes later, then closes the database and frees the folder. May be called twice. */
  close(): Promise<void>;
}
