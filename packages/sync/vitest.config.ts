import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // No test waits for time to pass; this is for machines that are busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
