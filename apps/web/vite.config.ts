import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import solid from 'vite-plugin-solid';

const server = process.env.SERVER_URL ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** The server accepts its own origin alone, so the proxy speaks for the page it serves. */
const proxy: ProxyOptions = {
  target: server,
  ws: true,
  rewriteWsOrigin: true,
  configure: (outgoing) => {
    outgoing.on('proxyReq', (request) => {
      if (request.getHeader('origin') !== undefined) request.setHeader('origin', server);
    });
  },
};

export default defineConfig({
  plugins: [
    solid({ exclude: [/packages[\\/]canvas[\\/]/] }),
    react({ include: /packages[\\/]canvas[\\/].*\.tsx$/ }),
  ],
  build: {
    target: 'es2023',
    // The content security policy has no data: for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
  },
  server: {
    port: 5173,
    proxy: { '/api': proxy, '/sync': proxy },
  },
  optimizeDeps: {
    exclude: ['@tldraw/assets'],
    include: [
      '@journey-canvas/canvas > react',
      '@journey-canvas/canvas > react-dom',
      '@journey-canvas/canvas > react-dom/client',
      '@journey-canvas/canvas > react/jsx-runtime',
      '@journey-canvas/canvas > react/jsx-dev-runtime',
      '@journey-canvas/canvas > @tldraw/tldraw',
    ],
  },
});
