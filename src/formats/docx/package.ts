import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { WriteInput } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { bodyXml } from './body.ts';
import { fontTable } from './fonts.ts';
import { collectLinks } from './links.ts';
import { em, sheet } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { element, valued, writable } from './xml.ts';
import type { ZipEntry } from './zip.ts';
import { zipTexts } from './zip.ts';

type Sheet = Pick<WriteInput, 'paper' | 'draft'>;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** 草稿第3稿, and after a full-width blank 2026年1月20日 14:05. */
function draftLine({ number, at }: NonNullable<WriteInput['draft']>): string {
  const time = `${twoDigits(at.hour)}:${twoDigits(at.minute)}`;
  return `草稿第${number}稿\u3000${at.year}年${at.month}月${at.day}日 ${time}`;
}

const draftHeader = (draft: NonNullable<WriteInput['draft']>): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Header',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun(draftLine(draft))],
      }),
    ],
  });

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones (7.5). */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType[side === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [side]: em(28) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const metadataOf = (paper: Paper): { name: string; value: string }[] =>
  paper.metadata.map(({ label, value }) => ({ name: label, value: writable(value) }));

/** The document round the text: page, margins, grid, headers, footers and properties, with nothing in it. */
function emptyDocument({ paper, draft }: Sheet): Document {
  const header = draft === null ? null : draftHeader(draft);
  return new Document({
    title: writable(paper.title),
    creator: writable(paper.agency),
    lastModifiedBy: writable(paper.agency),
    customProperties: metadataOf(paper),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: sheet.page, margin: { ...sheet.margin, gutter: 0 } },
          grid: { type: DocumentGridType.LINES_AND_CHARS, ...sheet.grid },
        },
        ...(header !== null && { headers: { default: header, even: header } }),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [],
      },
    ],
  });
}

const settings = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  element(
    'w:settings',
    { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', 420),
    '<w:evenAndOddHeaders/>',
    valued('w:characterSpacingControl', 'compressPunctuation'),
    element(
      'w:compat',
      {},
      // Without these a justified line before a forced break is torn apart, and table rows follow the page's grid.
      '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>',
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  );

/** Parts written here instead of by the library, which knows no kinsoku, no substitute fonts and no language, and has styles of its own. */
function mended(path: string, xml: string): string {
  switch (path) {
    case 'word/styles.xml':
      return stylesXml();
    case 'word/fontTable.xml':
      return fontTable();
    case 'word/settings.xml':
      return settings();
    case 'docProps/core.xml':
      return xml.replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language>$&');
    default:
      return xml;
  }
}

const documentPath = 'word/document.xml';
const relationshipsPath = 'word/_rels/document.xml.rels';

/** The text put into the empty document's body, before the section's properties. */
function* documentXml(empty: string, body: Iterable<string>): Generator<string, void> {
  const bodyStart = empty.indexOf('<w:body>') + '<w:body>'.length;
  yield empty.slice(0, bodyStart);
  yield* body;
  yield empty.slice(empty.lastIndexOf('<w:sectPr'));
}

function* parts({ paper }: Sheet, empty: ReadonlyMap<string, string>): Generator<ZipEntry, void> {
  const links = collectLinks();
  for (const [path, xml] of empty)
    if (path !== documentPath && path !== relationshipsPath) yield [path, [mended(path, xml)]];
  yield [documentPath, documentXml(empty.get(documentPath) ?? '', bodyXml(paper, links))];
  // Written last: the links are known only once the text is.
  const relationships = empty.get(relationshipsPath) ?? '';
  yield [
    relationshipsPath,
    [relationships.replace('</Relationships>', () => `${links.relationships()}</Relationships>`)],
  ];
}

/**
 * Packs a paper. The library writes the package round the text; the text itself is written and
 * zipped here piece by piece, because the library turns and zips a document in one go, and a long
 * report would hold up the page meanwhile.
 */
export async function packPaper(input: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(await Packer.toArrayBuffer(emptyDocument(input)));
  const empty = new Map(
    Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  return zipTexts(parts(input, empty));
}
