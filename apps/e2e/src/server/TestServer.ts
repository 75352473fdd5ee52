import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort';

const MAIN = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));
const START_LIMIT_MS = 30_000;

/** The built server as a process of its own, on a data folder of its own that outlives a kill. */
export class TestServer {
  private process: ChildProcess | null = null;
  private output = '';

  private constructor(
    readonly port: number,
    /** Its data folder. */
    readonly folder: string,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(environment: Record<string, string> = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'journey-canvas-e2e-'));
    const server = new TestServer(await freePort(), folder, environment);
    await server.run();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** What the server wrote so far, for the message of a failed test. */
  get log(): string {
    return this.output;
  }

  /** Starts the process (again), and waits until it is ready. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: String(this.port),
        DATA_DIR: this.folder,
        SIGN_UP: 'open',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes) => {
        this.output += bytes;
      });
    }
    await this.ready(child);
  }

  /** As when the power fails: no time to say goodbye. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends the process in order, and removes its data. Gives the exit code. */
  async stop(): Promise<number | null> {
    const code = await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
    return code;
  }

  /** Ends the process in order and keeps its data. */
  async terminate(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.process;
    this.process = null;
    if (!child) return null;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = await exited;
    return code as number | null;
  }

  private async ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (child.exitCode === null && Date.now() < deadline) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok) return;
      // The process offers no event to wait for; its readiness is asked for.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The server did not get ready:\n${this.output}`);
  }
}
