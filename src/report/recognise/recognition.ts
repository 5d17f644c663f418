import type { Report } from '#report/report.ts';

/** Something recognition was unsure of (存疑): what, where, the original beside our reading. */
export interface Doubt {
  /** The same doubt of the same source keeps its id. */
  readonly id: string;
  /** Section id, `basics`, or null where it concerns the whole. */
  readonly section: string | null;
  /** Address of the figure concerned; null where it is not one figure. */
  readonly figure: string | null;
  /** Short name of the doubt, e.g. 这一行的数字连在一起. */
  readonly title: string;
  /** The original words, exactly. */
  readonly original: string;
  /** How it was read; empty where it was left blank. */
  readonly reading: string;
  /** Why this reading is believed, or why none is: 与总计1191相符. */
  readonly reason: string;
  /** Other possible readings, the figures of each by address; empty where there are none. */
  readonly choices: readonly {
    readonly label: string;
    readonly figures: Readonly<Record<string, number | string>>;
  }[];
  /** Index of the source block it stands in; null where it has none. */
  readonly source: number | null;
}

/** A piece of the source that has no place in the report (未归位内容). */
export interface SetAside {
  readonly id: string;
  readonly text: string;
  /** `furniture`: belongs to the site (导航, 打印, 关闭); `unplaced`: may belong to the report. */
  readonly why: 'furniture' | 'unplaced';
  readonly source: number | null;
}

/** What a stretch of the source became. */
export type Became = 'title' | 'heading' | 'prose' | 'metadata' | 'table' | 'setAside';

/** A stretch of the source as it stood, and where it went. */
export interface Piece {
  readonly source: number;
  readonly text: string;
  readonly became: Became;
  /** Section it went to; null when it was set aside. */
  readonly section: string | null;
}

/** A published report read back: the report, what was doubted, and what found no place. */
export interface Recognition {
  readonly report: Report;
  readonly doubts: readonly Doubt[];
  readonly setAside: readonly SetAside[];
  /** For each source block, the section it went to; null for set aside. `basics` for title, metadata and preamble. */
  readonly sections: readonly (string | null)[];
  /** Every character of the source, blanks aside, in exactly one piece. */
  readonly account: readonly Piece[];
}
