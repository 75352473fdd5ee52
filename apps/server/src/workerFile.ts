import type { Worker, WorkerOptions } from 'node:worker_threads';

interface WorkerFile {
  /** Its TypeScript, which runs while developing and testing. */
  readonly source: URL;
  /** Where the build puts it, from the folder of `main.js`. */
  readonly built: string;
}

/** What a worker is started with: from TypeScript while developing and testing, else from the build. */
export function workerFile(
  { source, built }: WorkerFile,
  options: WorkerOptions,
): ConstructorParameters<typeof Worker> {
  if (!import.meta.url.endsWith('.ts')) {
    return [new URL(`./${built}`, import.meta.url), { ...options, execArgv: [] }];
  }
  // tsx registers itself in the main thread alone, so a plain `--import tsx` does nothing in a worker.
  const loader = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register();`;
  const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(loader)}`];
  return [source, { ...options, execArgv }];
}
