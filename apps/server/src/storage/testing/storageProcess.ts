import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Another process with the storage open in `dataDir`; dead after the test at the latest. */
export function storageProcess(dataDir: string, task: 'hold' | 'append') {
  const script = fileURLToPath(new URL('./holdFolder.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, dataDir, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface({ input: child.stdout });
  return {
    pid: child.pid,
    /** Resolves with all lines so far, once `enough` says so of them. Rejects when the process ends before. */
    async linesUntil(enough: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
      const seen: string[] = [];
      for await (const line of lines) {
        seen.push(line);
        if (enough(seen)) return seen;
      }
      throw new Error(`The other process ended after: ${seen.join(', ')}`);
    },
    /** SIGKILL: nothing in it gets to clean up. */
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
