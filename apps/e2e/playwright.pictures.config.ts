import { defineConfig } from '@playwright/test';
import scenarios from './playwright.config';

/** Pictures of every page and state, to be looked at: `pictures/<look>/<state>.png`. */
export default defineConfig({
  ...scenarios,
  testDir: 'src/pictures',
  outputDir: 'test-results/pictures',
  reporter: 'list',
  projects: [{ name: 'pictures', testMatch: '**/pictures.spec.ts' }],
});
