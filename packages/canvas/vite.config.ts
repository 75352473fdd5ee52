import { defineConfig } from 'vite';

// The playground only: the product's own build is the web app's.
export default defineConfig({
  root: 'dev',
  server: { host: '127.0.0.1', fs: { allow: ['../../..'] } },
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: { outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0 },
});
