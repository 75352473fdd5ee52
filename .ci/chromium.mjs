// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const KNOWN_PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** The path of a Chromium or Chrome; throws, saying what to do, when there is none and none can be installed. */
export function findOrInstallChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  }
  const found = find();
  if (found) return found;
  console.log('No Chromium found: installing one …');
  if (installWithApt() || installWithPlaywright()) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed.\n' +
      'Install one (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to it.',
  );
}

function find() {
  const places = [...(KNOWN_PLACES[process.platform] ?? []), ownOfPlaywright()];
  return places.find((path) => path && existsSync(path));
}

function ownOfPlaywright() {
  try {
    const load = createRequire(new URL('../apps/e2e/package.json', import.meta.url));
    return load('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  return (
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  );
}

function installWithPlaywright() {
  const cli = new URL('../apps/e2e/node_modules/@playwright/test/cli.js', import.meta.url);
  return run(process.execPath, [cli.pathname, 'install', 'chromium']);
}
