import type { TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { knownValue } from './figures.ts';

/** A figure of last year's report, in whichever edition that was written; undefined where it had no such cell, or left it blank. */
export function lastYearsValue(
  lastYear: Report | undefined,
  table: TableSpec,
  ref: FigureRef,
): number | undefined {
  if (lastYear === undefined) return undefined;
  const then = tablesOf(editionOf(lastYear)).find(({ id }) => id === table.id);
  if (then === undefined || !figureCells(then).some((cell) => cell.ref === ref)) return undefined;
  return knownValue(lastYear, then, ref);
}
