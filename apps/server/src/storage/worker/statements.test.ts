import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import type { Scope, Statement } from './protocol';
import { statementRunner } from './statements';

function open() {
  const database = new DatabaseSync(':memory:');
  const run = statementRunner(database);
  const statement = (sql: string, scope: Scope = 'alone', method: Statement['method'] = 'all') =>
    run({ sql, params: [], method, scope });
  statement('CREATE TABLE numbers (n integer PRIMARY KEY)');
  return { database, run, statement };
}

describe('statements in the worker', () => {
  it('S3.11 answer rows as arrays, `get` the first one or nothing', () => {
    const { run, statement } = open();
    const insert = 'INSERT INTO numbers VALUES (?), (?) RETURNING n';
    expect(run({ sql: insert, params: [1, 2], method: 'all', scope: 'alone' })).toEqual([[1], [2]]);
    expect(statement('SELECT n FROM numbers ORDER BY n', 'alone', 'get')).toEqual([1]);
    expect(statement('SELECT n FROM numbers WHERE n > 9', 'alone', 'get')).toBeUndefined();
  });

  it('S3.11 stay right when there are more of them than are kept prepared', () => {
    const { statement } = open();
    for (let n = 0; n < 700; n += 1) expect(statement(`SELECT ${n}`)).toEqual([[n]]);
    expect(statement('SELECT 0')).toEqual([[0]]);
  });

  it('S3.12 never commit alone what belongs to a transaction that is gone', () => {
    const { statement } = open();
    expect(() => statement('INSERT INTO numbers VALUES (1)', 'transaction')).toThrow('rolled back');
    expect(statement('SELECT n FROM numbers')).toEqual([]);
  });

  it('S3.12 never fall into a transaction that is open', () => {
    const { database, statement } = open();
    database.exec('BEGIN IMMEDIATE');
    expect(() => statement('INSERT INTO numbers VALUES (1)')).toThrow('nobody owns');
    database.exec('COMMIT');
    expect(statement('SELECT n FROM numbers')).toEqual([]);
  });

  it('S3.12 never open a transaction by themselves', () => {
    const { database, statement } = open();
    expect(() => statement('BEGIN', 'alone', 'run')).toThrow('use transaction(fn)');
    expect(database.isTransaction).toBe(false);
  });
});
