import { strFromU8, unzipSync } from 'fflate';

/** Limits of a Word file: far above any report's, far below what hurts a page. */
const docxLimits = { entries: 2000, part: 64_000_000, all: 96_000_000, ratio: 400 } as const;

/** The text parts of a Word file that hold what is read; pictures and embedded files stay packed. */
export type DocxParts = Readonly<Record<string, Uint8Array>>;

/** What opening a Word file gave. */
export type OpenedDocx =
  | { readonly ok: true; readonly parts: DocxParts; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: string };

const read =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments|settings|(?:header|footer)\d*)\.xml|word\/_rels\/[\w.]+\.rels)$/u;

const damaged =
  'Word文件不完整或已损坏。请用Word或WPS打开，另存为.docx后再导入；打不开的，从别处复制全文后粘贴';
const bomb = `Word文件里的内容展开后过大（超过${docxLimits.part / 1_000_000}MB），没有读入。请用Word或WPS打开，去掉图片和附件，另存为.docx后再导入`;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

function listEntries(bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries.push({ name, size, originalSize });
      return false;
    },
  });
  return entries;
}

const isTooLarge = (entries: readonly Entry[]): boolean => {
  const wanted = entries.filter(({ name }) => read.test(name));
  return (
    entries.length > docxLimits.entries ||
    wanted.reduce((sum, { originalSize }) => sum + originalSize, 0) > docxLimits.all ||
    wanted.some(
      ({ size, originalSize }) =>
        originalSize > docxLimits.part ||
        (originalSize > 1_000_000 && originalSize > docxLimits.ratio * size),
    )
  );
};

/** XML may name files and build itself up without end; Word's never has a document type. */
const hasDocumentType = (part: Uint8Array): boolean =>
  strFromU8(part.subarray(0, 4096), true).includes('<!DOCTYPE');

/** Opens a Word file's parts, within `docxLimits`; a part is never longer than the file's list says. */
export function openParts(bytes: Uint8Array): OpenedDocx {
  try {
    const entries = listEntries(bytes);
    if (isTooLarge(entries)) return { ok: false, problem: bomb };
    const parts = unzipSync(bytes, { filter: ({ name }) => read.test(name) });
    const sound =
      parts['word/document.xml'] !== undefined &&
      Object.values(parts).every((part) => !hasDocumentType(part));
    return sound
      ? { ok: true, parts, names: entries.map(({ name }) => name) }
      : { ok: false, problem: damaged };
  } catch {
    return { ok: false, problem: damaged };
  }
}
