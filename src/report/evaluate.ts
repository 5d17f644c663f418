import { lastYearsValue } from './checks/last-year.ts';
import type { Edition } from './edition.ts';
import { tablesOf } from './edition.ts';
import { editionOf } from './editions.ts';
import type { FigureRef } from './figure.ts';
import { printFigure, sumOf } from './figure.ts';
import type { Operand, Source } from './live-figure.ts';
import { parseSource, unfilledText } from './live-figure.ts';
import type { Report } from './report.ts';
import type { FigureCell } from './table-layout.ts';
import { figureCells } from './table-layout.ts';
import { settledFigure } from './totals.ts';

/**
 * Why a live figure cannot be read: `gone`, this edition has no such figure, or the source cannot be
 * understood; `unread`, the cell holds what is no number; `blank`; `lastYear`, last year's figure is
 * not at hand; `zero`, the share or change would be of 0.
 */
export type Missing = 'gone' | 'unread' | 'blank' | 'lastYear' | 'zero';

/** What a live figure shows by its table, or why there is nothing to show. */
export type Evaluation = { readonly text: string } | { readonly missing: Missing };

const cells = new WeakMap<Edition, ReadonlyMap<FigureRef, FigureCell>>();

/** The cell at an address of an edition; undefined where it has none. */
export function cellAt(edition: Edition, ref: FigureRef): FigureCell | undefined {
  const known =
    cells.get(edition) ??
    new Map(
      tablesOf(edition).flatMap((table) => figureCells(table).map((cell) => [cell.ref, cell])),
    );
  cells.set(edition, known);
  return known.get(ref);
}

/** The figure as the table prints it. */
function figureOf(report: Report, ref: FigureRef): number | Missing {
  const cell = cellAt(editionOf(report), ref);
  if (cell === undefined) return 'gone';
  const figure = settledFigure(report, cell.table, ref);
  if (typeof figure === 'number') return figure;
  return figure === null ? 'blank' : 'unread';
}

function lastFigureOf(
  report: Report,
  ref: FigureRef,
  lastYear: Report | undefined,
): number | Missing {
  const cell = cellAt(editionOf(report), ref);
  if (cell === undefined) return 'gone';
  return lastYearsValue(lastYear, cell.table, ref) ?? 'lastYear';
}

const gravest: readonly Missing[] = ['gone', 'unread', 'lastYear', 'blank', 'zero'];

/** Adds up; of what is missing, the gravest is told. */
function added(figures: readonly (number | Missing)[]): number | Missing {
  const missing = gravest.find((each) => figures.includes(each));
  return missing ?? sumOf(figures.filter((figure) => typeof figure === 'number'));
}

/** Percent rounded half up; of 0 there is none. */
function percent(part: number, whole: number, decimals: number): string | undefined {
  if (whole === 0) return undefined;
  const scaled = Math.round((Math.abs(part) * 10 ** (decimals + 2)) / Math.abs(whole));
  const sign = part * whole < 0 && scaled > 0 ? '-' : '';
  return `${sign}${(scaled / 10 ** decimals).toFixed(decimals)}%`;
}

const trendWord = (now: number, before: number): string => {
  if (now === before) return '持平';
  return now > before ? '增长' : '下降';
};

/** What a source makes of two numbers: whole and part, or this year and last. */
function compared(source: Exclude<Source, { kind: 'value' }>, now: number, other: number) {
  switch (source.kind) {
    case 'share':
      return percent(now, other, source.decimals);
    case 'change':
      return percent(Math.abs(sumOf([now, -other])), Math.abs(other), source.decimals);
    case 'trend':
      return trendWord(now, other);
  }
}

function evaluateRead(source: Source, report: Report, lastYear: Report | undefined): Evaluation {
  const valueOf = (of: Operand): number | Missing => added(of.map((ref) => figureOf(report, ref)));
  const now = valueOf(source.of);
  if (source.kind === 'value')
    return typeof now === 'number' ? { text: printFigure(now) } : { missing: now };
  const other =
    source.kind === 'share'
      ? valueOf(source.whole)
      : added(source.of.map((ref) => lastFigureOf(report, ref, lastYear)));
  const both = added([now, other]);
  if (typeof both === 'string') return { missing: both };
  if (typeof now === 'string' || typeof other === 'string') return { missing: 'blank' };
  const text = compared(source, now, other);
  return text === undefined ? { missing: 'zero' } : { text };
}

/**
 * What a live figure shows: the figure as its table prints it, or what is made of several.
 * `lastYear` counts only when it is the report of the year before.
 */
export function evaluate(source: string, report: Report, lastYear: Report | undefined): Evaluation {
  const read = parseSource(source);
  if (read === undefined) return { missing: 'gone' };
  return evaluateRead(read, report, lastYear?.year === report.year - 1 ? lastYear : undefined);
}

/** What live figures are read from. */
export interface Grounds {
  readonly report: Report;
  readonly lastYear?: Report | undefined;
}

/** A live figure as it is put into prose: what it shows now; 〔未填〕 where there is nothing to show. */
export function freshFigure(
  source: string,
  { report, lastYear }: Grounds,
): { readonly source: string; readonly text: string } {
  const value = evaluate(source, report, lastYear);
  return { source, text: 'text' in value ? value.text : unfilledText };
}
