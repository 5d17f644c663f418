// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { editions } from '#report/editions.ts';
import type { Paper } from '#report/paper.ts';
import type { Place } from '#report/place.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { blankReport, type Report } from '#report/report.ts';
import { shownFigure, textTarget } from '#report/review-anchor.ts';
import type { CommentTarget } from '#report/review.ts';
import { arbitraryNarrative } from '#report/testing/arbitrary-narrative.ts';
import { drawnWords, type Piece } from './drawn-words.ts';
import { elementOf } from './element-of.ts';
import { type MarkedPaper, markPaper, paperMarks } from './mark-paper.ts';
import { paperHtml } from './paper-html.ts';

function fail(message: string): never {
  throw new Error(message);
}

const [edition = fail('no edition')] = editions;
const section = 'overview';

const reportOf = (overview: Report['preamble']): Report => ({
  ...blankReport(edition, '云溪县水务局', 2025),
  narrative: { overview },
  figures: { 'applications/newlyReceived/naturalPerson': 21 },
});

interface Drawn extends MarkedPaper {
  readonly article: HTMLElement;
  readonly pressed: string[];
}

/** Finds what is drawn at a place by the paper's own order. */
const finder =
  (article: HTMLElement, { parts }: Paper) =>
  ({ section: id, block, figure }: Place): Element | null => {
    if (figure !== undefined) return article.querySelector(`[data-figure="${figure}"]`);
    const drawn = article.querySelector(`[data-section="${id}"]`);
    if (block === undefined) return drawn?.querySelector('h2') ?? null;
    const at = parts.find((part) => part.id === id)?.sources.indexOf(block) ?? -1;
    return [...(drawn?.children ?? [])].filter(({ tagName }) => tagName !== 'H2')[at] ?? null;
  };

/** Draws the prose alone: the tables would cost most of the time and are no prose. */
function draw(report: Report, sections: readonly string[] = [section]): Drawn {
  const whole = compose(report);
  const paper = { ...whole, parts: whole.parts.filter(({ id }) => sections.includes(id)) };
  const article = elementOf(paperHtml(paper));
  const find = finder(article, paper);
  const pressed: string[] = [];
  return {
    article,
    report,
    elementAt: (at) => (at === null ? article.querySelector('h1') : find(at)),
    onPress: (id) => pressed.push(id),
    pressed,
  };
}

/** Some words of the section, chosen by two shares of a block's length. */
function someWords(report: Report, [block, from, length]: readonly [number, number, number]) {
  const { content } = report.narrative[section] ?? fail('no prose');
  const at = block % content.length;
  const node = content[at] ?? fail('no block');
  const text = textOf(node);
  const start = Math.min(from, text.length);
  const end = Math.min(start + length, text.length);
  return textTarget(report, { section, block: at, start, end });
}

const without = (text: string): string => text.replaceAll('\n', '');

const marksOf = (report: Report, targets: readonly CommentTarget[]) =>
  paperMarks(
    report,
    targets.map((target, index) => ({ id: `c${index}`, target, name: '请核实' })),
  );

const place = fc.tuple(fc.nat(30), fc.nat(60), fc.integer({ min: 1, max: 40 }));

test('marking changes no text of the paper, underlines what was quoted, and comes off without a trace', () => {
  fc.assert(
    fc.property(arbitraryNarrative, fc.array(place, { maxLength: 5 }), (narrative, places) => {
      const report = reportOf(narrative);
      const drawn = draw(report);
      const before = drawn.article.innerHTML;
      const text = drawn.article.textContent;
      const targets = places.flatMap((each) => someWords(report, each) ?? []);
      markPaper(drawn.article, marksOf(report, targets), drawn);
      expect(drawn.article.textContent).toBe(text);
      markPaper(drawn.article, [], drawn);
      expect(drawn.article.innerHTML).toBe(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the underlined words are those quoted, in lists and tables too', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryNarrative, place, (narrative, where) => {
      const report = reportOf(narrative);
      const target = someWords(report, where);
      const drawn = draw(report);
      const marks = marksOf(report, target === null ? [] : [target]);
      const words = marks[0]?.located.words ?? null;
      // A blank line is not printed, and words too common are not found again.
      if (target === null || words === null || drawn.elementAt(words) === null) return;
      markPaper(drawn.article, marks, drawn);
      const said = [...drawn.article.querySelectorAll('span.said')];
      expect(said.map(({ textContent }) => textContent).join('')).toBe(without(target.exact));
      expect(drawn.article.querySelectorAll('button.mark')).toHaveLength(1);
      seen += 1;
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(30);
}, 60_000);

/** A range of the page over pieces of it. */
function rangeOver(pieces: readonly Piece[]): Range {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const range = document.createRange();
  if (first === undefined || last === undefined) return range;
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}

test('a selection on the paper is told as the words it covers', () => {
  fc.assert(
    fc.property(arbitraryNarrative, place, (narrative, [block, start, length]) => {
      const at = block % narrative.content.length;
      const text = textOf(narrative.content[at] ?? fail('no block'));
      const element = draw(reportOf(narrative)).elementAt({ section, block: at });
      const selected = text.slice(start, start + length);
      const drawn = element === null ? null : drawnWords(element, text);
      const pieces = drawn?.pieces({ start, end: start + length }) ?? [];
      if (drawn === null || pieces.length === 0) return;
      const stretch = drawn.stretchOf(rangeOver(pieces)) ?? fail('nothing selected');
      expect(without(text.slice(stretch.start, stretch.end))).toBe(without(selected));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('headings, figures and the whole report are marked, each under its number', () => {
  const figure = 'applications/newlyReceived/naturalPerson';
  const report = reportOf({ type: 'doc', content: [] });
  const drawn = draw(report, ['applications', 'problems']);
  const marks = marksOf(report, [
    { kind: 'section', section: 'problems' },
    { kind: 'figure', figure, exact: shownFigure(report, figure) ?? '' },
    { kind: 'section', section: null },
    { kind: 'text', section, block: 0, exact: '没有的话', prefix: '', suffix: '' },
  ]);
  markPaper(drawn.article, marks, drawn);
  const buttons = [...drawn.article.querySelectorAll<HTMLElement>('button.mark')];
  expect(
    buttons.map((button) => [button.dataset['number'], button.parentElement?.tagName]),
  ).toEqual([
    ['3', 'H1'],
    ['2', 'TD'],
    ['1', 'H2'],
  ]);
  for (const button of buttons) button.click();
  expect(drawn.pressed).toEqual(['c2', 'c1', 'c0']);
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toContain('意见2：请核实');
});
