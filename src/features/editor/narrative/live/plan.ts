import type { Grounds } from '#report/evaluate.ts';
import { evaluate, freshFigure } from '#report/evaluate.ts';
import type { FigureRef } from '#report/figure.ts';
import { printSource } from '#report/live-figure.ts';
import type { Piece } from '#report/ready-sentences.ts';
import type { Choice } from './choices.ts';

/** What is to be quoted: one figure, several added up, a share, a change, or a whole sentence. */
export type Mode = 'value' | 'sum' | 'share' | 'change' | 'sentence';

/** Names of the modes, in the order they are offered. */
export const modeNames: readonly (readonly [Mode, string])[] = [
  ['value', '数据'],
  ['sum', '合计'],
  ['share', '占比'],
  ['change', '同比'],
  ['sentence', '现成句子'],
];

/** What was chosen so far, and where the hand is. */
export interface Picked {
  readonly mode: Mode;
  readonly chosen: readonly FigureRef[];
  readonly active: Choice | undefined;
}

function changePieces(ref: FigureRef, grounds: Grounds): Piece[] {
  const trend = printSource({ kind: 'trend', of: [ref] });
  const change = printSource({ kind: 'change', of: [ref], decimals: 1 });
  const value = evaluate(trend, grounds.report, grounds.lastYear);
  const level = 'text' in value && value.text === '持平';
  return (level ? [trend] : [trend, change]).map((source) => freshFigure(source, grounds));
}

const single = (source: string, grounds: Grounds): Piece[] => [freshFigure(source, grounds)];

/** What would be put into the text; undefined while something is still to be chosen. */
export function planned(
  { mode, chosen, active }: Picked,
  grounds: Grounds,
): readonly Piece[] | undefined {
  if (mode === 'sum')
    return chosen.length < 2
      ? undefined
      : single(printSource({ kind: 'value', of: chosen }), grounds);
  if (active === undefined) return undefined;
  if (mode === 'sentence') return active.pieces;
  if (mode === 'value') return single(active.id, grounds);
  if (mode === 'change') return changePieces(active.id, grounds);
  return chosen.length === 0
    ? undefined
    : single(printSource({ kind: 'share', of: chosen, whole: [active.id], decimals: 1 }), grounds);
}

/** What to do next, where nothing can be put in yet. */
export function nextStep({ mode, chosen, active }: Picked): string {
  if (mode === 'sum')
    return chosen.length === 0 ? '选两格以上，相加后引用' : '再选一格，与已选的相加';
  if (active === undefined) return '';
  return mode === 'share' ? '先选作为部分的一格，再选作为整体的一格' : '';
}
