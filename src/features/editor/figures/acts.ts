import type { FigureRef } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import { figureAt } from '#report/report.ts';
import { sumParts, totalParts } from '#report/totals.ts';
import { showToast } from '#ui/toast.tsx';
import type { CopiedRange } from './clipboard.ts';
import type { Patch } from './edits.ts';
import { blanksOf, clearing, copied, filledDown, filledWith, nextBlank } from './edits.ts';
import type { GridCell } from './grid.ts';
import type { PastePlan } from './paste.ts';
import { differingTotals, extentOf, planPaste, withoutLabels } from './paste.ts';
import { balanceAloud } from './words.ts';
import type { Worksheet } from './worksheet.ts';

/** Writes several figures at once and says so, with the way back: to what stood before, unless it was changed since. */
function writeAndSay(sheet: Worksheet, patch: Patch, text: () => string): void {
  const { draft } = sheet;
  const before = sheet.report();
  sheet.write(patch);
  // Written at one stroke, not by a hand on the keys: what does not agree may say so.
  sheet.speakUp();
  const { figures } = sheet.report();
  if (figures === before.figures) return;
  const back = (): void => {
    if (sheet.report().figures === figures) {
      draft.undo();
      return;
    }
    const now = sheet.report();
    const untouched = [...patch].filter(([ref, figure]) => figureAt(now, ref) === figure);
    draft.writeFigures(new Map(untouched.map(([ref]) => [ref, figureAt(before, ref)])));
  };
  showToast({ text: text(), action: { label: '撤销', run: back } });
}

/** Says quietly how the identity of the current column stands now. */
function announceBalance(sheet: Worksheet): void {
  const balance = sheet.columnBalance();
  if (balance !== undefined) sheet.announcement.set(balanceAloud(balance));
}

const sumOfParts = (sheet: Worksheet, ref: FigureRef): number | null => {
  const parts = totalParts(sheet.table).get(ref) ?? [];
  const { sum, missing } = sumParts(sheet.report(), sheet.table, parts);
  return missing.length === 0 ? sum : null;
};

/** Takes in what was typed into a cell. A total filled in by hand that equals its parts' sum is the same as none. */
export function enter(sheet: Worksheet, { ref, cell, total }: GridCell, typed: string): void {
  const { figure } = parseFigure(typed, cell.spec);
  const follows = total && figure !== null && figure === sumOfParts(sheet, ref);
  sheet.write(new Map([[ref, follows ? null : figure]]));
  announceBalance(sheet);
}

export const clear = (sheet: Worksheet): void => sheet.write(clearing(sheet.selected()));

export const fillSame = (sheet: Worksheet, typed: string): void =>
  sheet.write(filledWith(sheet.selected(), typed));

export const fillDown = (sheet: Worksheet): void =>
  sheet.write(filledDown(sheet.grid, sheet.report(), sheet.selectedRows()));

/** 空格填0: every blank entry of the table. */
export function fillZeros(sheet: Worksheet): void {
  const blanks = blanksOf(sheet.grid, sheet.report());
  if (blanks.length === 0) {
    showToast({ text: '没有空格' });
    return;
  }
  writeAndSay(sheet, filledWith(blanks, '0'), () => `已把${blanks.length}个空格填为0`);
}

/** 按合计更正: the total follows its parts again. */
export const settle = (sheet: Worksheet, ref: FigureRef): void =>
  sheet.write(new Map([[ref, null]]));

export function goToNextBlank(sheet: Worksheet): void {
  const blank = nextBlank(sheet.grid, sheet.report(), sheet.view.get().active ?? undefined);
  if (blank !== undefined) sheet.go(blank);
}

/** The selection as it would be copied. */
export const selection = (sheet: Worksheet): CopiedRange =>
  copied(sheet.report(), sheet.selectedRows());

function writePaste(sheet: Worksheet, plan: PastePlan): void {
  if (plan.patch.size === 0) {
    showToast({ text: '合计格随各项自动计算，没有写入' });
    return;
  }
  writeAndSay(sheet, plan.patch, () => {
    const differing = differingTotals(plan, sheet.grid, sheet.report());
    const notes = [
      differing > 0 ? `，其中${differing}格与各项之和不同` : '',
      plan.unread > 0 ? `；有${plan.unread}格读不成数，照原样留着` : '',
    ];
    return `已写入${extentOf(plan)}${notes.join('')}`;
  });
}

/** Pastes a copied range: at once where its shape fits, else it is shown and asked about first. */
export function paste(sheet: Worksheet, range: CopiedRange): void {
  const [first] = sheet.grid.cells;
  const rect = sheet.rect();
  if (sheet.setting.readOnly || first === undefined) return;
  if (rect === null) sheet.go(first);
  const own = withoutLabels(range, sheet.table);
  const plan = planPaste(sheet.grid, sheet.rect() ?? { top: 0, bottom: 0, from: 0, to: 0 }, own);
  if (plan.fits) writePaste(sheet, plan);
  else sheet.ask(plan);
}

export function confirmPaste(sheet: Worksheet): void {
  const { plan } = sheet.view.get();
  sheet.ask(null);
  if (plan !== null) writePaste(sheet, plan);
}

/** Notes the unit the officer chose for a figure, as an undoable step. */
export const chooseUnit = (sheet: Worksheet, ref: FigureRef, unit: string): void =>
  sheet.draft.reform((report) => ({ ...report, units: { ...report.units, [ref]: unit } }), ref);

/** Undoes or redoes the last step and goes there; gives where it was when that is not in this table. */
export function stepBack(sheet: Worksheet, way: 'undo' | 'redo'): string | null {
  if (sheet.setting.readOnly) return null;
  const at = sheet.draft[way]();
  const cell = at === null ? undefined : sheet.grid.byRef.get(at);
  if (cell === undefined) return at;
  sheet.go(cell);
  return null;
}
