import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { blockText, flattenPaper, sourceBlocks } from '#report/recognise/source.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { docxWriter } from './docx/write.ts';
import type { ReadResult } from './format.ts';
import { htmlWriter } from './html/write.ts';
import { jsonWriter } from './json/write.ts';
import { readClipboard, readFile } from './readers.ts';

const paper = compose(sampleReport);
const input = { report: sampleReport, paper, draft: null };
const read = (name: string, bytes: Uint8Array): Promise<ReadResult> =>
  readFile({ name, bytes }, () => {});
const bare = (text: string): string => text.replaceAll(/\s/gu, '');
const textOf = (result: ReadResult): string => {
  if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
  return bare(sourceBlocks(result.source).map(blockText).join(''));
};
const { metadata: _, ...unheaded } = paper;
const printed = bare(
  sourceBlocks(flattenPaper({ ...unheaded, metadata: [] }))
    .map(blockText)
    .join(''),
);

describe('files of our own', () => {
  test('the Word file gives back every character printed', async () => {
    const result = await read('年报.docx', await docxWriter.write(input));
    expect(textOf(result)).toBe(printed);
  }, 20_000);

  test('the web page too', async () => {
    const result = await read('年报.html', await htmlWriter.write(input));
    expect(textOf(result)).toContain(printed);
  });

  test('the data file gives back the report itself', async () => {
    const result = await read('年报.json', await jsonWriter.write(input));
    expect(result).toMatchObject({ ok: true, report: { agency: sampleReport.agency } });
  });

  test('a renamed Word file is known by what it holds', async () => {
    const result = await read('年报.txt', await docxWriter.write(input));
    expect(result.ok).toBe(true);
  }, 20_000);
});

const ole = (text: string): Uint8Array => {
  const wide = Array.from({ length: text.length }, (__, index) => text.charCodeAt(index)).flatMap(
    (unit) => [unit & 0xff, unit >> 8],
  );
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...wide]);
};
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const document = (inside: string): string =>
  `<?xml version="1.0"?>${inside}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>`;

const refused: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['an empty file', '年报.docx', new Uint8Array(), /空的/u],
  ['an old Word file', '年报.doc', ole('WordDocument'), /旧版的\.doc.*另存为\.docx/u],
  ['an encrypted one', '年报.docx', ole('EncryptedPackage'), /密码/u],
  ['a PDF', '年报.pdf', strToU8('%PDF-1.7'), /PDF.*另存为\.docx/u],
  ['a picture', '年报.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /图片/u],
  ['a cut Word file', '年报.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0), /损坏/u],
  ['a zip that is no Word file', '年报.docx', zip({ 'a.txt': 'x' }), /损坏/u],
  [
    'a document type',
    '年报.docx',
    zip({ 'word/document.xml': document('<!DOCTYPE x [<!ENTITY a "b">]>') }),
    /损坏/u,
  ],
  [
    'a zip bomb',
    '年报.docx',
    zip({ 'word/document.xml': document('') + ' '.repeat(70_000_000) }),
    /过大/u,
  ],
  [
    'more entries than any report',
    '年报.docx',
    zip(Object.fromEntries(Array.from({ length: 2001 }, (__, index) => [`../${index}`, '']))),
    /过大/u,
  ],
  ['binary rubbish under a text name', '年报.txt', new Uint8Array(5000), /不是文字/u],
  [
    'a million lines',
    '年报.txt',
    strToU8(Array.from({ length: 1_000_000 }, (__, at) => `第${at}段`).join('\n')),
    /有100万行文字，超过能读的10万行/u,
  ],
  [
    'more paragraphs than any report',
    '年报.txt',
    strToU8(Array.from({ length: 20_000 }, (__, at) => `第${at}段`).join('\n')),
    /有2万段文字，超过能认的1万段/u,
  ],
  [
    'more cells than any report',
    '年报.html',
    strToU8(`<table>${`<tr>${'<td>甲</td>'.repeat(10)}</tr>`.repeat(2000)}</table>`),
    /表格有2万格，超过能认的1\.5万格/u,
  ],
  [
    'a page of a million paragraphs',
    '年报.html',
    strToU8(`<body>${'<p>段</p>'.repeat(1_000_000)}`),
    /超过能读的20万项/u,
  ],
  [
    'a page of 50 MB',
    '年报.html',
    strToU8(`<body>${'政府信息公开'.repeat(3_500_000)}`),
    /网页有2100万字符，超过能读的2000万/u,
  ],
  ['damaged data', '年报.json', strToU8('{"format":'), /./u],
];

describe('files that cannot be read say so, with the way out', () => {
  test.each(refused)(
    '%s',
    async (...[, name, bytes, words]) => {
      const result = await read(name, bytes);
      expect(result).toMatchObject({ ok: false });
      expect(result.ok ? '' : result.problem).toMatch(words);
    },
    20_000,
  );
});

test('the clipboard: its structure where it brought any, else its lines', async () => {
  const html = '<table><tr><td>甲</td><td>1</td></tr></table>';
  expect(textOf(await readClipboard({ html, text: '甲 1' }))).toBe('甲1');
  expect(textOf(await readClipboard({ html: '', text: '一\n二' }))).toBe('一二');
});
