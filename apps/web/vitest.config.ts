import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

// No test waits for time to pass; this is for machines that are busy with something else.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'logic', environment: 'node', include: ['src/**/*.test.ts'], ...patience },
      },
      {
        // Components, in a document of jsdom.
        plugins: [solid({ hot: false })],
        resolve: { conditions: ['development', 'browser'] },
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/browserParts.ts'],
          server: {
            deps: {
              inline: [/solid-js/, /@solidjs/, /@kobalte/, /lucide-solid/, /@tanstack/, /@solid-primitives/],
            },
          },
          ...patience,
        },
      },
    ],
  },
});
