import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const port = 4308;

/** `npm run bench`: the app against a bare editor, on the built files. Not part of the tests. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../.results',
  globalSetup: '../set-up.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 1_800_000,
  use: { ...base.use, baseURL: `http://localhost:${port}/`, trace: 'off' },
  webServer: {
    command: `npx vite build -c e2e/bench/vite.config.ts && npx vite build -c e2e/bench/bare.config.ts && npx vite preview -c e2e/bench/vite.config.ts --port ${port} --strictPort`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
