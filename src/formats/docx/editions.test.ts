import { expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { enteredRefs } from '#report/totals.ts';
import { paragraphTexts, writtenBody } from './testing/opened.ts';
import { paperTexts } from './testing/paper-texts.ts';
import { orderFaults } from './testing/schema-order.ts';

/** A report with a different figure in every cell that is filled in by hand. */
function filledIn(edition: Edition): Report {
  const blank = blankReport(edition, '江州市河东区教育体育局', edition.from);
  const refs = tablesOf(edition).flatMap((table) => enteredRefs(table));
  return {
    ...blank,
    metadata: { ...blank.metadata, issuedOn: `${edition.from + 1}-01-20` },
    figures: Object.fromEntries(refs.map((ref, index) => [ref, 1000 + index])),
  };
}

test.each(editions)('a report of the form of $id is written whole', async (edition) => {
  const paper = compose(filledIn(edition));
  const body = await writtenBody(paper);
  const [title = '', ...rest] = paragraphTexts(body);
  expect([title.replace('\n', ''), ...rest]).toEqual(paperTexts(paper));
  expect(orderFaults(body)).toEqual([]);
});

test.each(editions)('each figure of the form of $id is printed once', async (edition) => {
  const report = filledIn(edition);
  const texts = paragraphTexts(await writtenBody(compose(report)));
  const counts = Object.values(report.figures).map(
    (figure) => texts.filter((text) => text.replace(/\D/gu, '') === String(figure)).length,
  );
  expect(counts.filter((count) => count !== 1)).toEqual([]);
});
