import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { BlockSpec, CheckSpec, Edition, Severity, TableSpec } from './edition.ts';
import { tablesOf } from './edition.ts';
import { editions, findEdition } from './editions.ts';
import { figureRef } from './table-layout.ts';
import { isTotal } from './totals.ts';

/** The project's own record of the official forms, beside this checkout. */
const filed = new URL('../../../shared/domain/editions.json', import.meta.url);

const computed = z.pipe(
  z.optional(z.string()),
  z.transform((note: string | undefined) => note !== undefined),
);
const row = z.object({
  id: z.string(),
  path: z.optional(z.array(z.string())),
  label: z.optional(z.string()),
  depth: z.optional(z.int()),
  unit: z.optional(z.nullable(z.string())),
  computed,
});
const column = z.object({
  id: z.string(),
  label: z.string(),
  path: z.optional(z.array(z.string())),
  computed,
});
const block = z.object({
  id: z.string(),
  band: z.string(),
  stub: z.string(),
  columns: z.array(column),
  rows: z.array(row),
  figures: z.string(),
});
const table = z.object({
  id: z.string(),
  title: z.string(),
  corner: z.optional(z.string()),
  blocks: z.optional(z.array(block)),
  columns: z.optional(z.array(z.union([z.string(), column]))),
  rows: z.optional(z.array(row)),
  figures: z.optional(z.string()),
  checks: z.array(z.record(z.string(), z.unknown())),
});
const fileSchema = z.object({
  editions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      basis: z.string(),
      years: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
      tables: z.array(table),
      reportingPeriod: z.string(),
      deadlines: z.optional(z.record(z.string(), z.string())),
      contentNotes: z.optional(z.record(z.string(), z.string())),
      annexUse: z.optional(z.string()),
    }),
  ),
});
type FiledEdition = z.infer<typeof fileSchema>['editions'][number];
type FiledTable = z.infer<typeof table>;

const severities: Readonly<Record<Severity, string>> = { must: 'error', look: 'warning' };

/** A check as the file words it. */
function checkAsFiled(check: CheckSpec): Record<string, unknown> {
  const { kind, severity: own, ...terms } = check;
  const severity = severities[own];
  if (check.kind === 'atMostRow') return { ...terms, kind: 'atMost', severity };
  if (check.kind === 'atMostColumn') {
    const { rows, small, large } = check;
    return { kind: 'atMost', severity, small, large, scope: rows.join(', ') };
  }
  if (check.kind === 'stockFlow') {
    const { rows, stock, inflow, outflow } = check;
    const identity = `${stock}(this year) = ${stock}(last year) + ${inflow} - ${outflow}`;
    return { kind, severity, identity, scope: rows.join(', ') };
  }
  return { kind, severity, ...terms };
}

/** The file's remarks about a check, aside from its terms. Where the terms say the scope, it is a term. */
function filedCheck({
  needs: _needs,
  why: _why,
  scope,
  ...terms
}: Record<string, unknown>): object {
  const named = terms['kind'] === 'stockFlow' || terms['kind'] === 'atMost';
  return named && scope !== undefined ? { ...terms, scope } : terms;
}

const columnComputed = (spec: TableSpec, own: BlockSpec, id: string): boolean =>
  own.rows
    .filter(({ unit }) => unit !== null)
    .every((each) => isTotal(spec, figureRef(spec, own, { row: each.id, column: id })));

const rowComputed = (spec: TableSpec, own: BlockSpec, id: string): boolean =>
  own.columns.every((each) => isTotal(spec, figureRef(spec, own, { row: id, column: each.id })));

const blockColumns = (spec: TableSpec, own: BlockSpec): object[] =>
  own.columns.map(({ id, path }) => ({ id, path, computed: columnComputed(spec, own, id) }));

const filedColumns = (columns: readonly z.infer<typeof column>[]): object[] =>
  columns.map(({ id, label, path = [label], computed: isComputed }) => {
    expect(path.at(-1)).toBe(label);
    return { id, path, computed: isComputed };
  });

const blockRows = (spec: TableSpec, own: BlockSpec): object[] =>
  own.rows.map(({ id, path, depth, unit }) => ({
    id,
    path,
    depth,
    unit,
    computed: rowComputed(spec, own, id),
  }));

const filedRows = (rows: readonly z.infer<typeof row>[]): object[] =>
  rows.map(({ id, label, path, depth, unit, computed: isComputed }) => ({
    id,
    path: path ?? [label],
    depth,
    unit,
    computed: isComputed,
  }));

/** A table without bands as the one block it is. */
const flatBlock = (filedTable: FiledTable): object => {
  const { columns = [], rows = [], figures } = filedTable;
  const names = columns.flatMap((each) => (typeof each === 'string' ? [each] : []));
  const [stub, unitHead, count] = names;
  const own = columns.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  return {
    id: null,
    band: undefined,
    stub,
    unitHead,
    columns:
      count === undefined ? filedColumns(own) : [{ id: 'count', path: [count], computed: false }],
    rows: filedRows(rows),
    figures,
  };
};

const filedBlocks = (filedTable: FiledTable): object[] =>
  filedTable.blocks?.map(({ columns, rows, ...own }) => ({
    ...own,
    unitHead: undefined,
    columns: filedColumns(columns),
    rows: filedRows(rows),
  })) ?? [flatBlock(filedTable)];

const filedTableShape = (filedTable: FiledTable): object => ({
  id: filedTable.id,
  title: filedTable.title,
  corner: filedTable.corner,
  blocks: filedBlocks(filedTable),
  checks: filedTable.checks.map(filedCheck),
});

/** The rule of a block is the file's; a list of rows with units of their own has none there. */
const tableAsFiled = (spec: TableSpec): object => ({
  id: spec.id,
  title: spec.title,
  corner: spec.corner,
  blocks: spec.blocks.map((own) => ({
    id: own.id,
    band: own.band,
    stub: own.stub,
    unitHead: own.unitHead,
    columns: blockColumns(spec, own),
    rows: blockRows(spec, own),
    figures: own.unitHead === undefined ? own.figures.rule : undefined,
  })),
  checks: spec.checks.map(checkAsFiled),
});

const sectionKind = ({ blocks }: Edition['sections'][number]): string =>
  blocks.some(({ kind }) => kind === 'narrative') ? 'narrative' : 'table';

describe.skipIf(!existsSync(filed))(
  'every word of the forms is that of shared/domain/editions.json (SKIPPED, not passed, where that folder is absent)',
  () => {
    const file: readonly FiledEdition[] = existsSync(filed)
      ? fileSchema.parse(JSON.parse(readFileSync(filed, 'utf8'))).editions
      : [];

    test('the same editions in the same order', () => {
      expect(editions.map(({ id }) => id)).toEqual(file.map(({ id }) => id));
    });

    test.each(file)(
      '$id: name, basis, years, period',
      ({ id, name, basis, years, reportingPeriod }) => {
        const edition = findEdition(id);
        expect(edition).toMatchObject({ name, basis, reportingPeriod });
        expect(`${edition?.from}—${edition?.until ?? ''}`).toBe(years);
      },
    );

    test.each(file)('$id: sections', ({ id, sections }) => {
      const own = findEdition(id)?.sections.map((section) => ({
        id: section.id,
        title: section.title,
        kind: sectionKind(section),
      }));
      expect(own).toEqual(sections);
    });

    test.each(file)('$id: deadlines', ({ id, deadlines }) => {
      if (deadlines === undefined) return;
      const own = findEdition(id)?.deadlines.map(({ who, when }) => [who, when]);
      expect(own).toEqual(Object.entries(deadlines));
    });

    test.each(
      file.flatMap((edition) => edition.tables.map((each) => ({ edition: edition.id, each }))),
    )('$edition: $each.title', ({ edition, each }) => {
      const own = findEdition(edition);
      const spec = own === undefined ? [] : tablesOf(own).filter(({ id }) => id === each.id);
      expect(spec.map(tableAsFiled)).toEqual([filedTableShape(each)]);
    });

    test.each(file)(
      '$id: what the narratives have to say is asked for',
      ({ id, contentNotes = {} }) => {
        for (const [section, note] of Object.entries(contentNotes)) {
          const expected =
            findEdition(id)?.sections.find((own) => own.id === section)?.expected ?? [];
          expect(expected.length).toBeGreaterThan(0);
          for (const { label } of expected) expect(note).toContain(label);
        }
      },
    );

    test.each(file)('$id: from which year its annex is asked for', ({ id, annexUse }) => {
      const edition = findEdition(id);
      const years =
        edition === undefined
          ? []
          : tablesOf(edition).flatMap(({ optionalUntil }) => optionalUntil ?? []);
      expect(years.length > 0).toBe(annexUse !== undefined);
      for (const year of years) expect(annexUse).toContain(String(year));
    });
  },
);
