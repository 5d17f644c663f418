import { expect, test } from 'vitest';
import { editionForYear, editions } from './editions.ts';
import type { ReadySentence } from './ready-sentences.ts';
import { readySentences } from './ready-sentences.ts';
import type { Report } from './report.ts';
import { blankReport } from './report.ts';

const year = (number: number, figures: Report['figures'] = {}): Report => ({
  ...blankReport(editionForYear(number), '云溪县水务局', number),
  figures,
});
const textOf = ({ pieces }: ReadySentence): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
const total = 'applications/newlyReceived/total';

test('a sentence says the figures, and the change where last year is at hand', () => {
  const report = year(2025, { [total]: 90 });
  expect(
    textOf(
      readySentences({ report, lastYear: year(2024, { [total]: 80 }) })[0] ?? {
        table: '',
        pieces: [],
      },
    ),
  ).toBe('全年共收到政府信息公开申请90件，同比增长12.5%。');
  expect(readySentences({ report }).map(textOf)[0]).toBe('全年共收到政府信息公开申请90件。');
});

test('what is blank stands as such', () => {
  expect(readySentences({ report: year(2025) }).map(textOf)[0]).toBe(
    '全年共收到政府信息公开申请〔未填〕件。',
  );
});

test.each(editions)(
  '$name has sentences for each of its tables, none with a blank typed in',
  (edition) => {
    const sentences = readySentences({ report: year(edition.from) });
    const tables = new Set(sentences.map(({ table }) => table));
    const own = edition.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.table.id] : [])),
    );
    expect([...tables].toSorted()).toEqual(own.toSorted());
    expect(sentences.map(textOf).filter((text) => /\s|[{}[\]]/u.test(text))).toEqual([]);
  },
);

test('every sentence can be said in some edition', () => {
  const said = new Set(
    editions.flatMap(({ from }) =>
      readySentences({ report: year(from) }).map(({ pieces }) => JSON.stringify(pieces)),
    ),
  );
  expect(said.size).toBe(17);
});
