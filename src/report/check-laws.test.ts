import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachedTables } from './attached.ts';
import type { Finding } from './check.ts';
import { checkKinds, checkReport } from './check.ts';
import type { BlockSpec, CheckSpec, Edition, TableSpec } from './edition.ts';
import { tablesOf } from './edition.ts';
import { editions } from './editions.ts';
import type { FigureRef } from './figure.ts';
import { printFigure, sumOf } from './figure.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './report.ts';
import { figureCells, figureRef } from './table-layout.ts';
import { balancedReport } from './testing/arbitrary-balanced.ts';
import { arbitraryReport } from './testing/arbitrary-report.ts';
import { enteredRefs, openEntries, settledFigure, totalParts } from './totals.ts';

/** An identity of a table in one place: its sides, and the finding its breaking gives. */
interface Identity {
  readonly kind: CheckSpec['kind'];
  readonly left: readonly FigureRef[];
  readonly right: readonly FigureRef[];
  /** A total column whose disagreement repeats those of its parts. */
  readonly ofTotals: boolean;
}

function identitiesIn(table: TableSpec, block: BlockSpec, check: CheckSpec): Identity[] {
  const at = (row: string, column: string): FigureRef => figureRef(table, block, { row, column });
  const totals = new Set(
    table.checks.flatMap((each) => (each.kind === 'columnTotal' ? [each.total] : [])),
  );
  if (check.kind === 'balance')
    return block.columns.map(({ id }) => ({
      kind: check.kind,
      left: check.left.map((row) => at(row, id)),
      right: check.right.map((row) => at(row, id)),
      ofTotals: totals.has(id),
    }));
  if (check.kind === 'rowTotal')
    return block.columns.map(({ id }) => ({
      kind: check.kind,
      left: [at(check.total, id)],
      right: check.of.map((row) => at(row, id)),
      ofTotals: false,
    }));
  if (check.kind === 'columnTotal')
    return block.rows.map(({ id }) => ({
      kind: check.kind,
      left: [at(id, check.total)],
      right: check.of.map((column) => at(id, column)),
      ofTotals: false,
    }));
  return [];
}

/** Every identity the form prescribes, worked out here afresh. */
const identitiesOf = (edition: Edition): Identity[] =>
  tablesOf(edition).flatMap((table) =>
    table.blocks.flatMap((block) =>
      table.checks.flatMap((check) => identitiesIn(table, block, check)),
    ),
  );

const idOf = ({ kind, left }: Identity): string => `${kind}:${left[0] ?? ''}`;

const identityKinds = new Set<string>(['balance', 'rowTotal', 'columnTotal']);
const identityFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ check }) => identityKinds.has(check));

/** What the figures alone can be at fault in; any words may stand beside them. */
const identityOrCell = new Set<string>([
  ...identityKinds,
  'atMostRow',
  'atMostColumn',
  'carriedOver',
  'stockFlow',
  'readable',
  'cellsFilled',
]);

const tableWith = (edition: Edition, ref: FigureRef): TableSpec => {
  const table = tablesOf(edition).find(({ id }) => ref.startsWith(`${id}/`));
  if (table === undefined) throw new Error(ref);
  return table;
};

const sumAt = (edition: Edition, figures: Report['figures'], refs: readonly FigureRef[]): string =>
  printFigure(
    sumOf(refs.map((ref) => Number(settledFigure({ figures }, tableWith(edition, ref), ref)))),
  );

const changed = (report: Report, ref: FigureRef, by: number): Report => ({
  ...report,
  figures: { ...report.figures, [ref]: sumOf([Number(report.figures[ref] ?? 0), by]) },
});

describe.each(editions)('edition $id', (edition) => {
  const identities = identitiesOf(edition);
  const figures = tablesOf(edition).flatMap((table) => figureCells(table).map(({ ref }) => ref));
  const entered = tablesOf(edition).flatMap((table) => enteredRefs(table));

  test.each([true, false])(
    'a balanced report has nothing to mend (totals reported: %s)',
    (reported) => {
      fc.assert(
        fc.property(balancedReport(edition, reported), (report) => {
          const findings = checkReport(report).filter(({ check }) => identityOrCell.has(check));
          expect(findings).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('with totals reported, one changed figure gives the identities it stands in, no other, with both sums', () => {
    fc.assert(
      fc.property(
        balancedReport(edition, true),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (balanced, choice, by) => {
          const ref = figures[choice % figures.length] ?? '';
          const report = changed(balanced, ref, by);
          const broken = identities.filter(({ left, right }) => [...left, ...right].includes(ref));
          const findings = identityFindings(checkReport(report));
          expect(findings.map(({ id }) => id).toSorted()).toEqual(broken.map(idOf).toSorted());
          for (const identity of broken) {
            const finding = findings.find(({ id }) => id === idOf(identity));
            const sums = [identity.left, identity.right].map((side) =>
              sumAt(edition, report.figures, side),
            );
            expect(finding?.sums.map(({ result }) => result).toSorted()).toEqual(sums.toSorted());
            for (const sum of sums) expect(finding?.message).toContain(sum);
            expect(finding?.difference).toBe(printFigure(by));
            expect(finding?.message).toContain(`相差${printFigure(by)}`);
            expect(finding?.figures).toContain(ref);
            expect(finding?.severity).toBe('must');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('with totals computed, one changed figure gives the balance of its own column alone', () => {
    fc.assert(
      fc.property(
        balancedReport(edition, false),
        fc.nat(),
        fc.integer({ min: 1, max: 500 }),
        (balanced, choice, by) => {
          const ref = entered[choice % entered.length] ?? '';
          const report = changed(balanced, ref, by);
          const parts = totalParts(tableWith(edition, ref));
          const beneath = (each: FigureRef): boolean =>
            each === ref || (parts.get(each)?.some(beneath) ?? false);
          const broken = identities.filter(
            ({ kind, left, right, ofTotals }) =>
              kind === 'balance' && !ofTotals && [...left, ...right].some(beneath),
          );
          const ids = identityFindings(checkReport(report)).map(({ id }) => id);
          expect(ids).toEqual(broken.map(idOf));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('whatever is filled in, an identity with a gap is left undecided and every fault is one', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        for (const { check, figures: refs, difference, sums } of checkReport(report)) {
          if (!identityKinds.has(check)) continue;
          const open = refs.flatMap((ref) => openEntries(report, tableWith(edition, ref), ref));
          expect(open).toEqual([]);
          expect(difference).not.toBe('0');
          expect(sums[0]?.result).not.toBe(sums[1]?.result);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every unread entry is named with the reason, every table’s blanks counted once', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const tables = sectionsOf(report).flatMap((section) => attachedTables(report, section));
        const findings = checkReport(report);
        const unread = tables
          .flatMap((table) => figureCells(table).map(({ ref }) => ref))
          .filter((ref) => typeof report.figures[ref] === 'string');
        const named = findings.filter(({ check }) => check === 'readable');
        expect(named.flatMap((finding) => finding.figures)).toEqual(unread);
        for (const {
          message,
          figures: [ref = ''],
        } of named)
          expect(message).toContain(`“${report.figures[ref]}”`);
        const blanks = tables
          .map((table) => enteredRefs(table).filter((ref) => !Object.hasOwn(report.figures, ref)))
          .filter(({ length }) => length > 0);
        const counted = findings.filter(({ check }) => check === 'cellsFilled');
        expect(counted.map((finding) => finding.figures)).toEqual(blanks);
        expect(counted.map(({ title }) => title)).toEqual(
          blanks.map(({ length }) => `还有${length}格未填`),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('each fault keeps one id', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const ids = checkReport(report).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 30 },
    );
  });

  test('messages have no typed space between Han and digits, and no blame', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        for (const { check, message, title } of checkReport(report)) {
          if (check === 'readable') continue;
          expect(message + title).not.toMatch(/\s|错误|成功|！|undefined|NaN/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('severities are those of the edition’s data', () => {
    for (const check of tablesOf(edition).flatMap(({ checks }) => checks))
      expect(checkKinds.find(({ id }) => id === check.kind)?.severity).toBe(check.severity);
  });
});
