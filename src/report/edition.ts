/**
 * The words an edition of the report is written in. An edition is plain data: it names kinds of
 * figures and checks, and one small file per kind knows what to do with them.
 */

/** How serious a finding is: `must` 必须修改 blocks 定稿, `look` 请核对 may be confirmed with a reason. */
export type Severity = 'must' | 'look';

/** What may be entered in a cell, and in which unit it is counted. */
export interface FigureSpec {
  /** The printed rule in the edition's own words, e.g. 非负整数，件. */
  readonly rule: string;
  /** Unit shown beside the table; null where the form leaves it to the officer. */
  readonly unit: string | null;
  /** Digits allowed after the decimal point. */
  readonly decimals: number;
  /** Whether the figure may be below zero (本年增/减). */
  readonly negative: boolean;
  /** Units the officer chooses from where the form demands that the unit be noted; first is the default. */
  readonly unitChoices?: readonly string[];
}

/** One column of a statistics table. `path` lists its heads from the outermost in; the last is its own label. */
export interface ColumnSpec<Id extends string = string> {
  readonly id: Id;
  readonly path: readonly string[];
  /** Overrides the block's figure rule for this column. */
  readonly figures?: FigureSpec;
}

/** One row. `path` lists its stub labels from the outermost in; the last is its own label. */
export interface RowSpec<Id extends string = string> {
  readonly id: Id;
  readonly path: readonly string[];
  /** What sentences about the figures call the row, where its label is long: 本年新收. */
  readonly short?: string;
  /** Indentation on the printed form, where the form indents instead of merging. */
  readonly depth?: number;
  /** Unit printed in the row (统计表). `null`: the row is a heading and holds no figure; absent: the form prints no unit. */
  readonly unit?: string | null;
  /** Overrides the block's figure rule for this row. */
  readonly figures?: FigureSpec;
}

/** Part of a table under one head: a whole table, or one of the bands of 主动公开政府信息情况. */
export interface BlockSpec<Row extends string = string, Column extends string = string> {
  /** Null when the table is not divided; then addresses have no block segment. */
  readonly id: string | null;
  /** Text of the full-width band above the head, e.g. 第二十条第（一）项. */
  readonly band?: string;
  /** Head of the stub column(s), e.g. 信息内容. */
  readonly stub?: string;
  /** Head of the unit column, where the form prints units row by row (统计表). */
  readonly unitHead?: string;
  readonly columns: readonly ColumnSpec<Column>[];
  readonly rows: readonly RowSpec<Row>[];
  readonly figures: FigureSpec;
}

/** An identity the form itself prescribes. Rows and columns are named by id; absent `rows`/`columns` mean all of them. */
export type CheckSpec<Row extends string = string, Column extends string = string> =
  /** In every column: sum of `left` rows = sum of `right` rows (本列数据的勾稽关系). */
  | {
      readonly kind: 'balance';
      readonly left: readonly Row[];
      readonly right: readonly Row[];
      readonly severity: Severity;
    }
  /** In every column: row `total` = sum of rows `of`. Such a row is computed. */
  | {
      readonly kind: 'rowTotal';
      readonly total: Row;
      readonly of: readonly Row[];
      readonly severity: Severity;
    }
  /** In every row: column `total` = sum of columns `of`. Such a column is computed. */
  | {
      readonly kind: 'columnTotal';
      readonly total: Column;
      readonly of: readonly Column[];
      readonly severity: Severity;
    }
  /** In every column: `thisYear` = last year's `lastYear`. Needs last year's report. */
  | {
      readonly kind: 'carriedOver';
      readonly thisYear: Row;
      readonly lastYear: Row;
      readonly severity: Severity;
    }
  /** In each of `rows`: `stock` = last year's `stock` + `inflow` − `outflow`. Needs last year's report. */
  | {
      readonly kind: 'stockFlow';
      readonly rows: readonly Row[];
      readonly stock: Column;
      readonly inflow: Column;
      readonly outflow: Column;
      readonly severity: Severity;
    }
  /** Row `small` ≤ row `large`, in every column. */
  | {
      readonly kind: 'atMostRow';
      readonly small: Row;
      readonly large: Row;
      readonly severity: Severity;
    }
  /** Column `small` ≤ column `large`, in each of `rows`. */
  | {
      readonly kind: 'atMostColumn';
      readonly rows: readonly Row[];
      readonly small: Column;
      readonly large: Column;
      readonly severity: Severity;
    };

/** A statutory statistics table. */
export interface TableSpec<Row extends string = string, Column extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Text printed in the corner cell, above the stub. */
  readonly corner?: string;
  readonly blocks: readonly BlockSpec<Row, Column>[];
  readonly checks: readonly CheckSpec<Row, Column>[];
  /** Present when the table need not be attached: from which report year on it is commonly demanded. */
  readonly optionalUntil?: number;
  /** Relative widths of the printed columns, label columns first. */
  readonly widths: readonly number[];
}

/** Keeps row and column ids as literal types, so that a check naming an unknown one does not compile. */
export function defineTable<const Row extends string, const Column extends string>(spec: {
  readonly id: string;
  readonly title: string;
  readonly corner?: string;
  readonly blocks: readonly BlockSpec<Row, Column>[];
  readonly checks: readonly CheckSpec<NoInfer<Row>, NoInfer<Column>>[];
  readonly optionalUntil?: number;
  readonly widths: readonly number[];
}): TableSpec {
  return spec;
}

/** A piece of the regulation's guidance, shown beside the field with its source. */
export interface Guidance {
  readonly text: string;
  /** Where it stands: 文号, 条. */
  readonly basis: string;
}

/** A content the rule asks a narrative to contain, and the words by which it is recognised. */
export interface ExpectedContent {
  readonly label: string;
  readonly words: readonly string[];
  /** Asked of 各级人民政府 only, not of their departments. */
  readonly governmentsOnly?: true;
}

/** What a section is made of, in print order. */
export type SectionBlock =
  | { readonly kind: 'narrative' }
  | { readonly kind: 'table'; readonly table: TableSpec };

/** One mandated section (部分). */
export interface SectionSpec {
  readonly id: string;
  /** Official title without its number. */
  readonly title: string;
  /** Sections of earlier editions, by id, whose matter belongs here now. One of the same id always does. */
  readonly formerly?: readonly string[];
  readonly blocks: readonly SectionBlock[];
  readonly guidance: readonly Guidance[];
  /** 应写到: contents the rule asks for in the narrative. */
  readonly expected?: readonly ExpectedContent[];
}

/** A format of the report that was in force for a span of report years. */
export interface Edition {
  readonly id: string;
  readonly name: string;
  readonly basis: string;
  /** First report year it applies to. */
  readonly from: number;
  /** Last report year it applies to; null while in force. */
  readonly until: number | null;
  /** Whether the officer may leave out, rename, reorder and add sections. */
  readonly open: boolean;
  readonly sections: readonly SectionSpec[];
  /** Statutory opening, ready to edit; see `preambleFor` in `report.ts` for the placeholders. */
  readonly preamble: readonly string[];
  readonly reportingPeriod: string;
  /** Who must publish by when, in the regulation's words. */
  readonly deadlines: readonly { readonly who: string; readonly when: string }[];
  /** Guidance for 基本信息. */
  readonly guidance: readonly Guidance[];
}

/** Tables of an edition in print order. */
export const tablesOf = (edition: Edition): readonly TableSpec[] =>
  edition.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
