/** `member`: has an account. `guest`: joined one map through a link, has neither e-mail nor password. */
export type UserKind = 'member' | 'guest';

export interface User {
  readonly id: string;
  /** Lower case; null for guests. Unique. */
  readonly email: string | null;
  readonly name: string;
  readonly kind: UserKind;
  /** Epoch milliseconds; null while the user may sign in. */
  readonly disabledAt: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface NewUser extends Omit<User, 'disabledAt'> {
  /** An encoded hash (argon2id), never a password; null for guests. */
  readonly passwordHash: string | null;
}

/** People. E-mail addresses are compared trimmed and in lower case. */
export interface Users {
  insert(user: NewUser): Promise<'inserted' | 'email-taken'>;
  byId(id: string): Promise<User | null>;
  byEmail(email: string): Promise<User | null>;
  /** Those that exist, in no order. */
  byIds(ids: readonly string[]): Promise<User[]>;
  /** Null when there is no such user or it has none. */
  passwordHash(id: string): Promise<string | null>;
  /** Whether anybody has an account: false means first run. */
  anyMember(): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  setPasswordHash(id: string, passwordHash: string): Promise<void>;
  /** Epoch milliseconds, or null to let the user in again. */
  setDisabledAt(id: string, at: number | null): Promise<void>;
}
