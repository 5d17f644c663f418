import type { Rolldown } from 'vite';

/**
 * What one looks at: the modules each sight is drawn by, and the sights that have come before it.
 * The officer's app and the reading page both begin at the start; prose shows before that.
 */
const sights: Readonly<Record<string, { files: readonly string[]; after: readonly string[] }>> = {
  main: { files: ['app/main.ts'], after: [] },
  text: { files: ['app/first-text.ts'], after: ['main'] },
  start: { files: ['app/start.tsx'], after: ['main'] },
  app: { files: ['app/desk-app.tsx'], after: ['start'] },
  // What pages that list drafts ask with; the desk comes without.
  queries: { files: ['app/pages/with-queries.tsx'], after: ['app'] },
  list: { files: ['app/pages/drafts-page.tsx'], after: ['queries'] },
  begin: { files: ['app/pages/new-page.tsx', 'app/pages/import-page.tsx'], after: ['queries'] },
  desk: { files: ['app/pages/edit-page.tsx'], after: ['app'] },
  write: {
    files: ['features/editor/narrative/narrative-editor.tsx'],
    after: ['desk', 'text'],
  },
  table: { files: ['features/editor/figures/statistics-table.tsx'], after: ['desk'] },
  basics: {
    files: ['features/editor/basics-page.tsx', 'features/report-sources/last-year.tsx'],
    after: ['desk'],
  },
  checks: {
    files: ['report/check.ts', 'report/prose/recognise-figures.ts'],
    after: ['desk'],
  },
  view: {
    files: ['app/pages/view-page.tsx', 'formats/link/codecs.ts', 'features/review/comments.tsx'],
    after: ['start'],
  },
  // What comes to a reader once the report stands: it must not bring the desk along.
  comment: {
    files: [
      'features/review/comment-form.tsx',
      'features/review/return-dialog.tsx',
      'features/review/print-review.ts',
    ],
    after: ['view'],
  },
};

/** The sights that have come before one. */
function before(sight: string): ReadonlySet<string> {
  const all = new Set(sights[sight]?.after);
  for (const each of all) for (const other of sights[each]?.after ?? []) all.add(other);
  return all;
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

/** Prose must show before the library that draws the pages has come. */
function mustNotDraw(sight: string, modules: ReadonlySet<string>): void {
  const drawing = [...modules].find((id) => id.includes('/react-dom/'));
  if (drawing !== undefined) throw new Error(`${sight} brings ${drawing} along`);
}

/** For each sight all the modules it is drawn by. */
function reach(graph: Graph, src: string): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = new Map<string, ReadonlySet<string>>();
  for (const [sight, { files }] of Object.entries(sights)) {
    const all = new Set<string>();
    for (const file of files) {
      const id = `${src}/${file}`;
      if (graph.getModuleInfo(id) === null) throw new Error(`${sight}: there is no ${file}`);
      closure(graph, id, all);
    }
    reached.set(sight, all);
  }
  mustNotDraw('text', reached.get('text') ?? new Set());
  return reached;
}

type Has = (sight: string) => boolean;

/** The file for what several sights need, by the first that fits. */
const shared: readonly (readonly [file: string, fits: (has: Has) => boolean])[] = [
  // Every page needs it, or most.
  ['main', (has) => has('text') && (has('start') || has('view') || has('app') || has('list'))],
  // What shows first brings nothing along that only a later sight needs.
  ['heads', (has) => has('text')],
  ['start', (has) => has('app') && has('view')],
  ['paper', (has) => has('view')],
  ['app', (has) => has('list') || has('desk')],
];

/**
 * The file for what these sights need. Each file is another thing to fetch, so what the officer's
 * pages share goes to all of them, and what they share with the reading page is one file.
 */
function fileFor(names: readonly string[]): string | null {
  const first = names.filter((name) => !names.some((other) => before(name).has(other)));
  if (first.length < 2) return first[0] ?? null;
  return shared.find(([, fits]) => fits((sight) => names.includes(sight)))?.[0] ?? first.join('-');
}

/** A text comes in one file, but for its looks, which are with those of its heads. */
const fileForText = (id: string): string => (id.endsWith('.css') ? 'heads' : 'text');

/**
 * Puts into one file what the same sights need: a page comes in a dozen files instead of fifty.
 * `src` is the folder of the sources.
 */
export function filesBySight(src: string): Rolldown.CodeSplittingNameFunction {
  let reached: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  return (id, graph) => {
    reached ??= reach(graph, src);
    const file = fileFor(
      [...reached].flatMap(([sight, modules]) => (modules.has(id) ? [sight] : [])),
    );
    return file === 'text' ? fileForText(id) : file;
  };
}
