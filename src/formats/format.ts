import type { Paper } from '#report/paper.ts';
import type { Repair } from '#report/recognise/repair.ts';
import type { Report } from '#report/report.ts';

/** What a writer is given: the report itself, the paper composed from it, and whether it is still a draft. */
export interface WriteInput {
  readonly report: Report;
  readonly paper: Paper;
  /** 草稿第n稿 with the local time it was handed out; null for a final copy. */
  readonly draft: { readonly number: number; readonly at: LocalTime } | null;
}

/** A moment on the officer's own clock, in parts, so that no time zone can move it. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** One export format. `write` loads its library when asked and gives the whole file. */
export interface Writer {
  readonly id: string;
  /** Name on the button, e.g. 导出Word. */
  readonly label: string;
  /** What the format is for, in one line. */
  readonly purpose: string;
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (input: WriteInput) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What reading a file gave: a report, with what was doubted; or why it could not be read. */
export type ReadOutcome =
  | { readonly ok: true; readonly report: Report; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** A file as it came: its name, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What reading a file gave: a source paper with what is to be said of it; the report itself, from a
 * data file; or why it could not be read, with the way out.
 */
export type ReadResult =
  | {
      readonly ok: true;
      readonly source: Paper;
      readonly notes: readonly string[];
      /** What was mis-encoded in it and mended. */
      readonly repairs?: readonly Repair[];
    }
  | { readonly ok: true; readonly report: Report; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly problem: string };
