import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Program } from '../programs.ts';
import { find, libreOffice, pdfToText } from '../programs.ts';

const pathOf = (program: Program): string => {
  const file = find(program);
  if (file === undefined) throw new Error(`${program.name} is not on this machine`);
  return file;
};

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const textOf = (xml: string): string =>
  unescapeXml(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text ?? '').join(''),
  );

const inner = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gsu'))].map(([whole]) => whole);

/** A Word file's own text, read from its XML. */
export interface WordText {
  /** Every paragraph outside and inside tables, in order. */
  readonly paragraphs: readonly string[];
  /** Tables as rows of cell texts; a cell merged upwards is empty. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** Unzips a Word file and reads its text, without any Word library. */
export function readWord(bytes: Uint8Array): WordText {
  const document = unzipSync(bytes)['word/document.xml'];
  if (document === undefined) throw new Error('no word/document.xml');
  const xml = strFromU8(document);
  return {
    paragraphs: inner(xml, 'p').map(textOf),
    tables: inner(xml, 'tbl').map((table) =>
      inner(table, 'tr').map((row) => inner(row, 'tc').map(textOf)),
    ),
  };
}

/** Text of a PDF; page numbers (— 1 —), the draft's mark at the head of each page, and all blanks taken out. */
export function readPdf(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync(pathOf(pdfToText), ['-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
    });
    const pageNumber = /^\s*—\s*\d+\s*—\s*$/gmu;
    const draftMark = /草稿第\s*\d+\s*稿\s*\d{4}\s*年\s*\d+\s*月\s*\d+\s*日\s*\d{2}:\d{2}/gu;
    return bare(text.replace(pageNumber, '').replace(draftMark, ''));
  });
}

/** A file turned into another kind by LibreOffice: its bytes, its ending, and the filter asked for. */
function convert(bytes: Uint8Array, ending: string, filter: string): Uint8Array {
  return inFolder((folder) => {
    const file = join(folder, `report.${ending}`);
    const made = join(folder, 'made');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      pathOf(libreOffice),
      [profile, '--headless', '--convert-to', filter, '--outdir', made, file],
      { stdio: 'ignore', timeout: 100_000 },
    );
    const [target = ''] = filter.split(':');
    return readFileSync(join(made, `report.${target}`));
  });
}

/** A comment as a word processor shows it: by whom, what, and the words it stands beside. */
export interface ShownComment {
  readonly by: string;
  readonly text: string;
  readonly beside: string;
}

const withoutTags = (xml: string): string => unescapeXml(xml.replace(/<[^>]*>/gu, ''));

const annotation =
  /<office:annotation [^>]*office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>/gsu;

/** The comments of a Word file as LibreOffice opens them. */
export function commentsInWord(bytes: Uint8Array): readonly ShownComment[] {
  const xml = new TextDecoder().decode(convert(bytes, 'docx', 'fodt'));
  return [...xml.matchAll(annotation)].map(({ 0: whole, 1: name = '', 2: said = '', index }) => {
    const from = index + whole.length;
    const until = xml.indexOf(`<office:annotation-end office:name="${name}"`);
    return {
      by: withoutTags(/<dc:creator>(.*?)<\/dc:creator>/su.exec(said)?.[1] ?? ''),
      text: [...said.matchAll(/<text:p[ >].*?<\/text:p>/gsu)]
        .map(([paragraph]) => withoutTags(paragraph))
        .join('\n'),
      beside: withoutTags(xml.slice(from, until).replaceAll(annotation, '')),
    };
  });
}

/** A Word file printed to PDF by LibreOffice. */
export const printWord = (bytes: Uint8Array): Uint8Array => convert(bytes, 'docx', 'pdf');

/** A web page saved as a Word file by LibreOffice. */
export const pageToWord = (html: Uint8Array): Uint8Array =>
  convert(html, 'html', 'docx:MS Word 2007 XML');

/** Text without any blanks. */
export const bare = (text: string): string => text.replace(/\s/gu, '');

/** How often a text stands in another, blanks aside. */
export const countOf = (text: string, part: string): number => text.split(bare(part)).length - 1;

/** How often each character occurs, blanks aside. */
export function characterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of bare(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
