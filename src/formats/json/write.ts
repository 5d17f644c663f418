import type { Writer } from '#formats/format.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { Figure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { settledFigure } from '#report/totals.ts';
import type { DataFile } from './schema.ts';
import { formatVersion } from './schema.ts';

interface Nest {
  [id: string]: Nest | Figure;
}

/** Puts a figure into nested records along its address. */
function plant(nest: Nest, [id = '', ...rest]: readonly string[], figure: Figure): void {
  if (rest.length === 0) {
    nest[id] = figure;
    return;
  }
  const below = nest[id];
  const branch: Nest = typeof below === 'object' && below !== null ? below : {};
  nest[id] = branch;
  plant(branch, rest, figure);
}

/** Filled-in figures and totals, nested, in the order of the form. */
function nestedFigures(report: Report): Nest {
  const nest: Nest = {};
  for (const table of tablesOf(editionOf(report)))
    for (const { ref } of figureCells(table)) {
      const figure = settledFigure(report, table, ref);
      if (figure !== null) plant(nest, ref.split('/'), figure);
    }
  return nest;
}

/** Prose in the order of the sections, then that of sections left out. */
function narrativeInOrder(report: Report): Report['narrative'] {
  const inOrder = sectionsOf(report).flatMap(({ id }) => {
    const narrative = report.narrative[id];
    return narrative === undefined ? [] : [[id, narrative] as const];
  });
  return { ...Object.fromEntries(inOrder), ...report.narrative };
}

/** The data file of a report, as a value. */
const dataFileOf = (report: Report): Record<keyof DataFile, unknown> => ({
  format: 'zfxxgk-annual-report',
  formatVersion,
  edition: report.edition,
  agency: report.agency,
  year: report.year,
  metadata: report.metadata,
  preamble: report.preamble,
  sections: report.sections,
  leftOut: report.leftOut,
  narrative: narrativeInOrder(report),
  figures: nestedFigures(report),
  units: Object.keys(report.units).length === 0 ? undefined : report.units,
});

/** The data file's text. */
export const writeJson = (report: Report): string =>
  `${JSON.stringify(dataFileOf(report), null, 2)}\n`;

/** The data file: the report itself, for archives, other systems and this app. */
export const jsonWriter: Writer = {
  id: 'json',
  label: '导出数据文件',
  purpose: '归档或交给其他系统；可再打开继续编写',
  ending: 'json',
  mediaType: 'application/json',
  write: ({ report }) => Promise.resolve(new TextEncoder().encode(writeJson(report))),
};
