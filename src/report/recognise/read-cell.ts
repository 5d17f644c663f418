import type { FigureCell } from '#report/table-layout.ts';
import type { Figure } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import { plainSigns, withoutBlanks } from './squeeze.ts';

/** What a cell's text says. */
export interface CellReading {
  readonly figure: Figure;
  /** The unit the cell names, where the form lets it be chosen and it is not the first choice. */
  readonly unit: string | null;
  /** Why it could not be read; null when it could. */
  readonly problem: string | null;
  /** Set when the figure was converted from another unit: the unit it stood in. */
  readonly converted: string | null;
}

/** Signs that stand for a cell left blank. */
const blankMarks = /^[—–―\-－/／\\_~·.…]*$/u;

const reading = (figure: Figure, rest: Partial<CellReading> = {}): CellReading => ({
  figure,
  unit: null,
  problem: null,
  converted: null,
  ...rest,
});

/** Units a cell may name, the one it is counted in first. */
const unitsOf = ({ spec, row }: FigureCell): readonly string[] =>
  spec.unitChoices ?? [row.unit ?? spec.unit ?? ''].filter((unit) => unit !== '');

const yuanIn = 10_000;

/** 251000元 where the form counts in 万元: the same amount, when no digit is lost. */
function fromYuan(text: string, cell: FigureCell): CellReading | null {
  if (unitsOf(cell)[0] !== '万元' || cell.spec.unitChoices !== undefined) return null;
  const digits = /^([\d.,]+)元$/u.exec(text)?.[1];
  if (digits === undefined) return null;
  const yuan = parseFigure(digits, cell.spec);
  if (typeof yuan.figure !== 'number') return null;
  const amount = Number((yuan.figure / yuanIn).toFixed(cell.spec.decimals));
  return Math.abs(amount * yuanIn - yuan.figure) < 1e-4
    ? reading(amount, { converted: '元' })
    : null;
}

/** A text without the unit it ends in, where something is left. */
function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined || !text.endsWith(unit) || text === unit) return text;
  return text.slice(0, -unit.length).trim();
}

/** The unit a text ends in, of those its cell may name. */
const unitIn = (text: string, cell: FigureCell): string | undefined =>
  unitsOf(cell)
    .toSorted((a, b) => b.length - a.length)
    .find((name) => text.endsWith(name));

/** A unit the officer chose, where it is not the form's first choice. */
const chosenUnit = ({ spec }: FigureCell, unit: string | undefined): string | null =>
  unit === undefined || spec.unitChoices === undefined || unit === spec.unitChoices[0]
    ? null
    : unit;

/**
 * Reads the text of a figure's cell: full-width digits, thousands marks, signs for blank, and units
 * the form itself names. Anything else stays as it stood, with the reason.
 */
export function readCell(text: string, cell: FigureCell): CellReading {
  const bare = withoutBlanks(plainSigns(text));
  if (blankMarks.test(bare)) return reading(null);
  const unit = unitIn(bare, cell);
  const chosen = chosenUnit(cell, unit);
  const number = unit === undefined ? bare : bare.slice(0, -unit.length);
  const parsed = parseFigure(number, cell.spec);
  if (parsed.problem === null && parsed.figure !== null)
    return reading(parsed.figure, { unit: chosen });
  const kept = cell.spec.unitChoices === undefined ? text.trim() : withoutUnit(text.trim(), unit);
  return (
    fromYuan(bare, cell) ??
    reading(kept, { unit: chosen, problem: parsed.problem ?? `“${kept}”不是一个数，请只填数字` })
  );
}
