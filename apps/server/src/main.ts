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
  process.stderr.write(expected ? `${error.message}\n` : `Cannot start: ${stackOf(error)}\n`);
  process.exit(1);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const server = await startServer(config, log);
  for (const line of server.greeting) process.stdout.write(`${line}\n`);
  stopOnSignals(server);
  server.onFatal((error) => {
    log.fatal({ err: error }, 'the server cannot go on');
    process.exit(1);
  });
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  const stop = () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    server.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

start().catch(fail);
