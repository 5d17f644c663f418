import type { CheckContext } from '#report/check.ts';
import type { FigureRef } from '#report/figure.ts';
import { figureAt } from '#report/report.ts';
import { allKnown, distance, partsFor, sumFor } from './figures.ts';
import type { KnownFigure } from './figures.ts';
import type { Comparison } from './kind.ts';
import { printDistance } from './words.ts';

/** A total and its parts, with what the sentence calls them. */
export interface TotalPlace {
  /** Where the total stands, in the form's words. */
  readonly place: string;
  /** Opening of the sentence: 自然人列，办理结果总计. */
  readonly subject: string;
  readonly total: { readonly label: string; readonly ref: FigureRef };
  readonly parts: readonly { readonly label: string; readonly ref: FigureRef }[];
}

const contradiction = (
  { place, subject }: TotalPlace,
  total: KnownFigure,
  parts: readonly KnownFigure[],
): Comparison => {
  const difference = distance([total], parts);
  const side = partsFor(parts);
  return {
    place,
    title: '合计与各项之和不一致',
    message: `${subject}填的是${total.value}，各项之和为${side.result}，相差${printDistance(difference)}，请核对各项，或按合计更正`,
    sums: [side, sumFor([total])],
    difference,
    figures: [total, ...parts].flatMap(({ ref }) => ref ?? []),
  };
};

/** A total someone reported, beside what its parts add up to. One left to be computed cannot disagree. */
export function compareTotal(
  { report, table }: Pick<CheckContext, 'report' | 'table'>,
  at: TotalPlace,
): readonly Comparison[] {
  const value = figureAt(report, at.total.ref);
  if (typeof value !== 'number') return [];
  const parts = allKnown(report, table, at.parts);
  return parts === undefined ? [] : [contradiction(at, { ...at.total, value }, parts)];
}
