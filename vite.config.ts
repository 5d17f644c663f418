import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { build, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { fetchAhead } from './src/app/ahead.ts';
import { knownEngine } from './src/app/build/known-engine.ts';
import { filesBySight } from './src/app/build/sights.ts';
import { textlessPages } from './src/app/wordless-pages.ts';

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
const policyWith = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    // Files are read in a worker, apart from the page.
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Files that import each other run in an order that depends on which is asked for first. */
function noCircles(): Plugin {
  return {
    name: 'no-circles',
    generateBundle(_, bundle) {
      const visit = (fileName: string, way: readonly string[]): void => {
        const file = bundle[fileName];
        if (way.includes(fileName)) this.error(`circle: ${[...way, fileName].join(' → ')}`);
        if (file?.type === 'chunk')
          for (const each of file.imports) visit(each, [...way, fileName]);
      };
      for (const fileName of Object.keys(bundle)) visit(fileName, []);
    },
  };
}

/** Chunks the page names itself. */
const inPage: ReadonlySet<string> = new Set(['main', 'rolldown-runtime']);

/** A chunk, all it imports, and their style sheets; but those the page names itself. */
function filesOf(bundle: Rolldown.OutputBundle, name: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find((chunk) => chunk.name === name);
  if (entry === undefined) throw new Error(`there is no ${name}`);
  const all = new Set([entry]);
  for (const chunk of all)
    for (const other of chunks)
      if (chunk.imports.includes(other.fileName) && !inPage.has(other.name)) all.add(other);
  const scripts = Array.from(all, ({ fileName }) => fileName);
  const styles = Array.from(all, ({ viteMetadata }) => viteMetadata?.importedCss ?? []);
  return [...scripts, ...styles.flatMap((files) => Array.from(files))].map((file) => `./${file}`);
}

/** The one script that stands in the page itself, until it has run. */
function aheadScript(bundle: Rolldown.OutputBundle): string {
  const files = { text: filesOf(bundle, 'text'), start: filesOf(bundle, 'start') };
  const given = JSON.stringify({ wordless: textlessPages, files });
  const ask = fetchAhead.toString().replaceAll(/\s*\n\s*/gu, '');
  return `(${ask})(location.hash,document.head,${given});document.currentScript.remove();`;
}

/** What a page begins with is fetched with the page itself, not when the first script has run. */
function startAhead(): Plugin {
  return {
    name: 'start-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const script = aheadScript(bundle);
        const content = policyWith(script);
        return {
          // After the first script, and before the style sheets, which it would wait for.
          html: html.replace(
            '<link rel="stylesheet"',
            (link) => `<script>${script}</script>\n    ${link}`,
          ),
          tags: [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content },
              injectTo: 'head-prepend',
            },
          ],
        };
      },
    },
  };
}

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: './',
  plugins: [react(), knownEngine(), dataFileSchema(), previewShell(), noCircles(), startAhead()],
  // The worker loads its libraries on demand, as the page does.
  worker: { format: 'es' },
  build: {
    target,
    cssTarget: target,
    modulePreload: {
      // That core fetches ahead by itself.
      polyfill: false,
      // The page itself fetches ahead what a text first shows by; looks are still waited for.
      resolveDependencies: (file, needed) =>
        /(?:^|\/)text-/u.test(file) ? needed.filter((each) => each.endsWith('.css')) : needed,
    },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: filesBySight(join(import.meta.dirname, 'src')), debugName: 'sights' }],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
