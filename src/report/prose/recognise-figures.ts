import type { Quote } from '#report/check.ts';
import { cellAt } from '#report/evaluate.ts';
import { editionOf } from '#report/editions.ts';
import { sumOf } from '#report/figure.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { settledFigure } from '#report/totals.ts';
import { bareClause, clauseStart, meansOther, sentencesIn } from './clauses.ts';
import type { FigureRule, Reading } from './figure-rules.ts';
import { figureRules } from './figure-rules.ts';
import type { ProseNumber } from './numbers.ts';
import { numbersIn } from './numbers.ts';
import { prosesOf, textOf } from './prose-of.ts';

/** A reading whose cells the edition has and the officer filled. */
interface KnownReading {
  readonly cells: Reading;
  readonly value: number;
}

/** A typed number that the rules know the meaning of. */
export interface RecognisedNumber {
  readonly rule: FigureRule;
  readonly number: ProseNumber;
  /** The number in the unit of the cells. */
  readonly value: number;
  /** Place of the number in the block's text. */
  readonly start: number;
  /** The clause it stands in, as written. */
  readonly clause: string;
  /** What it may mean. */
  readonly readings: readonly KnownReading[];
  /** The reading it agrees with; undefined when it contradicts all. */
  readonly agrees: KnownReading | undefined;
}

/** A rule found at a number of a text, before any figure is looked at. */
interface Named {
  readonly rule: FigureRule;
  readonly number: ProseNumber;
  readonly start: number;
  readonly clause: string;
}

const usable = ({ rough, unit }: ProseNumber): boolean => !rough && !unit.includes('%');

const ruleFor = (
  sentence: string,
  number: ProseNumber,
): { rule: FigureRule; from: number } | undefined => {
  const from = clauseStart(sentence, number.start);
  const before = sentence.slice(from, number.start);
  const rest = sentence.slice(number.end).replace(/^\s*(?:件次|件|起|宗|例|份|部|个|项|次)?/u, '');
  const rule = figureRules.find(
    (each) =>
      each.units.includes(number.unit) &&
      each.before.test(bareClause(before)) &&
      (each.after?.test(rest) ?? true) &&
      (each.sentence?.test(sentence) ?? true),
  );
  return rule === undefined || meansOther.test(before) ? undefined : { rule, from };
};

function namesIn(text: string): Named[] {
  return sentencesIn(text).flatMap(({ start, text: sentence }) =>
    numbersIn(sentence)
      .filter(usable)
      .flatMap((number): Named[] => {
        const found = ruleFor(sentence, number);
        if (found === undefined) return [];
        const end = number.end + number.unit.length;
        return [
          {
            rule: found.rule,
            number,
            start: start + number.start,
            clause: sentence.slice(found.from, end).trim(),
          },
        ];
      }),
  );
}

const known = new WeakMap<NarrativeBlock, readonly Named[]>();

/** What a block names; blocks are persistent values, so each is read once. */
function namesOf(block: NarrativeBlock): readonly Named[] {
  const names = known.get(block) ?? namesIn(textOf(block));
  known.set(block, names);
  return names;
}

function valueOf(report: Report, cells: Reading): number | undefined {
  const edition = editionOf(report);
  const values = cells.map((ref) => {
    const cell = cellAt(edition, ref);
    return cell === undefined ? undefined : settledFigure(report, cell.table, ref);
  });
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === cells.length ? sumOf(numbers) : undefined;
}

const readingsOf = (report: Report, { readings }: FigureRule): KnownReading[] =>
  readings.flatMap((cells) => {
    const value = valueOf(report, cells);
    return value === undefined ? [] : [{ cells, value }];
  });

/** Every typed number in a block that the rules know, with what it may mean in this report. */
export const recogniseIn = (report: Report, block: NarrativeBlock): readonly RecognisedNumber[] =>
  namesOf(block).flatMap((named) => {
    const readings = readingsOf(report, named.rule);
    if (readings.length === 0) return [];
    const { per = 1 } = named.rule;
    const value = named.number.value / per;
    const slack = named.number.slack / per + 1e-9;
    const agrees = readings.find((reading) => Math.abs(reading.value - value) <= slack);
    return [{ ...named, value, readings, agrees }];
  });

/** Whether a live figure in the number's place would say as much: nothing rounded, the cell's own unit. */
const isQuotable = ({ rule: { per }, number: { slack, text }, value, agrees }: RecognisedNumber) =>
  per === undefined ? slack === 0 : Number(text) === (agrees === undefined ? value : agrees.value);

/** Typed numbers of all prose that could be read from the tables instead (一键引用). */
export const recogniseFigures = (
  report: Report,
): readonly { readonly quote: Quote; readonly source: string; readonly agrees: boolean }[] =>
  prosesOf(report).flatMap(({ section, narrative }) =>
    narrative.content.flatMap((block, index) =>
      recogniseIn(report, block).flatMap((found) => {
        const { start, number, readings, agrees } = found;
        const cells = (agrees ?? readings[0])?.cells ?? [];
        if (!isQuotable(found) || cells.length === 0) return [];
        return [
          {
            quote: { section, block: index, start, text: number.text },
            source: cells.length === 1 ? cells.join('') : `sum(${cells.join(',')})`,
            agrees: agrees !== undefined,
          },
        ];
      }),
    ),
  );
