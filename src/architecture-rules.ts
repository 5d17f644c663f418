/** The rules of the house, each a function that finds what it forbids in a file. `architecture.test.ts` holds the house to them. */

/** The rooms of the house, and which other rooms each one may enter. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  report: [],
  formats: ['report'],
  drafts: ['report', 'formats'],
  ui: [],
  features: ['report', 'formats', 'drafts', 'ui'],
  app: ['report', 'formats', 'drafts', 'ui', 'features'],
};

/** Packages a room may use (where it lists some) and may not. */
const packages: Readonly<Record<string, { readonly only?: RegExp; readonly never?: RegExp }>> = {
  report: { only: /^(?:zod|diff)(?:\/|$)/u },
  formats: { never: /^(?:react|@tiptap\/|@tanstack\/)/u },
  drafts: { never: /^(?:react(?:-|\/|$)|@tiptap\/)/u },
  ui: { only: /^react(?:-dom)?(?:\/|$)/u },
};

/** Rooms whose exports say what they mean and promise. */
const documented = new Set(['report', 'formats', 'drafts']);

export const mostLines = 300;

export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Finds what a rule of the house forbids in a file. */
export type Rule = (source: Source) => readonly string[];

export const roomOf = (file: string): string => file.split('/')[1] ?? '';
const isTest = (file: string): boolean =>
  /\.test\.tsx?$|^\.\/[a-z]+\/(?:.*\/)?testing\//u.test(file);

const importsOf = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/gu)].map(
    ([, , target]) => target ?? '',
  );

/** Only the rooms with a door; a feature enters no feature, itself no other way than by `./`. */
export const otherRooms: Rule = ({ file, text }) => {
  const room = roomOf(file);
  const open = new Set([...(doors[room] ?? []), ...(room === 'features' ? [] : [room])]);
  return importsOf(text).filter((target) => {
    const other = /^#([a-z]+)\//u.exec(target)?.[1];
    return other !== undefined && !open.has(other);
  });
};

/** Own folder and below are `./`; everything else is named by its room. */
export const climbing: Rule = ({ text }) =>
  importsOf(text).filter((target) => /(?:^|\/)\.\.(?:\/|$)/u.test(target));

/** The name of the file that is there, with its ending. */
export const withoutEnding: Rule = ({ text }) =>
  importsOf(text).filter(
    (target) => /^[.#]/u.test(target) && !/\.(?:tsx?|css|json|svg)(?:\?\w+)?$/u.test(target),
  );

const isPackage = (target: string): boolean => !/^(?:[.#]|node:)/u.test(target);

export const foreignPackages: Rule = ({ file, text }) => {
  const { only, never } = packages[roomOf(file)] ?? {};
  if (isTest(file)) return [];
  return importsOf(text).filter(
    (target) =>
      isPackage(target) &&
      ((only !== undefined && !only.test(target)) || never?.test(target) === true),
  );
};

/** What an edition is like is read from its data; nobody asks which one it is. */
export const favouriteEdition: Rule = ({ file, text }) => {
  if (file.startsWith('./report/edition')) return [];
  const asked = [
    /edition(?:\.id|Id)?\s*[!=]==?\s*['"`]/giu,
    /['"`](?:2008|2019|2021)['"`]\s*[!=]==?\s*[\w.]*edition/giu,
    /case\s+['"`](?:2008|2019|2021)['"`]/gu,
  ];
  return asked.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
};

const exported = /^export (?:async )?(?:function|const|let|class|interface|type) (\w+)/u;

/** Exports without a comment on the line above that says what they are. */
export const undocumented: Rule = ({ file, text }) => {
  if (!documented.has(roomOf(file)) || isTest(file)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = exported.exec(line)?.[1];
    const told = lines[index - 1]?.trimEnd().endsWith('*/') === true;
    return name === undefined || told ? [] : [name];
  });
};

/** Lines that are neither blank nor comment, as the linter counts them. */
const codeLines = (text: string): number =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/.*)?$/u.test(line)).length;

/** Editions and samples are data in the order of the printed form. */
export const tooLong: Rule = ({ file, text }) => {
  if (/^\.\/report\/(?:editions|samples)\//u.test(file)) return [];
  const lines = codeLines(text);
  return lines > mostLines ? [`${lines} lines`] : [];
};

export const defaultExport: Rule = ({ text }) =>
  [...text.matchAll(/^export default\b.*$/gmu)].map(([found]) => found);

/** React's names for the events its roots here do not listen to (ui/quiet-root.ts). */
const unheard =
  /\bon(?:(?:KeyPress|KeyUp|BeforeInput|CompositionUpdate|Select)(?:Capture)?|(?:KeyDown|Input)Capture)(?=\s*[=:])/gu;

export const unheardEvent: Rule = ({ text }) => [...text.matchAll(unheard)].map(([found]) => found);

const handing = /^export (?:type )?(?:\*|\{[^}]*\})(?: as \w+)? from .*$/gmu;

/** A list with a job is no barrel; a file that only hands on others' names is, and so is `export *`. */
export const barrel: Rule = ({ text }) => {
  const found = [...text.matchAll(handing)].map(([whole]) => whole);
  const rest = codeLines(text.replaceAll(handing, ''));
  return found.filter((whole) => rest === 0 || whole.includes('*'));
};
