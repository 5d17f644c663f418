import { join } from 'node:path';
import { defineConfig } from 'vite';
import { outDir } from './vite.config.ts';

const root = join(import.meta.dirname, '..', '..');

/** Beside the app, and apart from it, the pages it is measured against. */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    assetsDir: 'bare-assets',
    rollupOptions: {
      input: {
        bare: join(root, 'e2e/bench/bare/index.html'),
        docx: join(root, 'e2e/bench/plain-docx/index.html'),
      },
    },
  },
});
