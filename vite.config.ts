import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { build, runnerImport } from 'vite';
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

/** 360 and 奇安信 browsers and Windows 7 machines are near this core. */
const target = 'chrome109';

/** A script's text as it can stand between script tags: inside a string, where alone they occur, `\x3c` is `<`. */
const scriptText = (code: string): string =>
  code.replaceAll(/<(?=\/script|script|!--)/giu, '\\x3c');

/** The reading page as one classic script and one style sheet. */
async function buildShell() {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    mode: 'production',
    logLevel: 'warn',
    define: {
      'process.env.NODE_ENV': '"production"',
      // A classic script has none, and nothing to preload.
      'import.meta.url': '""',
      'import.meta.resolve': 'undefined',
    },
    plugins: [react()],
    build: {
      write: false,
      target,
      cssTarget: target,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: 'src/app/file-main.tsx',
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first))
    throw new Error('the preview shell did not build');
  return first.output;
}

/** What a preview file is made of, as a module that comes when one is asked for. */
async function shellModule(): Promise<string> {
  const output = await buildShell();
  const scripts = output.flatMap((file) => (file.type === 'chunk' ? [scriptText(file.code)] : []));
  const assets = output.flatMap((file) => (file.type === 'asset' ? [file] : []));
  const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
  const [script] = scripts;
  const style = styles.map(({ source }) => String(source)).join('');
  if (script === undefined || scripts.length > 1 || assets.length > styles.length)
    throw new Error(
      `the preview shell is more than a script: ${output.map((file) => file.fileName).join(', ')}`,
    );
  if (/<\/style|url\((?!["']?data:)/iu.test(style))
    throw new Error('the preview shell loads something');
  // Throws if making it fit between tags broke it.
  if (new Script(script).cachedDataRejected === true)
    throw new Error('the preview shell is no script');
  const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  return `export const shell = ${JSON.stringify({ script, style, scriptHash })};`;
}

function previewShell(): Plugin {
  const id = 'virtual:preview-shell';
  return {
    name: 'preview-shell',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? shellModule() : undefined),
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
  plugins: [react(), dataFileSchema(), previewShell(), contentPolicy()],
  // The worker loads its libraries on demand, as the page does.
  worker: { format: 'es' },
  build: {
    target,
    cssTarget: target,
    // That core fetches ahead by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
