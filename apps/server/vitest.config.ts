import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Each storage starts a thread of its own, some tests a process: slow where the processor is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
