import { pino } from 'pino';
import { InvalidConfig, readConfig } from './config';
import { CannotListen } from './listen';
import { type RunningServer, startServer } from './startServer';
import { StorageError } from './storage/StorageError';

/** How long a shutdown may take. */
const STOP_LIMIT_MS = 10_000;

function fail(error: unknown): never {
  const expected =
    error instanceof InvalidConfig || error instanceof CannotListen || error instanceof StorageError;
  // A bug is worth its stack; what the operator can put right is one line.
  process.stderr.write(expected ? `${error.message}\n` : `${stackOf(error)}\n`);
  process.exit(1);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let server: RunningServer | null = null;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  server = await startServer(config, log);
  for (const line of server.greeting) process.stdout.write(`${line}\n`);
  server.onFatal((error) => {
    log.fatal({ err: error }, 'the server cannot go on');
    process.exit(1);
  });
}

let stopping = false;
function stop(): void {
  // Whoever asks twice does not want to wait.
  if (stopping) process.exit(1);
  stopping = true;
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  // Before the start is over there is nothing to lose.
  if (server === null) process.exit(0);
  server.stop().then(() => process.exit(0), fail);
}

// First of all: a signal may come at any time.
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
start().catch(fail);
