import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Where `vite dev` finds a running API. */
const API = 'http://127.0.0.1:3000';

const LEAST_BYTES = 1_024;

/** Writes each asset compressed beside itself, so that the api sends the small one: contacts are on slow lines. */
function compressedBeside(): Plugin {
  return {
    name: 'compressed-beside',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      for (const output of Object.values(bundle)) {
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (content.length < LEAST_BYTES || !/\.(js|css|svg)$/.test(output.fileName)) continue;
        await writeFile(join(dir ?? '', `${output.fileName}.gz`), await promisify(gzip)(content, { level: 9 }));
        await writeFile(join(dir ?? '', `${output.fileName}.br`), await promisify(brotliCompress)(content));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressedBeside()],
  resolve: { conditions: ['wudan-src', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { console: 'index.html', chat: 'c/index.html' } },
  },
  server: { proxy: { '/graphql': { target: API, ws: true }, '/chat': { target: API }, '/files': { target: API }, '/q': { target: API } } },
});
