// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import { readDocx } from './read.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const ownRelationships = (names: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
    .map(
      (name) =>
        `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`,
    )
    .join('')}</Relationships>`;

interface Given {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A Word file with just these parts. */
function fileOf({ body, ...others }: Given): Uint8Array {
  const named = Object.entries(others);
  const parts = named.map(([name, inside]): [string, Uint8Array] => [
    `word/${name}.xml`,
    strToU8(`<?xml version="1.0"?><w:${name} ${w}>${inside}</w:${name}>`),
  ]);
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relationships),
    'word/_rels/document.xml.rels': strToU8(ownRelationships(named.map(([name]) => name))),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(parts),
  });
}

const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const inList = (list: number, depth = 0): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const lists = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

interface Case {
  readonly given: Given;
  readonly texts: readonly string[];
  readonly notes?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'numbers that Word counts itself': {
    given: {
      numbering: lists,
      body:
        p('总体情况', inList(1)) +
        p('主动公开', inList(1, 1)) +
        p('网站', inList(1, 2)) +
        p('依申请公开', inList(1, 1)) +
        p('问题', inList(1)) +
        p('不足', inList(1, 1)),
    },
    texts: [
      '一、总体情况',
      '（一）主动公开',
      '1.网站',
      '（二）依申请公开',
      '二、问题',
      '（一）不足',
    ],
  },
  'numbers that come with a style': {
    given: {
      numbering: lists,
      styles: `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="节"/><w:pPr>${inList(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="a2"><w:name w:val="节二"/><w:basedOn w:val="a1"/></w:style>`,
      body: p('总体情况', '<w:pStyle w:val="a1"/>') + p('问题', '<w:pStyle w:val="a2"/>'),
    },
    texts: ['一、总体情况', '二、问题'],
  },
  'bullets stay bullets': {
    given: { numbering: lists, body: p('甲', inList(2)) + p('乙', inList(2)) },
    texts: ['•甲\n•乙'],
  },
  'tracked changes as accepted': {
    given: {
      body: '<w:p><w:r><w:t>收到</w:t></w:r><w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>',
    },
    texts: ['收到12件'],
    notes: ['文件里有修订，已按接受修订后的文字读入'],
  },
  'merged cells, along and down': {
    given: {
      body: `<w:tbl>${row(cell('甲', '<w:gridSpan w:val="2"/>'), cell('丙'))}${row(cell('子', '<w:vMerge w:val="restart"/>'), cell('1'), cell('2'))}${row(cell('', '<w:vMerge/>'), cell('3'), cell('4'))}</w:tbl>`,
    },
    texts: ['甲\t丙\n子\t1\t2\n3\t4'],
  },
  'line breaks and tabs': {
    given: { body: '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>' },
    texts: ['甲\n乙 丙'],
  },
  'hidden text is read, and said': {
    given: {
      body: '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>明</w:t></w:r></w:p>',
    },
    texts: ['暗明'],
    notes: ['文件里有隐藏文字，已一并读入，请核对是否需要'],
  },
};

describe('Word’s own ways', () => {
  test.each(Object.entries(cases))('%s', async (_, { given, texts, notes }) => {
    const result = await readDocx(fileOf(given));
    if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
    expect(sourceBlocks(result.source).map(blockText)).toEqual(texts);
    expect(result.notes).toEqual(notes ?? []);
  });
});
