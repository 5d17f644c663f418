import type { WriteInput } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { em } from './sheet.ts';
import { paragraphXml, runsXml, textParagraph } from './text.ts';
import { declaration, element, escapeXml, valued, wordNamespaces } from './xml.ts';

/** Which draft a document is, and when it was handed out. */
export type DraftMark = NonNullable<WriteInput['draft']>;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** 草稿第3稿, and after a full-width blank 2026年1月20日 14:05. */
function draftLine({ number, at }: DraftMark): string {
  const time = `${twoDigits(at.hour)}:${twoDigits(at.minute)}`;
  return `草稿第${number}稿\u3000${at.year}年${at.month}月${at.day}日 ${time}`;
}

/** The header of a draft; a final copy has none. */
export const headerXml = (draft: DraftMark): string =>
  declaration +
  element(
    'w:hdr',
    wordNamespaces,
    textParagraph({ style: 'Header', align: 'end' }, draftLine(draft)),
  );

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones (7.5). */
export const footerXml = (side: 'left' | 'right'): string =>
  declaration +
  element(
    'w:ftr',
    wordNamespaces,
    paragraphXml(
      {
        style: 'Footer',
        align: side === 'left' ? 'start' : 'end',
        indent: { [`w:${side}Chars`]: 100, [`w:${side}`]: em(28) },
      },
      runsXml([{ text: '— ' }], null) + field('PAGE') + runsXml([{ text: ' —' }], null),
    ),
  );

/** How a program is to treat the document: pages have two sides, punctuation is set close, the language is Chinese. */
export const settingsXml = (): string =>
  declaration +
  element(
    'w:settings',
    wordNamespaces,
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', 420),
    '<w:evenAndOddHeaders/>',
    valued('w:characterSpacingControl', 'compressPunctuation'),
    element(
      'w:compat',
      {},
      // doNotExpandShiftReturn: a justified line before a forced break would be torn apart.
      '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>',
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  );

const textElement = (name: string, text: string): string => element(name, {}, escapeXml(text));

/** What the file says of itself: name, author, language. No time, so that equal papers give equal files. */
export const corePropertiesXml = ({ title, agency }: Paper): string =>
  declaration +
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    textElement('dc:title', title),
    textElement('dc:creator', agency),
    textElement('cp:lastModifiedBy', agency),
    textElement('dc:language', 'zh-CN'),
  );

/** 索引号, 文号 and the like; ids of such properties begin at 2. */
export const customPropertiesXml = ({ metadata }: Paper): string =>
  declaration +
  element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    ...metadata.map(({ label, value }, index) =>
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name: label },
        textElement('vt:lpwstr', value),
      ),
    ),
  );
