import type * as z from 'zod/mini';
import type { ReadOutcome } from '#formats/format.ts';
import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf, findEdition } from '#report/editions.ts';
import type { Figure } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import type { Narrative } from '#report/narrative.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import type { DataFile } from './schema.ts';
import { dataFileSchema, formatVersion, proseSchema } from './schema.ts';
import type { Keyed } from './sift.ts';
import { isKeyed, isTooDeep, lostKeys, siftFigures } from './sift.ts';

const fail = (problem: string): ReadOutcome => ({ ok: false, problem });

/** Most doubts told one by one. */
const mostDoubts = 30;

function notRead(paths: readonly string[]): string[] {
  const told = paths
    .slice(0, mostDoubts)
    .map((path) => `数据文件里的“${path}”不属于这种报告格式，没有读入`);
  const rest = paths.length - told.length;
  return rest === 0 ? told : [...told, `数据文件里另有${rest}处不属于这种报告格式，没有读入`];
}

/** The figure at a nested place; undefined when there is none. */
function nestedFigure(figures: DataFile['figures'], ref: string): Figure | undefined {
  let node: unknown = figures;
  for (const id of ref.split('/'))
    node = isKeyed(node) && Object.hasOwn(node, id) ? node[id] : undefined;
  return typeof node === 'number' || typeof node === 'string' || node === null ? node : undefined;
}

/** Figures by address. What breaks its cell's rule stays as text, exactly as it stood, to be shown and mended. */
function readFigures(file: DataFile): Report['figures'] {
  const cells = tablesOf(editionOf(file)).flatMap((table) => figureCells(table));
  const filled = cells.flatMap(({ ref, spec }) => {
    const given = nestedFigure(file.figures, ref) ?? null;
    const { figure } = parseFigure(given === null ? '' : String(given), spec);
    return figure === null ? [] : [[ref, figure] as const];
  });
  return Object.fromEntries(filled);
}

const readProse = (prose: Narrative | readonly string[]): Narrative =>
  'type' in prose ? prose : narrativeOf(prose);

const metadataOf = ({ metadata = {} }: DataFile): Report['metadata'] => ({
  title: metadata.title ?? null,
  indexNumber: metadata.indexNumber ?? null,
  documentNumber: metadata.documentNumber ?? null,
  issuedOn: metadata.issuedOn ?? null,
  publisher: metadata.publisher ?? null,
  site: metadata.site ?? null,
});

function reportOf(file: DataFile): Report {
  const narrative = Object.entries(file.narrative ?? {}).map(
    ([id, prose]) => [id, readProse(prose)] as const,
  );
  const report: Report = {
    edition: file.edition,
    agency: file.agency,
    year: file.year,
    metadata: metadataOf(file),
    preamble: readProse(file.preamble ?? []),
    ...(file.sections !== undefined && { sections: file.sections }),
    ...(file.leftOut !== undefined && { leftOut: file.leftOut }),
    narrative: Object.fromEntries(narrative),
    figures: readFigures(file),
    units: file.units ?? {},
  };
  return withoutAgreeingTotals(report, tablesOf(editionOf(report)));
}

/** Prose under ids of no section: kept, but nowhere to be seen. */
function hiddenProse(report: Report): string[] {
  const shown = new Set([...sectionsOf(report), ...(report.leftOut ?? [])].map(({ id }) => id));
  return Object.keys(report.narrative)
    .filter((id) => !shown.has(id))
    .map((id) => `这份报告没有“narrative/${id}”这个部分，内容已保留，但不会印出`);
}

/** Prose that can be read, and all of the report's own sections; of others, what is no prose is left aside. */
function siftProse(narrative: unknown, own: ReadonlySet<string>): unknown {
  if (!isKeyed(narrative)) return narrative;
  return Object.fromEntries(
    Object.entries(narrative).filter(
      ([id, prose]) => own.has(id) || proseSchema.safeParse(prose).success,
    ),
  );
}

function ownSections(value: Keyed, edition: Edition): ReadonlySet<string> {
  const listed: readonly unknown[] = Array.isArray(value['sections']) ? value['sections'] : [];
  const ids = listed.map((section) => (isKeyed(section) ? section['id'] : undefined));
  return new Set(
    [...edition.sections.map(({ id }) => id), ...ids].filter((id) => typeof id === 'string'),
  );
}

/** Path of the innermost fault: where one of several forms was nearly met, the fault in that. */
function faultPath({ path, ...issue }: z.core.$ZodIssue): readonly PropertyKey[] {
  if (issue.code !== 'invalid_union') return path;
  const inner = issue.errors
    .flatMap((branch) => branch.slice(0, 1).map((each) => faultPath(each)))
    .toSorted((a, b) => b.length - a.length)[0];
  return [...path, ...(inner ?? [])];
}

const damaged = (path: string): ReadOutcome =>
  fail(`数据文件的“${path}”处缺失或不合格式，没有读入。请核对这一处后再打开`);

function readKnown(value: Keyed, edition: Edition): ReadOutcome {
  const figures = siftFigures(value['figures'], edition);
  const sifted = {
    ...value,
    figures: figures.known,
    narrative: siftProse(value['narrative'], ownSections(value, edition)),
  };
  const parsed = dataFileSchema.safeParse(sifted);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return damaged(issue === undefined ? '' : faultPath(issue).map(String).join('/'));
  }
  const report = reportOf(parsed.data);
  const lost = lostKeys({ ...value, figures: figures.known }, parsed.data);
  return {
    ok: true,
    report,
    doubts: [...notRead([...lost, ...figures.unknown]), ...hiddenProse(report)],
  };
}

/** Ids that name other pages of a draft, or stand twice, would hide a section. */
function sectionFault(value: Keyed): string | null {
  const listed: readonly unknown[] = Array.isArray(value['sections']) ? value['sections'] : [];
  const ids = listed.map((section) => (isKeyed(section) ? section['id'] : undefined));
  const bad = ids.findIndex(
    (id, index) =>
      typeof id === 'string' &&
      (!/^[a-z][\w-]*$/iu.test(id) || reserved.has(id) || ids.indexOf(id) < index),
  );
  return bad === -1 ? null : `sections/${bad}/id`;
}

/** Pages of a draft that are no sections (see the addresses in INTERFACE). */
const reserved: ReadonlySet<string> = new Set(['basics', 'check', 'history', 'share', 'export']);

function parse(value: unknown): ReadOutcome {
  if (!isKeyed(value) || value['format'] !== 'zfxxgk-annual-report')
    return fail('这不是本系统的数据文件。请选择从这里导出的数据文件（.json）');
  const { formatVersion: version, edition: id } = value;
  if (typeof version === 'number' && version > formatVersion)
    return fail(`这个数据文件由更新的版本导出（第${version}版），请更新后再打开`);
  if (typeof id !== 'string') return damaged('edition');
  const edition = findEdition(id);
  if (edition === undefined)
    return fail(`数据文件的“edition”处写的是“${id}”，没有这种报告格式，没有读入`);
  if (isTooDeep(value)) return fail('数据文件的层次过深，不是报告的数据文件，没有读入');
  const fault = sectionFault(value);
  return fault === null ? readKnown(value, edition) : damaged(fault);
}

/**
 * Reads a data file. Unknown keys become doubts that name their path; an unknown edition or a
 * damaged value is an error that does. A figure that breaks its cell's rule (a fraction of a case,
 * a negative count) is no damage: it is kept as text and found by the checks. A total equal to its
 * parts' sum is the same as none; one that differs stays. Never throws.
 */
export function readJson(text: string): ReadOutcome {
  try {
    return parse(JSON.parse(text));
  } catch {
    return fail('数据文件不完整或已损坏，没有读入。请重新导出或换一份文件');
  }
}
