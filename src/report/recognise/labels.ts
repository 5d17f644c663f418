import type { BlockSpec, Edition, RowSpec, TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { endOfKey, keyOf, plainSign } from './squeeze.ts';

/** A row of a statistics table with its block. */
export interface TableRowSpec {
  readonly block: BlockSpec;
  readonly row: RowSpec;
}

/** What a label of a table stands for: the rows it may name, or none for heads, bands, units and captions. */
export interface TableLabel {
  readonly key: string;
  readonly rows: readonly TableRowSpec[];
}

/** The words of one statistics table. */
export interface TableWords {
  readonly table: TableSpec;
  readonly byKey: ReadonlyMap<string, TableLabel>;
  /** Labels by their first sign, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly TableLabel[]>;
  /** Whether rows are known by their order alone (行政复议、行政诉讼情况). */
  readonly unlabelled: boolean;
}

/** Shortest label, numbers aside, that is known without its number. */
const leastBare = 4;

const withoutNumber = (label: string): string =>
  label.replace(/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+\.)/u, '');

function rowKeys({ row }: TableRowSpec): readonly string[] {
  const label = row.path.at(-1) ?? '';
  const bare = keyOf(withoutNumber(label));
  return [keyOf(label), ...(bare.length >= leastBare ? [bare] : [])].filter((key) => key !== '');
}

const headKeys = (table: TableSpec, block: BlockSpec): readonly string[] =>
  [
    table.corner,
    block.band,
    block.stub,
    block.unitHead,
    ...block.columns.flatMap((column) => column.path),
    ...block.columns.map((column) => column.path.slice(-2).join('')),
    ...block.rows.flatMap((row) => row.path.slice(0, -1)),
    ...block.rows.flatMap((row) => (typeof row.unit === 'string' ? [row.unit] : [])),
  ]
    .map((text) => keyOf(text ?? ''))
    .filter((key) => key !== '');

function byFirstSign(labels: readonly TableLabel[]): ReadonlyMap<string, readonly TableLabel[]> {
  const groups = new Map<string, TableLabel[]>();
  for (const label of labels.toSorted((a, b) => b.key.length - a.key.length)) {
    const first = label.key.charAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [label]);
    else group.push(label);
  }
  return groups;
}

type RowsByKey = Map<string, readonly TableRowSpec[]>;

function addRow(rows: RowsByKey, named: TableRowSpec): void {
  for (const key of rowKeys(named)) {
    const known = rows.get(key) ?? [];
    if (!known.some(({ row }) => row === named.row)) rows.set(key, [...known, named]);
  }
}

function wordsOf(table: TableSpec): TableWords {
  const rows: RowsByKey = new Map();
  for (const block of table.blocks) {
    for (const key of headKeys(table, block)) if (!rows.has(key)) rows.set(key, []);
    for (const row of block.rows) addRow(rows, { block, row });
  }
  const byKey = new Map([...rows].map(([key, named]) => [key, { key, rows: named }]));
  const byFirst = byFirstSign([...byKey.values()]);
  const unlabelled = table.blocks.every((block) =>
    block.rows.every((row) => row.path.every((label) => label === '')),
  );
  return { table, byKey, byFirst, unlabelled };
}

const known = new WeakMap<TableSpec, TableWords>();

/** The words of a table, gathered once. */
function tableWords(table: TableSpec): TableWords {
  const words = known.get(table) ?? wordsOf(table);
  known.set(table, words);
  return words;
}

const knownOf = new WeakMap<Edition, readonly TableWords[]>();

/** The words of every table of an edition, in print order. */
export function wordsIn(edition: Edition): readonly TableWords[] {
  const words = knownOf.get(edition) ?? tablesOf(edition).map(tableWords);
  knownOf.set(edition, words);
  return words;
}

/** Longest label of a table that starts at `from`, with its end; null when none does. */
export function labelAt(
  words: TableWords,
  text: string,
  from: number,
): { readonly label: TableLabel; readonly end: number } | null {
  const candidates = words.byFirst.get(plainSign(text.charAt(from))) ?? [];
  for (const label of candidates) {
    const end = endOfKey(text, label.key, from);
    if (end !== -1) return { label, end };
  }
  return null;
}

/** Labels long enough to tell an edition's tables by, as keys. */
export const tellingLabels = (edition: Edition): readonly string[] =>
  wordsIn(edition).flatMap(({ byKey }) =>
    [...byKey.keys()].filter((key) => key.length > leastBare),
  );
