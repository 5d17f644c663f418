import type { ReadOutcome } from '#formats/format.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf, findEdition } from '#report/editions.ts';
import type { Figure, FigureRef } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import type { Narrative } from '#report/narrative.ts';
import { blankNarrative, narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells } from '#report/table-layout.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import type { DataFile } from './schema.ts';
import { dataFileSchema, formatVersion } from './schema.ts';

const fail = (problem: string): ReadOutcome => ({ ok: false, problem });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys the form does not know, with their path. */
const unknownKeys = (value: unknown, known: readonly string[], path: string): readonly string[] =>
  isRecord(value)
    ? Object.keys(value).flatMap((key) => (known.includes(key) ? [] : [`${path}${key}`]))
    : [];

interface Leaf {
  readonly ref: FigureRef;
  readonly value: Figure;
}

function leavesOf(value: unknown, path: readonly string[]): Leaf[] {
  if (isRecord(value))
    return Object.entries(value).flatMap(([id, below]) => leavesOf(below, path.concat(id)));
  return typeof value === 'number' || typeof value === 'string' || value === null
    ? [{ ref: path.join('/'), value }]
    : [];
}

/** A figure as the cell's rule reads it; what breaks the rule stays as text, to be shown and mended. */
function readFigure({ value }: Leaf, cell: FigureCell): Figure {
  return value === null ? null : parseFigure(String(value), cell.spec).figure;
}

function readFigures(file: DataFile): { figures: Report['figures']; doubts: string[] } {
  const cells = new Map(
    tablesOf(editionOf(file)).flatMap((table) =>
      figureCells(table).map((cell) => [cell.ref, cell]),
    ),
  );
  const figures: Report['figures'] = {};
  const doubts: string[] = [];
  for (const leaf of leavesOf(file.figures ?? {}, [])) {
    const cell = cells.get(leaf.ref);
    const figure = cell === undefined ? null : readFigure(leaf, cell);
    if (cell === undefined) doubts.push(`figures/${leaf.ref}`);
    else if (figure !== null) figures[leaf.ref] = figure;
  }
  return { figures, doubts };
}

const readProse = (prose: Narrative | readonly string[] | undefined): Narrative => {
  if (prose === undefined) return blankNarrative;
  return 'type' in prose ? prose : narrativeOf(prose);
};

const metadataKeys = ['title', 'indexNumber', 'documentNumber', 'issuedOn', 'publisher', 'site'];

function sectionDoubts(file: DataFile): string[] {
  const known = [...(file.sections ?? []), ...editionOf(file).sections].map(({ id }) => id);
  return [...unknownKeys(file.narrative ?? {}, known, 'narrative/')];
}

function metadataOf({ metadata = {} }: DataFile): Report['metadata'] {
  return {
    title: metadata.title ?? null,
    indexNumber: metadata.indexNumber ?? null,
    documentNumber: metadata.documentNumber ?? null,
    issuedOn: metadata.issuedOn ?? null,
    publisher: metadata.publisher ?? null,
    site: metadata.site ?? null,
  };
}

function toReport(file: DataFile, source: unknown): ReadOutcome {
  const { figures, doubts } = readFigures(file);
  const report: Report = {
    edition: file.edition,
    agency: file.agency,
    year: file.year,
    metadata: metadataOf(file),
    preamble: readProse(file.preamble),
    ...(file.sections !== undefined && { sections: file.sections }),
    narrative: Object.fromEntries(
      Object.entries(file.narrative ?? {}).map(([id, prose]) => [id, readProse(prose)]),
    ),
    figures,
    units: file.units ?? {},
  };
  const unknown = [
    ...unknownKeys(source, Object.keys(dataFileSchema.shape), ''),
    ...unknownKeys(isRecord(source) ? source['metadata'] : null, metadataKeys, 'metadata/'),
    ...sectionDoubts(file),
    ...doubts,
  ];
  return {
    ok: true,
    report: withoutAgreeingTotals(report, tablesOf(editionOf(report))),
    doubts: unknown.map((path) => `数据文件里的“${path}”不属于这种报告格式，没有读入`),
  };
}

/** Says in words why a value is no data file this app reads; null when nothing stands out. */
function refusal(value: unknown): string | null {
  if (!isRecord(value) || value['format'] !== 'zfxxgk-annual-report')
    return '这不是本系统的数据文件。请选择从这里导出的数据文件（.json）';
  const { formatVersion: version, edition } = value;
  if (typeof version === 'number' && version > formatVersion)
    return `这个数据文件由更新的版本导出（第${version}版），请更新后再打开`;
  if (typeof edition === 'string' && findEdition(edition) === undefined)
    return `“edition”处写的是“${edition}”，没有这种报告格式`;
  return null;
}

function parse(value: unknown): ReadOutcome {
  const refused = refusal(value);
  if (refused !== null) return fail(refused);
  const parsed = dataFileSchema.safeParse(value);
  if (parsed.success) return toReport(parsed.data, value);
  const path = parsed.error.issues[0]?.path.map(String).join('/') ?? '';
  return fail(`数据文件的“${path}”处缺失或不合格式，没有读入。请核对这一处后再打开`);
}

/**
 * Reads a data file. Unknown keys become doubts; an unknown edition or a damaged value is an error
 * that names the path. A total equal to its parts' sum is the same as none; one that differs stays.
 */
export function readJson(text: string): ReadOutcome {
  try {
    return parse(JSON.parse(text));
  } catch {
    return fail('数据文件不完整或已损坏，没有读入。请重新导出或换一份文件');
  }
}
