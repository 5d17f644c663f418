import { tablesOf } from '#report/edition.ts';
import type { FigureSpec } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { FigureRef } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import type { Narrative, NarrativeBlock, NarrativeInline } from '#report/narrative.ts';
import { isBlankNarrative, paragraphOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { narrativeAt } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import type { Doubt, Recognition, SetAside } from './recognition.ts';

/** What the officer decided about a doubt: take our reading, another of those offered, words of her own, or none. */
export type Decision =
  | { readonly kind: 'take' }
  | { readonly kind: 'choice'; readonly index: number }
  | { readonly kind: 'change'; readonly text: string }
  | { readonly kind: 'blank' };

/** Everything decided about one recognition: by the doubt's id, and by the set-aside piece's id the section it goes to. */
export interface Settlement {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly placed: ReadonlyMap<string, string>;
}

/** The report with what was decided, and what is still open. */
export interface Settled {
  readonly report: Report;
  readonly open: readonly Doubt[];
  readonly setAside: readonly SetAside[];
}

type Figures = Report['figures'];

const specOf = (report: Report, ref: FigureRef): FigureSpec | undefined =>
  tablesOf(editionOf(report))
    .flatMap((table) => figureCells(table))
    .find((cell) => cell.ref === ref)?.spec;

const without = (figures: Figures, refs: readonly FigureRef[]): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([ref]) => !refs.includes(ref)));

/** Every figure a doubt is about: its own, and those of the readings it offers. */
const refsOf = ({ figure, choices }: Doubt): readonly FigureRef[] => [
  ...(figure === null ? [] : [figure]),
  ...choices.flatMap(({ figures }) => Object.keys(figures)),
];

function withFigure(report: Report, ref: FigureRef, text: string): Report {
  const spec = specOf(report, ref);
  const figure = spec === undefined ? text : parseFigure(text, spec).figure;
  const figures = without(report.figures, [ref]);
  return { ...report, figures: figure === null ? figures : { ...figures, [ref]: figure } };
}

/** Exchanges words that stand within one stretch of a line; null where they do not. */
function exchangeIn(
  content: readonly NarrativeInline[] | undefined,
  words: string,
  others: string,
): NarrativeInline[] | null {
  const at = (content ?? []).findIndex((node) => node.type === 'text' && node.text.includes(words));
  const node = content?.[at];
  if (content === undefined || node?.type !== 'text') return null;
  const text = node.text.replace(words, () => others);
  const exchanged = text === '' ? [] : [{ ...node, text }];
  return [...content.slice(0, at), ...exchanged, ...content.slice(at + 1)];
}

function exchangeInBlock(
  block: NarrativeBlock,
  words: string,
  others: string,
): NarrativeBlock | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  const content = exchangeIn(block.content, words, others);
  return content === null ? null : { ...block, content };
}

/** The first place where the words stand, exchanged; the same narrative where they do not stand. */
function exchange(narrative: Narrative, words: string, others: string): Narrative {
  for (const [index, block] of narrative.content.entries()) {
    const exchanged = exchangeInBlock(block, words, others);
    if (exchanged !== null)
      return { ...narrative, content: narrative.content.with(index, exchanged) };
  }
  return narrative;
}

const writeProse = (report: Report, section: string, narrative: Narrative): Report =>
  section === 'basics'
    ? { ...report, preamble: narrative }
    : { ...report, narrative: { ...report.narrative, [section]: narrative } };

const proseOf = (report: Report, section: string): Narrative =>
  section === 'basics' ? report.preamble : narrativeAt(report, section);

function changeWords(report: Report, doubt: Doubt, text: string): Report {
  const { section, reading, original } = doubt;
  if (section === null) return report;
  const before = proseOf(report, section);
  const after = exchange(before, reading === '' ? original : reading, text);
  return after === before ? report : writeProse(report, section, after);
}

function decide(report: Report, doubt: Doubt, decision: Decision): Report {
  switch (decision.kind) {
    case 'take':
      return report;
    case 'choice': {
      const chosen = doubt.choices[decision.index]?.figures ?? {};
      return { ...report, figures: { ...without(report.figures, refsOf(doubt)), ...chosen } };
    }
    case 'blank':
      return { ...report, figures: without(report.figures, refsOf(doubt)) };
    case 'change':
      return doubt.figure === null
        ? changeWords(report, doubt, decision.text)
        : withFigure(report, doubt.figure, decision.text);
  }
}

/** Adds set-aside words at the end of a section, a paragraph a line. */
function place(report: Report, { text }: SetAside, section: string): Report {
  const before = proseOf(report, section);
  const lines = text.split('\n').map((line) => paragraphOf(line));
  const content = isBlankNarrative(before) ? lines : [...before.content, ...lines];
  return writeProse(report, section, { type: 'doc', content });
}

/** A recognition with what the officer decided. Nothing is dropped: what is undecided stays open, what is not placed stays set aside. */
export function settle(
  { report, doubts, setAside }: Recognition,
  { decisions, placed }: Settlement,
): Settled {
  let settled = report;
  for (const doubt of doubts) {
    const decision = decisions.get(doubt.id);
    if (decision !== undefined) settled = decide(settled, doubt, decision);
  }
  for (const piece of setAside) {
    const section = placed.get(piece.id);
    if (section !== undefined) settled = place(settled, piece, section);
  }
  return {
    report: settled,
    open: doubts.filter(({ id }) => !decisions.has(id)),
    setAside: setAside.filter(({ id }) => !placed.has(id)),
  };
}
