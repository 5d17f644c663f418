import type { CheckContext } from '#report/check.ts';
import type { FigureRef } from '#report/figure.ts';
import { sumOf } from '#report/figure.ts';
import { allKnown, sumFor } from './figures.ts';
import type { Comparison } from './kind.ts';
import { printDistance } from './words.ts';

interface Pair {
  readonly place: string;
  readonly small: { readonly label: string; readonly ref: FigureRef };
  readonly large: { readonly label: string; readonly ref: FigureRef };
}

/** A figure beside the one it is a part of, and should not exceed. */
export function compareAtMost(
  { report, table }: Pick<CheckContext, 'report' | 'table'>,
  { place, small, large }: Pair,
): readonly Comparison[] {
  const [part, whole] = allKnown(report, table, [small, large]) ?? [];
  if (part === undefined || whole === undefined) return [];
  const excess = Math.max(sumOf([part.value, -whole.value]), 0);
  const lead = place === '' ? '' : `${place}，`;
  return [
    {
      place,
      title: `${small.label}大于${large.label}`,
      message: `${lead}${small.label}为${part.value}，${large.label}为${whole.value}，前者一般不大于后者，多${printDistance(excess)}，请核对`,
      sums: [sumFor([part]), sumFor([whole])],
      difference: excess,
      figures: [small.ref, large.ref],
    },
  ];
}
