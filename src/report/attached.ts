import type { TableSpec } from './edition.ts';
import type { Report, ReportSection } from './report.ts';
import { figureCells } from './table-layout.ts';

/** A table need not be attached before the year it became customary; then it belongs to the report only when filled in. */
const isAttached = (report: Pick<Report, 'year' | 'figures'>, table: TableSpec): boolean =>
  table.optionalUntil === undefined ||
  report.year >= table.optionalUntil ||
  figureCells(table).some(({ ref }) => Object.hasOwn(report.figures, ref));

/** Statistics tables a section has in this report: what is printed, checked and counted. */
export const attachedTables = (
  report: Pick<Report, 'year' | 'figures'>,
  { spec }: Pick<ReportSection, 'spec'>,
): readonly TableSpec[] =>
  (spec?.blocks ?? []).flatMap((block) =>
    block.kind === 'table' && isAttached(report, block.table) ? [block.table] : [],
  );
