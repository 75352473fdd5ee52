// `npm test`: lint, types, unit tests, build, browser tests; then how many passed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from './chromium.mjs';

const root = new URL('..', import.meta.url);
const started = Date.now();

function step(title, command, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (error) console.error(String(error));
  if (status !== 0) console.error(`✗ ${title}`);
  return status === 0;
}

const bin = (name) => new URL(`node_modules/.bin/${name}`, root).pathname;
const turbo = (...args) => [
  bin('turbo'),
  ['run', ...args, '--concurrency=1', '--continue', '--output-logs=full'],
];

/** Sums up the reports that the test runners left behind. */
function counts() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const report of reports()) {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    if (result.stats) {
      sum.passed += result.stats.expected + result.stats.flaky;
      sum.failed += result.stats.unexpected;
      sum.skipped += result.stats.skipped;
    } else {
      sum.passed += result.numPassedTests;
      sum.failed += result.numFailedTests;
      sum.skipped += result.numPendingTests + result.numTodoTests;
    }
  }
  return sum;
}

function reports() {
  const folders = [
    'packages/journey',
    'packages/sync',
    'packages/canvas',
    'apps/server',
    'apps/web',
    'apps/e2e',
  ];
  return folders
    .map((folder) => new URL(`${folder}/test-results/report.json`, root))
    .filter((file) => existsSync(file));
}

for (const report of reports()) rmSync(report);
const passed = [
  step('lint, formatting, import directions', bin('biome'), ['check', '--error-on-warnings', '.']),
  step('types', ...turbo('typecheck')),
  step('unit tests', ...turbo('unit')),
  step('build', ...turbo('build')),
];
let chromium = null;
try {
  chromium = findOrInstallChromium();
} catch (error) {
  console.error(`✗ ${error.message}`);
}
passed.push(
  chromium !== null && step('browser tests', ...turbo('e2e', '--only'), { CHROMIUM_PATH: chromium }),
);

const { passed: fine, failed, skipped } = counts();
console.log(
  `\n${passed.every(Boolean) ? 'All is well' : 'Something failed, see above'} (${Math.round((Date.now() - started) / 1000)} s)`,
);
console.log(`${fine} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(passed.every(Boolean) && failed === 0 && fine > 0 ? 0 : 1);
