import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Puts the migrations beside the storage's worker, as they are in the source. */
function copyMigrations(): Plugin {
  return {
    name: 'copy-migrations',
    apply: 'build',
    writeBundle({ dir }) {
      if (!dir) throw new Error('The build has no output folder.');
      cpSync(join(import.meta.dirname, 'src/storage/migrations'), join(dir, 'storage/migrations'), {
        recursive: true,
      });
    },
  };
}

export default defineConfig({
  plugins: [copyMigrations()],
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'storage/worker': 'src/storage/worker.ts',
        'export/pngWorker': 'src/maps/export/pngWorker.ts',
      },
      // Chunks stay beside `main.js`: the storage finds its worker from wherever its own code landed.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // Our packages are TypeScript and go into the bundle; what comes from npm stays outside.
  ssr: { noExternal: [/^@journey-canvas\//] },
});
