import type { FigureRef } from './figure.ts';

/**
 * The one tree between a report and every output: what is printed, in print order, numbered and
 * added up. Writers draw it and decide nothing; readers produce it and know no edition.
 */

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** A numbered opening phrase such as （一）主动公开方面。, set in 楷体 as GB/T 9704 has it. */
  readonly lead?: boolean;
  readonly href?: string;
  /** A forced line break stands before the text. */
  readonly breakBefore?: boolean;
}

/** Level 1 is a section (一、), 2 （一）, 3 1., 4 （1）. */
export type PaperHeadingLevel = 1 | 2 | 3 | 4;

/** A heading with its number, which is part of what is printed: 一、总体情况. */
export interface PaperHeading {
  readonly kind: 'heading';
  readonly level: PaperHeadingLevel;
  readonly number: string;
  readonly runs: readonly Run[];
}

/** A paragraph. In a cell or an item of a list it may have no runs: a blank line. */
export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** An item's own marker is text: 1. or •; items may hold lists. */
export interface PaperListItem {
  readonly marker: string;
  readonly blocks: readonly PaperBlock[];
}

/** A list; whether it is ordered shows in the markers of its items. */
export interface PaperList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly PaperListItem[];
}

/** A cell of a table. Cells it covers by its spans are not in their rows. */
export interface PaperCell {
  readonly blocks: readonly PaperBlock[];
  readonly colspan: number;
  readonly rowspan: number;
  /** Whose header the cell is; absent for data. */
  readonly header?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly align: 'start' | 'center' | 'end';
  /** Address of the figure printed in the cell. */
  readonly figure?: FigureRef;
  /** The figure follows its parts (总计, 合计). */
  readonly computed?: boolean;
  /** Indentation of a stub label, in steps. */
  readonly indent?: number;
}

/** A row of cells, from the left. */
export interface PaperRow {
  readonly cells: readonly PaperCell[];
}

/** A table: one of the statutory statistics, or one typed into prose. */
export interface PaperTable {
  readonly kind: 'table';
  /** Name of the table; printed above it only when `captionPrinted`. */
  readonly caption: string;
  readonly captionPrinted: boolean;
  /** The statistics table's id; null for a table typed into prose. */
  readonly tableId: string | null;
  /** Relative widths of the columns; their count is the table's. */
  readonly widths: readonly number[];
  /** Rows that repeat at the head of each page. */
  readonly head: readonly PaperRow[];
  readonly body: readonly PaperRow[];
}

/** What a part is made of, in print order. */
export type PaperBlock = PaperHeading | PaperParagraph | PaperList | PaperTable;

/** The closing lines: who issued the report, and when (发文机关署名、成文日期). */
export interface PaperClosing {
  readonly agency: string;
  /** 2026年1月20日 */
  readonly date: string;
}

/** One section of the paper; the opening has no heading. */
export interface PaperPart {
  /** Section id, or `basics` for the opening. */
  readonly id: string;
  readonly heading: PaperHeading | null;
  readonly blocks: readonly PaperBlock[];
  /** For each block, which top-level block of the section's narrative it came from; null for statistics tables. */
  readonly sources: readonly (number | null)[];
}

/** A line about the report, with its label: 索引号, 文号. */
export interface PaperMetadata {
  readonly label: string;
  readonly value: string;
}

/** A whole report as printed. */
export interface Paper {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  /** 索引号, 文号 … as filled in; for the head of a web page and a file's properties, not printed on the sheet. */
  readonly metadata: readonly PaperMetadata[];
  readonly parts: readonly PaperPart[];
  readonly closing: PaperClosing | null;
}

/** Text of runs, without their looks; a forced break is a line feed. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.breakBefore === true ? '\n' : '') + run.text).join('');
