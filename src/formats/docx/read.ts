import { strFromU8, strToU8, zipSync } from 'fflate';
import type { ReadResult } from '#formats/format.ts';
import { readHtml } from '#formats/html/read.ts';
import { listParagraphs } from '#formats/html/reading/list-paragraph.ts';
import { ownTable } from '#formats/html/own-table.ts';
import { marginWords } from './margins.ts';
import { type DocxParts, openParts } from './open-parts.ts';
import { plainParts } from './plain-parts.ts';
import { listStyleName, ownTableStyle } from './own-styles.ts';
import { settleNumbers } from './settle-numbers.ts';

/** What a Word file holds that is read otherwise than it looks, or not at all, and how it is said. */
const remarks: readonly (readonly [RegExp, string])[] = [
  [/<w:(?:ins|del|moveFrom|moveTo)\b/u, '文件里有修订，已按接受修订后的文字读入'],
  [/<w:commentReference\b/u, '文件里有批注，批注没有读入'],
  [/<w:(?:footnote|endnote)Reference\b/u, '文件里有脚注或尾注，已读在正文之后'],
  [/<w:txbxContent\b/u, '文件里有文本框，框里的文字已读入，位置可能与原文不同'],
  [/<w:vanish\b(?!\s+w:val="(?:0|false)")/u, '文件里有隐藏文字，已一并读入，请核对是否需要'],
  [/<(?:pic:pic|v:imagedata)\b/u, '文件里的图片没有读入'],
];

const textOf = (parts: DocxParts, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

function remarksOn(parts: DocxParts): string[] {
  const text = textOf(parts, 'word/document.xml');
  const margins = marginWords(parts);
  return [
    ...remarks.filter(([sign]) => sign.test(text)).map(([, words]) => words),
    ...(margins.length === 0 ? [] : [`文件的页眉页脚没有读入：“${margins.join('”“')}”`]),
  ];
}

const withNumbers = (parts: DocxParts): DocxParts => ({
  ...parts,
  'word/document.xml': strToU8(
    settleNumbers({
      document: plainParts(textOf(parts, 'word/document.xml')),
      numbering: textOf(parts, 'word/numbering.xml'),
      styles: textOf(parts, 'word/styles.xml'),
    }),
  ),
});

/** The library's own way back from a note to its place: no word of the file. */
const wayBack = / ?<a href="#[^"]*(?:foot|end)note-ref-[^"]*">↑<\/a>/gu;

/** How our own styles, and Word's headings, are read. A section is h2: a page's h1 is its title. */
const styleMap = [
  ...listParagraphs.map(
    (name, depth) => `p[style-name='${listStyleName(depth)}'] => p.${name}:fresh`,
  ),
  ...[1, 2, 3, 4].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  `table[style-name='${ownTableStyle.name}'] => table.${ownTable}:fresh`,
];

async function toHtml(parts: DocxParts): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const file = zipSync({ ...parts }, { level: 0 });
  const bytes = new Uint8Array(file);
  // The library takes one of these in a browser, the other outside.
  const input = { arrayBuffer: bytes.buffer, buffer: bytes };
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(input, { convertImage: noPicture, styleMap });
  return value.replaceAll(wayBack, '');
}

/** Reads a Word file through the reader of pages: merged cells, bold and links are kept, looks are not. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  const opened = openParts(bytes);
  if (!opened.ok) return opened;
  try {
    const parts = withNumbers(opened.parts);
    const html = await toHtml(parts);
    return { ok: true, source: readHtml(html), notes: remarksOn(opened.parts) };
  } catch {
    return {
      ok: false,
      problem:
        'Word文件里有本应用读不懂的内容。请用Word或WPS打开，另存为.docx后再导入；或复制全文后粘贴',
    };
  }
}
