import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
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

/** What every page begins with is fetched with the page itself, not when the first script has run. */
function startAhead(): Plugin {
  return {
    name: 'start-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.name === 'start')
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}

/**
 * What one looks at: the modules each sight is drawn by, and the sight that has come before it.
 * The officer's app and the reading page both begin at the start.
 */
const sights: Readonly<Record<string, { files: readonly string[]; after?: string }>> = {
  main: { files: ['app/main.ts'] },
  start: { files: ['app/start.tsx'], after: 'main' },
  app: { files: ['app/desk-app.tsx'], after: 'start' },
  list: { files: ['app/pages/drafts-page.tsx'], after: 'app' },
  begin: { files: ['app/pages/new-page.tsx', 'app/pages/import-page.tsx'], after: 'app' },
  desk: { files: ['app/pages/edit-page.tsx'], after: 'app' },
  write: { files: ['features/editor/narrative/narrative-editor.tsx'], after: 'desk' },
  table: { files: ['features/editor/figures/statistics-table.tsx'], after: 'desk' },
  basics: {
    files: ['features/editor/basics-page.tsx', 'features/report-sources/last-year.tsx'],
    after: 'desk',
  },
  checks: {
    files: ['report/check.ts', 'report/prose/recognise-figures.ts'],
    after: 'desk',
  },
  view: {
    files: ['app/pages/view-page.tsx', 'formats/link/codecs.ts', 'features/review/comments.tsx'],
    after: 'start',
  },
};

/** The sights that have come before one, the nearest first. */
function before(sight: string): string[] {
  const last = sights[sight]?.after;
  return last === undefined ? [] : [last, ...before(last)];
}

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** A module and all that it imports, however far. */
function closure(graph: Graph, id: string, into = new Set<string>()): Set<string> {
  if (into.has(id)) return into;
  into.add(id);
  const imported = [...(graph.getModuleInfo(id)?.importedIds ?? [])];
  for (const each of imported) closure(graph, each, into);
  return into;
}

/** For each sight all the modules it is drawn by. */
const reach = (graph: Graph): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(sights).map(([sight, { files }]) => {
      const all = new Set<string>();
      for (const file of files) {
        const id = join(import.meta.dirname, 'src', file);
        if (graph.getModuleInfo(id) === null) throw new Error(`${sight}: there is no ${file}`);
        closure(graph, id, all);
      }
      return [sight, all];
    }),
  );

/**
 * The file for what these sights need. Each file is another thing to fetch, so what the officer's
 * pages share goes to all of them, and what they share with the reading page is one file.
 */
function fileFor(names: readonly string[]): string | null {
  const [only = null, ...others] = names.filter(
    (name) => !before(name).some((each) => names.includes(each)),
  );
  if (names.includes('main')) return 'main';
  if (names.includes('app') && names.includes('view')) return 'start';
  if (others.length === 0) return only;
  if (names.includes('view')) return 'paper';
  return only === 'list' || names.includes('desk') ? 'app' : [only, ...others].join('-');
}

/** Puts into one file what the same sights need: a page comes in a dozen files instead of fifty. */
function filesBySight(): Rolldown.CodeSplittingNameFunction {
  let reached: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (id, graph) => {
    reached ??= reach(graph);
    return fileFor([...reached].flatMap(([sight, modules]) => (modules.has(id) ? [sight] : [])));
  };
}

export default defineConfig({
  // Relative, so that the built app runs from any folder of any static host.
  base: './',
  plugins: [react(), dataFileSchema(), previewShell(), contentPolicy(), startAhead()],
  // The worker loads its libraries on demand, as the page does.
  worker: { format: 'es' },
  build: {
    target,
    cssTarget: target,
    // That core fetches ahead by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: filesBySight(), debugName: 'sights' }],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
