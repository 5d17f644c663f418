import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openedParts, paragraphTexts, parseXml, writtenBody } from './testing/opened.ts';
import { paperTexts } from './testing/paper-texts.ts';
import { paperOf, samplePaper } from './testing/sample-paper.ts';
import { randomPaper } from './testing/random-paper.ts';
import { orderFaults } from './testing/schema-order.ts';
import { docxWriter } from './write.ts';

const draft = { number: 3, at: { year: 2026, month: 1, day: 5, hour: 9, minute: 7 } };

const textsOf = async (paper = samplePaper): Promise<string[]> => {
  const [title = '', ...rest] = paragraphTexts(await writtenBody(paper));
  return [title.replace('\n', ''), ...rest];
};

test('a written file is a package that opens', async () => {
  const report = {
    edition: '2021' as const,
    agency: samplePaper.agency,
    year: 2025,
    metadata: {
      title: null,
      indexNumber: null,
      documentNumber: null,
      issuedOn: null,
      publisher: null,
      site: null,
    },
    preamble: { type: 'doc' as const, content: [] },
    narrative: {},
    figures: {},
    units: {},
  };
  const bytes = await docxWriter.write({ report, paper: samplePaper, draft: null });
  expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
});

test('every part is well-formed and keeps the order of the schema', async () => {
  const parts = await openedParts(samplePaper, draft);
  const faults = [...parts].flatMap(([path, xml]) =>
    orderFaults(parseXml(xml)).map((fault) => `${path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('the order check sees a fault', () => {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const faulty = parseXml(
    `<w:p xmlns:w="${w}"><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>`,
  );
  expect(orderFaults(faulty)).toEqual(['w:keepNext stands too late in w:pPr']);
});

test('every line of the paper stands in the document once, in order', async () => {
  expect(await textsOf()).toEqual(paperTexts(samplePaper));
});

test('any paper keeps its lines, and its file the order of the schema', async () => {
  await fc.assert(
    fc.asyncProperty(randomPaper, async (paper) => {
      expect(orderFaults(await writtenBody(paper))).toEqual([]);
      expect(await textsOf(paper)).toEqual(paperTexts(paper));
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('the text of the sample is written as agreed', async () => {
  const parts = await openedParts(samplePaper);
  const xml = (parts.get('word/document.xml') ?? '').replace(/^.*?<w:body>/su, '<w:body>');
  const lines = xml.replaceAll(
    /<(?:\/w:(?:tbl|tr|tc|body)|w:(?:p|tbl|tr|tc|r|sectPr))\b/gu,
    '\n$&',
  );
  await expect(lines).toMatchFileSnapshot('./testing/sample.body.xml');
});

test('characters that XML cannot carry do not break the file', async () => {
  const [, text] = await textsOf(
    paperOf({ kind: 'paragraph', runs: [{ text: 'a\u0000b\u0008c\uD800d\uFFFEe😀' }] }),
  );
  expect(text).toBe('abcde😀');
});

test('line ends and tabs inside a text are kept', async () => {
  const [, text] = await textsOf(
    paperOf({ kind: 'paragraph', runs: [{ text: '甲\t乙\r\n丙\u000B丁' }] }),
  );
  expect(text).toBe('甲\t乙\n丙\n丁');
});

test('empty runs, paragraphs, items and tables leave a file that opens', async () => {
  const empty = { kind: 'paragraph', runs: [{ text: '' }] } as const;
  const bare = { caption: '', captionPrinted: false, tableId: null, widths: [], head: [] };
  const body = await writtenBody(
    paperOf(
      empty,
      { kind: 'paragraph', runs: [] },
      { kind: 'list', ordered: false, items: [{ marker: '•', blocks: [] }] },
      { kind: 'table', ...bare, body: [] },
      { kind: 'table', ...bare, body: [{ cells: [] }] },
    ),
  );
  expect(orderFaults(body)).toEqual([]);
  expect(
    [...body.querySelectorAll('tbl')].every((table) => table.querySelector('tc') !== null),
  ).toBe(true);
});

test('a paper of one kind of text only is written within the same bounds of size', async () => {
  const text = '本机关坚持以公开为常态、不公开为例外。'.repeat(8000);
  const [, written] = await textsOf(paperOf({ kind: 'paragraph', runs: [{ text }] }));
  expect(written).toBe(text);
});
