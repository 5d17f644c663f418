import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeConfig } from 'vite';
import app from '../../vite.config.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app as it is built for use, and beside it the pages it is measured against. */
export default mergeConfig(app, {
  root,
  logLevel: 'warn',
  build: {
    outDir: join(tmpdir(), 'annual-report-bench'),
    emptyOutDir: true,
    rollupOptions: {
      input: {
        app: join(root, 'index.html'),
        bare: join(root, 'e2e/bench/bare/index.html'),
        docx: join(root, 'e2e/bench/plain-docx/index.html'),
      },
    },
  },
});
