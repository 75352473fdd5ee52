import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvalidConfig, readConfig } from './config';

describe('configuration', () => {
  it('C1.1 has a default for every variable', () => {
    const { dataDir, ...rest } = readConfig({});
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      tldrawLicenseKey: null,
      signUp: 'invite',
      logLevel: 'info',
    });
    expect(isAbsolute(dataDir)).toBe(true);
  });

  it('C1.2 takes a relative DATA_DIR from the root of the repository', () => {
    const { dataDir } = readConfig({ DATA_DIR: 'elsewhere' });
    expect(existsSync(join(dirname(dataDir), 'pnpm-workspace.yaml'))).toBe(true);
    expect(readConfig({ DATA_DIR: '/srv/journeys' }).dataDir).toBe('/srv/journeys');
  });

  it('C1.3 takes an empty or blank value as unset', () => {
    expect(readConfig({ PORT: '', HOST: ' ', PUBLIC_URL: '', DATABASE_URL: '', SIGN_UP: '' })).toEqual(
      readConfig({}),
    );
  });

  it.each([
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['HOST', '::', 'host', '::'],
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65_535],
    ['PUBLIC_URL', 'https://journeys.example.org/', 'publicUrl', 'https://journeys.example.org'],
    ['PUBLIC_URL', 'http://Example.org:80', 'publicUrl', 'http://example.org'],
    ['TLDRAW_LICENSE_KEY', 'key', 'tldrawLicenseKey', 'key'],
    ['SIGN_UP', 'open', 'signUp', 'open'],
    ['LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ] as const)('C1.4 reads %s=%s', (name, value, field, expected) => {
    expect(readConfig({ [name]: value })[field]).toBe(expected);
  });

  it.each([
    ['HOST', 'a b'],
    ['HOST', 'http://localhost'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '65536'],
    ['PUBLIC_URL', 'journeys.example.org'],
    ['PUBLIC_URL', 'ftp://journeys.example.org'],
    ['PUBLIC_URL', 'https://journeys.example.org/app'],
    ['PUBLIC_URL', 'https://me:secret@journeys.example.org'],
    ['DATABASE_URL', 'postgres://me:secret@localhost/journeys'],
    ['REDIS_URL', 'redis://:secret@localhost'],
    ['SIGN_UP', 'everybody'],
    ['LOG_LEVEL', 'loud'],
  ])('C1.5 refuses %s=%s in one line that names the variable and repeats no secret', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(InvalidConfig);
    expect(read).toThrow(new RegExp(`^Cannot start: ${name} [^\\n]+\\.$`));
    expect(read).not.toThrow(/secret/);
  });

  it('C1.6 names every bad variable at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT must.*; LOG_LEVEL must/);
  });
});
