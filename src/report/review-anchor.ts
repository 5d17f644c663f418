import { tablesOf } from './edition.ts';
import { editionOf } from './editions.ts';
import type { FigureRef } from './figure.ts';
import { printFigure } from './figure.ts';
import type { Narrative } from './narrative.ts';
import { blockTexts } from './narrative.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import type { Report } from './report.ts';
import { narrativeAt, sectionsOf } from './report.ts';
import type { CommentTarget } from './review.ts';
import { figureCells } from './table-layout.ts';
import { settledFigure } from './totals.ts';

/** Words of one top-level block: a stretch of its text (its lines joined by line feeds), in UTF-16 units. */
export interface WordsPlace {
  /** Section id; `basics` for the preamble. */
  readonly section: string;
  /** Index of the top-level block. */
  readonly block: number;
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

/** What a comment on words is about. */
export type TextTarget = Extract<CommentTarget, { kind: 'text' }>;

/**
 * Where that which a comment is about stands now: where it stood (`found`), in another block or
 * section (`moved`), or not as it was (`changed`, 原文已改动): its words are gone, its figure is
 * another one, its section was taken out.
 */
export interface Located {
  readonly state: 'found' | 'moved' | 'changed';
  /** Null when it has no place of its own any more, and for the report as a whole. */
  readonly place: Place | null;
  /** The quoted words, where they stand now; null for figures and sections, and when they are gone. */
  readonly words: WordsPlace | null;
}

/** How much is kept of what stands before and after quoted words, in UTF-16 units. */
const contextLength = 32;

/** Prose of a section; of `basics`, the preamble. */
export const proseOf = (report: Report, section: string): Narrative =>
  section === 'basics' ? report.preamble : narrativeAt(report, section);

interface SectionText {
  /** Texts of all blocks, joined by line feeds. */
  readonly text: string;
  /** Where each block begins in it. */
  readonly starts: readonly number[];
}

/** Narratives are persistent values: each is written out once. */
const known = new WeakMap<Narrative, SectionText>();

function writeOut(narrative: Narrative): SectionText {
  const texts = narrative.content.map((block) => blockTexts(block).join('\n'));
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + 1;
  }
  return { text: texts.join('\n'), starts };
}

function sectionText(narrative: Narrative): SectionText {
  const written = known.get(narrative) ?? writeOut(narrative);
  known.set(narrative, written);
  return written;
}

/** Without the half of a character that a cut may have left at either end. */
const wholeCharacters = (text: string): string =>
  text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '');

/** Whether a position stands within a character of two units. */
const splits = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/u.test(text.charAt(at));

/**
 * What a comment on these words is about; characters cut in two are taken whole. Null when the place holds no words: an empty stretch, or
 * one outside its block.
 */
export function textTarget(report: Report, place: WordsPlace): TextTarget | null {
  const { text, starts } = sectionText(proseOf(report, place.section));
  const origin = starts[place.block];
  if (origin === undefined || place.start < 0 || place.end <= place.start) return null;
  const [from, to] = [origin + place.start, origin + place.end];
  const start = splits(text, from) ? from - 1 : from;
  const end = splits(text, to) ? to + 1 : to;
  if (end >= (starts[place.block + 1] ?? text.length + 1)) return null;
  return {
    kind: 'text',
    section: place.section,
    block: place.block,
    exact: text.slice(start, end),
    prefix: wholeCharacters(text.slice(Math.max(0, start - contextLength), start)),
    suffix: wholeCharacters(text.slice(end, end + contextLength)),
  };
}

/** Characters before `end` that are the last ones of `prefix`. */
function agreeBefore(text: string, end: number, prefix: string): number {
  const most = Math.min(prefix.length, end, contextLength);
  let same = 0;
  while (same < most && text[end - 1 - same] === prefix[prefix.length - 1 - same]) same += 1;
  return same;
}

/** Characters from `start` on that are the first ones of `suffix`. */
function agreeAfter(text: string, start: number, suffix: string): number {
  const most = Math.min(suffix.length, text.length - start, contextLength);
  let same = 0;
  while (same < most && text[start + same] === suffix[same]) same += 1;
  return same;
}

interface Candidate {
  readonly words: WordsPlace;
  /** Characters of the context that agree. */
  readonly agree: number;
}

/** Index of the block a position of the section's text is in. */
function blockAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Every occurrence of the quoted words inside one block of a section. */
function candidatesIn(report: Report, section: string, target: TextTarget): Candidate[] {
  const { text, starts } = sectionText(proseOf(report, section));
  const found: Candidate[] = [];
  const { exact, prefix, suffix } = target;
  if (exact === '') return found;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const block = blockAt(starts, at);
    const [origin, end] = [starts[block] ?? 0, at + exact.length];
    const agree = agreeBefore(text, at, prefix) + agreeAfter(text, end, suffix);
    if (end < (starts[block + 1] ?? text.length + 1))
      found.push({ words: { section, block, start: at - origin, end: end - origin }, agree });
  }
  return found;
}

const better = (target: TextTarget, one: Candidate, other: Candidate): Candidate => {
  if (one.agree !== other.agree) return one.agree > other.agree ? one : other;
  const far = ({ words }: Candidate): number => Math.abs(words.block - target.block);
  return far(other) < far(one) ? other : one;
};

/** Characters, quoted and around, that must agree before words found again are taken for the same. */
const enoughHere = 8;
/** In another section, where chance has more room. */
const enoughElsewhere = 16;

const agreeing = (target: TextTarget, { agree }: Candidate): number => target.exact.length + agree;

const best = (target: TextTarget, found: readonly Candidate[]): Candidate | undefined =>
  found.length === 0 ? undefined : found.reduce((one, other) => better(target, one, other));

/**
 * The words in their own section, when so much agrees that they are those meant and not the same
 * ones said elsewhere; the only ones like them need no context in the block they were in.
 */
function inOwnSection(report: Report, target: TextTarget): Candidate | undefined {
  const all = candidatesIn(report, target.section, target);
  const found = best(target, all);
  if (found === undefined) return undefined;
  const alone = all.length === 1 && found.words.block === target.block;
  const whole = found.agree === target.prefix.length + target.suffix.length;
  return alone || whole || agreeing(target, found) >= enoughHere ? found : undefined;
}

function inOtherSections(report: Report, target: TextTarget): Candidate | undefined {
  const others = ['basics', ...sectionsOf(report).map(({ id }) => id)].filter(
    (id) => id !== target.section,
  );
  const found = best(
    target,
    others.flatMap((id) => candidatesIn(report, id, target)),
  );
  return found !== undefined && agreeing(target, found) >= enoughElsewhere ? found : undefined;
}

/** The section as a place; null when the report has no such section. */
const sectionPlace = (report: Report, section: string): Place | null => {
  const place = placeOf(report, section);
  return place?.section === section ? place : null;
};

function locateText(report: Report, target: TextTarget): Located {
  const own = sectionPlace(report, target.section);
  const found =
    (own === null ? undefined : inOwnSection(report, target)) ?? inOtherSections(report, target);
  if (found === undefined) return { state: 'changed', place: own, words: null };
  const { words } = found;
  const stayed = words.section === target.section && words.block === target.block;
  return {
    state: stayed ? 'found' : 'moved',
    place: { section: words.section, block: words.block },
    words,
  };
}

/** A figure as the paper shows it, totals left to be computed included; null when the report has no such figure. */
export function shownFigure(report: Report, ref: FigureRef): string | null {
  const table = tablesOf(editionOf(report)).find((candidate) =>
    figureCells(candidate).some((cell) => cell.ref === ref),
  );
  return table === undefined ? null : printFigure(settledFigure(report, table, ref));
}

function locateFigure(report: Report, figure: FigureRef, exact: string): Located {
  const shown = shownFigure(report, figure);
  return {
    state: shown === exact ? 'found' : 'changed',
    place: shown === null ? null : placeOf(report, figure),
    words: null,
  };
}

function locateSection(report: Report, section: string | null): Located {
  const place = section === null ? null : sectionPlace(report, section);
  const gone = section !== null && place === null;
  return { state: gone ? 'changed' : 'found', place, words: null };
}

/** Finds what a comment is about in the report as it is now. Pure, and quick on the longest reports. */
export function locate(report: Report, target: CommentTarget): Located {
  switch (target.kind) {
    case 'text':
      return locateText(report, target);
    case 'figure':
      return locateFigure(report, target.figure, target.exact);
    case 'section':
      return locateSection(report, target.section);
  }
}
