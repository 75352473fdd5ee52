import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const LIMIT_MS = 60_000;

let folder: string;
let running: ChildProcess | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  const exited = once(child, 'exit').then(([code]) => ({ code: code as number | null, errors }));
  const greeted = once(createInterface(child.stdout), 'line').then(([line]) => line as string);
  return { child, exited, greeted };
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'H7.4 greets, and ends in order on %s',
    async (signal) => {
      const { child, exited, greeted } = run({});
      expect(await greeted).toMatch(/^Journey Canvas is running at http:\/\/127\.0\.0\.1:\d+$/);
      child.kill(signal);
      expect(await exited).toEqual({ code: 0, errors: '' });
    },
    LIMIT_MS,
  );

  it('H7.3 a bad configuration is one line and exit code 1', { timeout: LIMIT_MS }, async () => {
    const { exited } = run({ PORT: 'many', SIGN_UP: 'maybe' });
    const { code, errors } = await exited;
    expect(code).toBe(1);
    expect(errors).toMatch(/^Cannot start: [^\n]*PORT [^\n]*SIGN_UP [^\n]*\n$/);
  });
});
