import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * What tables are made of: few types, each with a twin in PostgreSQL. Table definitions know nothing else, so a
 * second factory with these names is all that a second database needs for its schema.
 */
export const sqliteColumns = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
  sql,
  /** An id or a text of any length. */
  text: (name: string) => text(name),
  /** One of a few words. */
  word: <Word extends string, Words extends readonly [Word, ...Word[]]>(name: string, words: Words) =>
    text(name, { enum: words }),
  /** Epoch milliseconds. (PostgreSQL: bigint, read as a number.) */
  instant: (name: string) => integer(name),
  /** A whole number up to 2^53. (PostgreSQL: bigint, read as a number.) */
  count: (name: string) => integer(name),
  /** A value that is only read and written as a whole. (PostgreSQL: jsonb.) */
  json: (name: string) => text(name, { mode: 'json' }),
  /** (PostgreSQL: bytea.) */
  bytes: (name: string) => blob(name, { mode: 'buffer' }),
} as const;

export type Columns = typeof sqliteColumns;
