import { attachedTables } from '#report/attached.ts';
import { columnName, plainLabel, rowName } from '#report/checks/words.ts';
import type { Grounds } from '#report/evaluate.ts';
import { evaluate } from '#report/evaluate.ts';
import type { Piece } from '#report/ready-sentences.ts';
import { readySentences } from '#report/ready-sentences.ts';
import { sectionsOf } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, figureLabel, rowLabels } from '#report/table-layout.ts';

/** Something that can be chosen: a figure, or a sentence. */
export interface Choice {
  /** A figure's address, or a number for a sentence. */
  readonly id: string;
  /** Title of its table. */
  readonly group: string;
  readonly name: string;
  /** What stands above its row in the form. */
  readonly aside: string;
  /** As it stands in the table; empty when blank. */
  readonly value: string;
  readonly unit: string;
  /** Words it is found by. */
  readonly words: string;
  /** Of a sentence: its text and figures. */
  readonly pieces: readonly Piece[];
}

/** Name of a figure where its table is named already: 本年新收 · 总计. */
export function nameOf({ block, row, column }: FigureCell): string {
  const names = [rowName(row), row.unit === undefined ? columnName(block, column) : ''];
  return names.filter((name) => name !== '').join(' · ');
}

const asideOf = ({ block, row }: FigureCell): string =>
  [block.band ?? '', ...rowLabels(block, row).slice(0, -1).map(plainLabel)]
    .filter((label) => label !== '')
    .join(' › ');

/** Totals across a row come first: they are what prose tells. */
const isRowTotal = ({ table, column }: FigureCell): boolean =>
  table.checks.some((check) => check.kind === 'columnTotal' && check.total === column.id);

function choiceOf(cell: FigureCell, { report, lastYear }: Grounds): Choice {
  const value = evaluate(cell.ref, report, lastYear);
  return {
    id: cell.ref,
    group: cell.table.title,
    name: nameOf(cell),
    aside: asideOf(cell),
    value: 'text' in value ? value.text : '',
    unit:
      report.units[cell.ref] ?? cell.row.unit ?? cell.spec.unitChoices?.[0] ?? cell.spec.unit ?? '',
    words: `${cell.table.title} ${cell.block.band ?? ''} ${figureLabel(cell)} ${nameOf(cell)}`,
    pieces: [],
  };
}

/** Every figure of a report's tables, in the order of the form, totals of rows first. */
export function figureChoices(grounds: Grounds): readonly Choice[] {
  const tables = sectionsOf(grounds.report).flatMap((section) =>
    attachedTables(grounds.report, section),
  );
  return tables.flatMap((table) => {
    const cells = figureCells(table);
    const inOrder = [...cells.filter(isRowTotal), ...cells.filter((cell) => !isRowTotal(cell))];
    return inOrder.map((cell) => choiceOf(cell, grounds));
  });
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Every sentence that can be begun with. */
export function sentenceChoices(grounds: Grounds): readonly Choice[] {
  const titles = new Map(
    sectionsOf(grounds.report)
      .flatMap((section) => attachedTables(grounds.report, section))
      .map(({ id, title }) => [id, title]),
  );
  return readySentences(grounds).flatMap(({ table, pieces }, index) => {
    const group = titles.get(table);
    if (group === undefined) return [];
    const name = textOf(pieces);
    const words = `${group} ${name}`;
    return [{ id: String(index), group, name, aside: '', value: '', unit: '', words, pieces }];
  });
}

/** Whether signs stand in a text in their order, others between them. */
function standsIn(signs: string, text: string): boolean {
  let at = 0;
  for (const sign of signs) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How well a choice answers a query: 0 word for word, 1 sign after sign, undefined not at all. */
function rank({ words }: Choice, asked: readonly string[]): 0 | 1 | undefined {
  if (asked.every((word) => words.includes(word))) return 0;
  return asked.every((word) => standsIn(word, words)) ? 1 : undefined;
}

/** Choices that answer a query, the best ones first. Words are parted by blanks. */
export function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const asked = query.split(/[\s，、·]+/u).filter((word) => word !== '');
  const ranked = choices.map((choice) => ({ choice, at: rank(choice, asked) }));
  const exact = ranked.filter(({ at }) => at === 0);
  return (exact.length > 0 ? exact : ranked.filter(({ at }) => at === 1)).map(
    ({ choice }) => choice,
  );
}
