import type { TableSpec } from '#report/edition.ts';
import { figureCells } from '#report/table-layout.ts';

/** The one unit all figures of the tables are counted in; undefined when there are several or none. */
export function soleUnit(tables: readonly TableSpec[]): string | undefined {
  const units = new Set(
    tables.flatMap((table) => figureCells(table).map(({ spec }) => spec.unit ?? '')),
  );
  const [unit = ''] = units;
  return units.size === 1 && unit !== '' ? unit : undefined;
}
