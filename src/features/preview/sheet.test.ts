// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperHtml } from '#formats/html/paper-html.ts';
import { compose, composer } from '#report/compose.ts';
import { editionForYear } from '#report/editions.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import { paragraphOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { anyReport } from '#report/testing/arbitrary-report.ts';
import { startSheet } from './sheet.ts';

const base = blankReport(editionForYear(2025), '云溪县水务局', 2025);
const withProse = (content: NarrativeBlock[]): Report => ({
  ...base,
  narrative: { overview: { type: 'doc', content } },
});

/** What stands on the sheet, without the preview's own boxes. */
function drawn(sheet: HTMLElement): string {
  const copy = sheet.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('no sheet');
  for (const box of copy.querySelectorAll('.chunk, .chunk > div, :scope > div'))
    if (box.className !== 'closing') box.replaceWith(...box.childNodes);
  for (const element of copy.querySelectorAll('[data-mark]')) element.removeAttribute('data-mark');
  return copy.innerHTML;
}

/** The same paper as the web page has it; its title heads no page here. */
function written(report: Report): string {
  const page = document.createElement('div');
  page.innerHTML = paperHtml(compose(report));
  const article = page.querySelector('article');
  article?.querySelector('h1')?.setAttribute('role', 'presentation');
  for (const parent of page.querySelectorAll('article, article > section'))
    for (const space of [...parent.childNodes].filter((child) => child instanceof Text))
      space.remove();
  return article?.innerHTML ?? '';
}

function open() {
  const element = document.createElement('article');
  const sheet = startSheet(element);
  const composed = composer();
  const draw = (report: Report): void => {
    sheet.draw(composed(report));
    while (sheet.drawNext());
  };
  return { element, sheet, draw };
}

/** Nodes added or removed while something is done. */
function changes(element: HTMLElement, act: () => void): number {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element, { subtree: true, childList: true, characterData: true });
  act();
  return observer
    .takeRecords()
    .reduce(
      (sum, { addedNodes, removedNodes }) => sum + addedNodes.length + removedNodes.length,
      0,
    );
}

describe('the sheet', () => {
  test('is the web page itself, whatever was drawn on it before', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 4 }), (reports) => {
        const { element, draw } = open();
        for (const report of reports) {
          draw(report);
          expect(drawn(element)).toBe(written(report));
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  const long = Array.from({ length: 1500 }, (_, index) => paragraphOf(`第${index}段。`));

  test('gains one element for one paragraph put before 1500', () => {
    const { element, draw } = open();
    draw(withProse(long));
    const report = withProse([paragraphOf('新的一段。'), ...long]);
    expect(changes(element, () => draw(report))).toBe(1);
  });

  test('keeps the paragraph that is written in, and changes its letters', () => {
    const { element, sheet, draw } = open();
    draw(withProse(long));
    const before = sheet.elementAt({ section: 'overview', block: 700 });
    const report = withProse(long.with(700, paragraphOf('第700多段。')));
    expect(changes(element, () => draw(report))).toBe(0);
    expect(sheet.elementAt({ section: 'overview', block: 700 })).toBe(before);
    expect(before?.textContent).toBe('第700多段。');
  });

  test('knows each place both ways', () => {
    const { sheet, draw } = open();
    draw({ ...withProse(long), figures: { 'applications/newlyReceived/naturalPerson': 12 } });
    const places = [
      { section: 'overview', block: 0 },
      { section: 'overview', block: 1499 },
      { section: 'applications', figure: 'applications/newlyReceived/naturalPerson' },
      { section: 'problems' },
      { section: 'basics' },
      { section: 'basics', block: 0 },
    ];
    for (const place of places) {
      const element = sheet.elementAt(place);
      expect(element === null ? null : sheet.placeOf(element)).toEqual(place);
    }
    expect(
      sheet.elementAt({
        section: 'applications',
        figure: 'applications/newlyReceived/naturalPerson',
      })?.textContent,
    ).toBe('12');
  });

  test('shows a blank line as the paragraph before it', () => {
    const { sheet, draw } = open();
    draw(withProse([paragraphOf('前。'), paragraphOf(''), paragraphOf('后。')]));
    expect(sheet.elementAt({ section: 'overview', block: 1 })?.textContent).toBe('前。');
    expect(sheet.elementAt({ section: 'overview', block: 2 })?.textContent).toBe('后。');
  });
});
