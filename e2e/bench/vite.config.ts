import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeConfig } from 'vite';
import app from '../../vite.config.ts';

/** Where the pages that are measured are built to. */
export const outDir = join(tmpdir(), 'annual-report-bench');

/** The app as it is built for use. */
export default mergeConfig(app, {
  root: join(import.meta.dirname, '..', '..'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
});
