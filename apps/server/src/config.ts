import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How this server is run: every environment variable, read once. */
export interface Config {
  /** What to listen on: a host name or an address. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach the server (`https://journeys.example.org`, no slash at the end); null: on this machine only. */
  readonly publicUrl: string | null;
  /** Absolute path of the folder that holds everything. */
  readonly dataDir: string;
  /** Passed through to the canvas; null shows its watermark. */
  readonly tldrawLicenseKey: string | null;
  /** Who may sign up after the first user: the invited only, or anybody. */
  readonly signUp: 'invite' | 'open';
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** The environment has values that this server cannot run with. The message is one line and names each. */
export class InvalidConfig extends Error {
  override readonly name = 'InvalidConfig';
}

const NOT_YET = 'is not supported in this version yet: leave it unset';

const Environment = v.object({
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[^\s/]+$/, 'must be a host name or an address')),
    '127.0.0.1',
  ),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535'),
      v.transform(Number),
      v.maxValue(65_535, 'must be a whole number from 0 to 65535'),
    ),
    '3000',
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        isOrigin,
        'must be http:// or https:// with a host and no path, as in https://journeys.example.org',
      ),
      v.transform((url) => new URL(url).origin),
    ),
  ),
  DATA_DIR: v.optional(
    v.pipe(
      v.string(),
      v.check((path) => !path.includes('\0'), 'must be a folder'),
    ),
    'data',
  ),
  // Reserved names of the public contract: silently ignoring them would look like they work.
  DATABASE_URL: v.optional(v.never(`${NOT_YET} to keep everything in DATA_DIR`)),
  REDIS_URL: v.optional(v.never(NOT_YET)),
  TLDRAW_LICENSE_KEY: v.optional(v.string()),
  SIGN_UP: v.optional(v.picklist(['invite', 'open'], 'must be "invite" or "open"'), 'invite'),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
});

/**
 * Reads the configuration from the environment. Empty values count as unset.
 * @throws InvalidConfig with one line that names every bad variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = v.safeParse(
    Environment,
    Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])),
  );
  if (!parsed.success) throw new InvalidConfig(describe(parsed.issues));
  const values = parsed.output;
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    dataDir: resolve(repositoryRoot(), values.DATA_DIR),
    tldrawLicenseKey: values.TLDRAW_LICENSE_KEY ?? null,
    signUp: values.SIGN_UP,
    logLevel: values.LOG_LEVEL,
  };
}

// Without the values: a database's address carries a password.
function describe(issues: readonly v.InferIssue<typeof Environment>[]): string {
  const problems = issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
  return `Cannot start: ${problems.join('; ')}.`;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, href } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && href === `${origin}/`;
}

/** The folder that relative paths start from: the repository's, wherever the built file lies in it. */
function repositoryRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  }
  return process.cwd();
}
