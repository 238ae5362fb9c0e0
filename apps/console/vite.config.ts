import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Where `vite dev` finds a running API. */
const API = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['wudan-src', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { console: 'index.html', chat: 'c/index.html' } },
  },
  server: { proxy: { '/graphql': { target: API, ws: true }, '/chat': { target: API } } },
});
