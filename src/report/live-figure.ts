import type { Quote } from './check.ts';
import type { FigureRef } from './figure.ts';

/**
 * What a live figure (引用数据) reads, and how that is written in its `source`. No spaces:
 *
 * - `applications/newlyReceived/total`, or `sum(a,b,…)`: a figure, or several added up;
 * - `share(part,whole)`, `share(part,whole,2)`: percent, with as many decimals (1 when not said);
 * - `change(a)`, `change(a,2)`: how much more or less than last year, in percent, without a sign;
 * - `trend(a)`: which way that is: 增长, 下降 or 持平.
 *
 * Wherever one address may stand, a sum may.
 */
export type Source =
  | { readonly kind: 'value'; readonly of: Operand }
  | {
      readonly kind: 'share';
      readonly of: Operand;
      readonly whole: Operand;
      readonly decimals: number;
    }
  | { readonly kind: 'change'; readonly of: Operand; readonly decimals: number }
  | { readonly kind: 'trend'; readonly of: Operand };

/** Addresses added up; mostly just one. */
export type Operand = readonly FigureRef[];

const usualDecimals = 1;
const address = String.raw`[\w.-]+(?:\/[\w.-]+)+`;
const operand = String.raw`${address}|sum\(${address}(?:,${address})*\)`;
const plain = new RegExp(`^(?:${operand})$`, 'u');
const call = new RegExp(
  String.raw`^(?<kind>share|change|trend)\((?<of>${operand})(?:,(?<whole>${operand}))?(?:,(?<decimals>[0-6]))?\)$`,
  'u',
);

const readOperand = (text: string): Operand => text.replace(/^sum\(|\)$/gu, '').split(',');

function readCall({ kind, of = '', whole, decimals }: Record<string, string | undefined>) {
  const read = readOperand(of);
  const digits = Number(decimals ?? usualDecimals);
  if (kind === 'share' && whole !== undefined)
    return { kind, of: read, whole: readOperand(whole), decimals: digits } as const;
  if (whole !== undefined) return undefined;
  if (kind === 'change') return { kind, of: read, decimals: digits } as const;
  return kind === 'trend' && decimals === undefined ? ({ kind, of: read } as const) : undefined;
}

/** Reads a source; undefined when it is none. Whether its figures exist is another matter. */
export function parseSource(text: string): Source | undefined {
  if (plain.test(text)) return { kind: 'value', of: readOperand(text) };
  const found = call.exec(text)?.groups;
  return found === undefined ? undefined : readCall(found);
}

const printOperand = (of: Operand): string =>
  of.length === 1 ? of.join('') : `sum(${of.join(',')})`;

const printDecimals = (decimals: number): string =>
  decimals === usualDecimals ? '' : `,${decimals}`;

/** Writes a source so that `parseSource` reads the same. */
export function printSource(source: Source): string {
  const of = printOperand(source.of);
  switch (source.kind) {
    case 'value':
      return of;
    case 'share':
      return `share(${of},${printOperand(source.whole)}${printDecimals(source.decimals)})`;
    case 'change':
      return `change(${of}${printDecimals(source.decimals)})`;
    case 'trend':
      return `trend(${of})`;
  }
}

/** Addresses a source reads, in order. */
export const refsIn = (source: Source): readonly FigureRef[] =>
  source.kind === 'share' ? [...source.of, ...source.whole] : source.of;

/** A number typed in prose that was recognised as a figure of a table. */
export interface RecognisedFigure {
  /** Exactly the words a live figure would stand for; of a share or a change, with its %. */
  readonly quote: Quote;
  /** The live figure's source. */
  readonly source: string;
  /** Whether the number typed is the one in the table. */
  readonly agrees: boolean;
}

/** What stands in prose for a figure that was blank when it was quoted, until it is filled in. */
export const unfilledText = '〔未填〕';
