import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

/** Text of `report.schema.json`, made from the data file's own schema. */
async function schemaText(): Promise<string> {
  const { module } = await runnerImport<{ dataFileJsonSchema: () => unknown }>(
    './src/formats/json/schema.ts',
  );
  return `${JSON.stringify(module.dataFileJsonSchema(), null, 1)}\n`;
}

/** Publishes the data file's schema beside the app, built or served while developing. */
function dataFileSchema(): Plugin {
  const fileName = 'report.schema.json';
  return {
    name: 'data-file-schema',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await schemaText() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_, response, next) => {
        schemaText().then((text) => response.end(text), next);
      });
    },
  };
}

/** The app asks nothing of anyone: the built page forbids itself any connection. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Files are read in a worker, apart from the page.
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentPolicy(): Plugin {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: './',
  plugins: [react(), dataFileSchema(), contentPolicy()],
  // The worker loads its libraries on demand, as the page does.
  worker: { format: 'es' },
  build: {
    // 360 and 奇安信 browsers and Windows 7 machines are near this core.
    target: 'chrome109',
    cssTarget: 'chrome109',
    chunkSizeWarningLimit: 1000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
