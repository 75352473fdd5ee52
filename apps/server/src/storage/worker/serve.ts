import type { MessagePort } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { StorageError } from '../StorageError';
import { openConnection } from './connection';
import { documentStore } from './documents';
import { prepareFolder } from './folder';
import { lockFolder } from './folderLock';
import { migrate } from './migrate';
import type { Failure, OperationName, Output, Reply, Request } from './protocol';
import { statementRunner } from './statements';

/** Opens the database in `folder` and answers requests on `port` one after another, until `close`. */
export function serve(port: MessagePort, folder: string, migrations: string): void {
  const say = (reply: Reply) => port.postMessage(reply);
  let database: OpenDatabase;
  try {
    database = openDatabase(folder, migrations);
  } catch (error) {
    say({ kind: 'refused', failure: failureOf(error, 'folder') });
    port.close();
    return;
  }
  const perform = performer(database);
  port.on('message', (request: Request) => {
    try {
      say({ kind: 'done', id: request.id, output: perform(request) });
    } catch (error) {
      say({ kind: 'failed', id: request.id, failure: failureOf(error, 'sql') });
    }
    if (request.name === 'close') port.close();
  });
  say({ kind: 'open' });
}

interface OpenDatabase {
  readonly connection: DatabaseSyncInstance;
  readonly unlock: () => void;
}

function openDatabase(folder: string, migrations: string): OpenDatabase {
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  try {
    const connection = openConnection(folder);
    migrate(connection, migrations);
    return { connection, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

function performer({ connection, unlock }: OpenDatabase): (request: Request) => Output<OperationName> {
  const run = statementRunner(connection);
  const documents = documentStore(connection);
  return (request) => {
    switch (request.name) {
      case 'statement':
        return run(request.input);
      case 'begin':
        connection.exec('BEGIN IMMEDIATE');
        return null;
      case 'commit':
        connection.exec('COMMIT');
        return null;
      case 'rollback':
        if (connection.isTransaction) connection.exec('ROLLBACK');
        return null;
      case 'create':
        documents.create(request.input);
        return null;
      case 'load':
        return documents.load(request.input.documentId);
      case 'append':
        return documents.append(request.input);
      case 'compact':
        documents.compact(request.input);
        return null;
      case 'position':
        return documents.position(request.input.documentId);
      case 'close':
        connection.close();
        unlock();
        return null;
    }
  };
}

function failureOf(error: unknown, fallback: Failure['code']): Failure {
  if (error instanceof StorageError) return { code: error.code, message: error.message };
  return { code: fallback, message: error instanceof Error ? error.message : String(error) };
}
