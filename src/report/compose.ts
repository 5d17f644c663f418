import { attachedTables } from './attached.ts';
import { composeNarrative } from './compose-narrative.ts';
import { printDate } from './date.ts';
import type { TableSpec } from './edition.ts';
import { printFigure } from './figure.ts';
import type { Narrative } from './narrative.ts';
import { blankNarrative } from './narrative.ts';
import type {
  Paper,
  PaperBlock,
  PaperCell,
  PaperClosing,
  PaperMetadata,
  PaperPart,
  PaperTable,
} from './paper.ts';
import type { Metadata, Report, ReportSection } from './report.ts';
import { figureAt, hasProse, narrativeAt, reportTitle, sectionsOf } from './report.ts';
import type { LayoutCell, LayoutRow } from './table-layout.ts';
import { figureCells, layoutTable } from './table-layout.ts';
import { isTotal, settledFigure } from './totals.ts';

type Figures = Pick<Report, 'figures' | 'units'>;

const textBlocks = (text: string): PaperBlock[] =>
  text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }];

/** A figure as printed in its cell, with its unit where the form demands that it be noted. */
function printedFigure(report: Figures, table: TableSpec, ref: string): string {
  const text = printFigure(settledFigure(report, table, ref));
  const choices = figureCells(table).find((cell) => cell.ref === ref)?.spec.unitChoices;
  return text === '' || choices === undefined
    ? text
    : text + (report.units[ref] ?? choices[0] ?? '');
}

function composeCell(report: Figures, table: TableSpec, cell: LayoutCell): PaperCell {
  const { colspan, rowspan } = cell;
  switch (cell.kind) {
    case 'figure':
      return {
        blocks: textBlocks(printedFigure(report, table, cell.ref)),
        colspan,
        rowspan,
        align: 'center',
        figure: cell.ref,
        ...(isTotal(table, cell.ref) && { computed: true }),
      };
    case 'label':
      return {
        blocks: textBlocks(cell.text),
        colspan,
        rowspan,
        header: cell.scope,
        align: cell.scope === 'row' ? 'start' : 'center',
        ...(cell.depth > 0 && { indent: cell.depth }),
      };
    case 'band':
      return {
        blocks: textBlocks(cell.text),
        colspan,
        rowspan,
        header: 'colgroup',
        align: 'center',
      };
    case 'corner':
    case 'text':
      return { blocks: textBlocks(cell.text), colspan, rowspan, align: 'center' };
  }
}

/** Head rows at the top repeat on each page; heads of later bands stay where they stand. */
function headLength(rows: readonly LayoutRow[]): number {
  const firstBody = rows.findIndex((row) => row.part === 'body');
  return rows.slice(firstBody).some((row) => row.part === 'head') ? 0 : firstBody;
}

function composeTable(report: Figures, table: TableSpec, captionPrinted: boolean): PaperTable {
  const layout = layoutTable(table);
  const rows = layout.rows.map((row) => ({
    cells: row.cells.map((cell) => composeCell(report, table, cell)),
  }));
  const head = headLength(layout.rows);
  return {
    kind: 'table',
    caption: table.title,
    captionPrinted,
    tableId: table.id,
    widths: table.widths,
    head: rows.slice(0, head),
    body: rows.slice(head),
  };
}

/** Figures and units of a table, in print order: equal ones print the same. */
const printsOf = (report: Figures, table: TableSpec): readonly unknown[] =>
  figureCells(table).flatMap(({ ref, spec }) => [
    figureAt(report, ref),
    spec.unitChoices === undefined ? null : report.units[ref],
  ]);

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** A table as composed, and what it was composed from: the report's parts, and of these what is printed. */
interface ComposedTable {
  readonly grounds: readonly unknown[];
  readonly prints: readonly unknown[];
  readonly paper: PaperTable;
}

/** Composes tables one after another; one whose figures and heading did not change is the same object as before. */
function tableComposer(): (report: Report, section: ReportSection) => PaperTable[] {
  const known = new Map<TableSpec, ComposedTable>();
  const tableOf = (report: Report, table: TableSpec, captionPrinted: boolean): PaperTable => {
    const before = known.get(table);
    const grounds = [captionPrinted, report.figures, report.units];
    // The figures stay the same object while prose is typed: then their cells need not be looked at.
    if (before !== undefined && sameItems(before.grounds, grounds)) return before.paper;
    const prints = [captionPrinted, ...printsOf(report, table)];
    const paper =
      before !== undefined && sameItems(before.prints, prints)
        ? before.paper
        : composeTable(report, table, captionPrinted);
    known.set(table, { grounds, prints, paper });
    return paper;
  };
  return (report, section) =>
    attachedTables(report, section).map((table) =>
      tableOf(report, table, table.title !== section.title),
    );
}

/** What a part is made of; equal contents make an equal part. */
interface PartContents {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly narrative: Narrative;
  readonly tables: readonly PaperTable[];
}

const sameContents = (a: PartContents, b: PartContents): boolean =>
  a.narrative === b.narrative &&
  a.number === b.number &&
  a.title === b.title &&
  sameItems(a.tables, b.tables);

function composePart(contents: PartContents): PaperPart {
  const { id, number, title, narrative, tables } = contents;
  const prose = composeNarrative(narrative);
  return {
    id,
    heading: number === '' ? null : { kind: 'heading', level: 1, number, runs: [{ text: title }] },
    blocks: [...prose.blocks, ...tables],
    sources: [...prose.sources, ...tables.map(() => null)],
  };
}

const contentsOf = (
  report: Report,
  tablesIn: (report: Report, section: ReportSection) => readonly PaperTable[],
): PartContents[] => [
  { id: 'basics', number: '', title: '', narrative: report.preamble, tables: [] },
  ...sectionsOf(report).map((section) => ({
    id: section.id,
    number: section.number,
    title: section.title,
    narrative: hasProse(section) ? narrativeAt(report, section.id) : blankNarrative,
    tables: tablesIn(report, section),
  })),
];

/** Composes papers one after another, composing again only the parts that changed since the last. */
export function composer(): (report: Report) => Paper {
  const known = new Map<string, { contents: PartContents; part: PaperPart }>();
  const tablesIn = tableComposer();
  const partOf = (contents: PartContents): PaperPart => {
    const before = known.get(contents.id);
    if (before !== undefined && sameContents(before.contents, contents)) return before.part;
    const part = composePart(contents);
    known.set(contents.id, { contents, part });
    return part;
  };
  return (report) => ({
    title: reportTitle(report),
    agency: report.agency,
    year: report.year,
    metadata: metadataLines(report.metadata),
    parts: contentsOf(report, tablesIn).map(partOf),
    closing: closingOf(report),
  });
}

const metadataLabels: readonly (readonly [keyof Metadata, string])[] = [
  ['indexNumber', '索引号'],
  ['documentNumber', '文号'],
  ['issuedOn', '发文日期'],
  ['publisher', '发布机构'],
  ['site', '网站'],
];

const metadataLines = (metadata: Metadata): PaperMetadata[] =>
  metadataLabels.flatMap(([key, label]) => {
    const value = metadata[key];
    return value === null ? [] : [{ label, value }];
  });

const closingOf = (report: Report): PaperClosing | null =>
  report.metadata.issuedOn === null
    ? null
    : {
        agency: report.metadata.publisher ?? report.agency,
        date: printDate(report.metadata.issuedOn),
      };

/** What a report prints: every section numbered, every table added up. */
export const compose = (report: Report): Paper => composer()(report);
