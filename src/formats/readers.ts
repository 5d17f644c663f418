import type { GivenFile, ReadResult } from './format.ts';
import { readHtml } from './html/read.ts';
import { pageTooLarge, sourceTooLong, textTooLong } from './reading-limits.ts';
import { decodeText } from './text/decode.ts';
import { readText } from './text/read.ts';

/** How a kind of file is told by its first bytes or its name, and what is done with it. */
interface Kind {
  readonly is: (file: GivenFile) => boolean;
  readonly read: (file: GivenFile) => ReadResult | Promise<ReadResult>;
}

const endsWith =
  (...endings: readonly string[]) =>
  ({ name }: GivenFile): boolean =>
    endings.some((ending) => name.toLowerCase().endsWith(ending));

const begins =
  (...signs: readonly number[]) =>
  ({ bytes }: GivenFile): boolean =>
    signs.every((sign, index) => bytes[index] === sign);

const refuse = (problem: string) => (): ReadResult => ({ ok: false, problem });

/** UTF-16 names in an OLE file's directory say what it holds. */
const holdsName =
  (name: string) =>
  ({ bytes }: GivenFile): boolean => {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
    return text.includes(name);
  };

const isOle = begins(0xd0, 0xcf, 0x11, 0xe0);
const isZip = begins(0x50, 0x4b);

const opening = (file: GivenFile): string => decodeText(file.bytes.subarray(0, 4096)).trimStart();

const readPage = ({ bytes }: GivenFile): ReadResult => {
  const html = decodeText(bytes);
  return pageTooLarge(html) ?? { ok: true, source: readHtml(html), notes: [] };
};

const readLines = (text: string): ReadResult =>
  textTooLong(text) ?? { ok: true, source: readText(text), notes: [] };

const readData = async ({ bytes }: GivenFile): Promise<ReadResult> => {
  const { readJson } = await import('./json/read.ts');
  return readJson(decodeText(bytes));
};

const wayOut = '请用Word或WPS打开，另存为.docx后再导入；或复制全文，粘贴到下面';

/** What is tried, in order: by what the file holds first, by its name last. */
const kinds: readonly Kind[] = [
  { is: ({ bytes }) => bytes.length === 0, read: refuse('文件是空的，请确认选对了文件') },
  {
    is: (file) => isOle(file) && holdsName('EncryptedPackage')(file),
    read: refuse('文件有打开密码，读不出来。请用Word或WPS打开，去掉密码，另存为.docx后再导入'),
  },
  { is: isOle, read: refuse(`这是旧版的.doc、.wps或表格文件。${wayOut}`) },
  { is: begins(0x25, 0x50, 0x44, 0x46), read: refuse(`这是PDF，里面没有表格的结构。${wayOut}`) },
  { is: begins(0x7b, 0x5c, 0x72, 0x74), read: refuse(`这是RTF文件。${wayOut}`) },
  {
    is: (file) =>
      begins(0x89, 0x50, 0x4e, 0x47)(file) ||
      begins(0xff, 0xd8, 0xff)(file) ||
      begins(0x47, 0x49, 0x46)(file) ||
      begins(0x42, 0x4d)(file),
    read: refuse('这是图片，认不出里面的文字。请找到Word文件，或打开网站上的报告，复制全文后粘贴'),
  },
  {
    is: (file) => isZip(file) && endsWith('.ofd', '.xlsx', '.pptx', '.odt', '.zip', '.et')(file),
    read: refuse(`这不是Word文档。${wayOut}`),
  },
  {
    is: isZip,
    read: async ({ bytes }) => {
      const { readDocx } = await import('./docx/read.ts');
      return readDocx(bytes);
    },
  },
  { is: (file) => opening(file).startsWith('{'), read: readData },
  {
    is: (file) =>
      endsWith('.html', '.htm', '.xhtml')(file) ||
      /^<(?:!doctype|html|\?xml|head|body|div|table|p)\b/iu.test(opening(file)),
    read: readPage,
  },
  {
    is: () => true,
    read: ({ bytes }) => readLines(decodeText(bytes)),
  },
];

/** Binary rubbish under the name of a text. */
const isRubbish = (file: GivenFile): boolean =>
  !isZip(file) && file.bytes.subarray(0, 4096).filter((byte) => byte < 9).length > 64;

/** Mends what is mis-encoded in a source, unless it is too long to be looked at; the tables for it are loaded when something was read. */
async function mended(result: ReadResult): Promise<ReadResult> {
  if (!result.ok || !('source' in result)) return result;
  const tooLong = sourceTooLong(result.source);
  if (tooLong !== null) return tooLong;
  const { repairPaper } = await import('./mojibake/repair-paper.ts');
  const { paper, repairs } = await repairPaper(result.source);
  return repairs.length === 0 ? result : { ...result, source: paper, repairs };
}

/**
 * Reads a file by what it holds, and tells how far it is as a share of the whole. Never throws; what
 * cannot be read comes back as a sentence with the way out. It may take seconds, and has no need of the
 * page: run it in a worker, and end the worker to call it off.
 */
export async function readFile(
  file: GivenFile,
  onProgress: (share: number) => void,
): Promise<ReadResult> {
  try {
    const result = await kinds.find(({ is }) => is(file))?.read(file);
    onProgress(0.5);
    return result === undefined || (result.ok && isRubbish(file))
      ? { ok: false, problem: `这个文件不是文字。${wayOut}` }
      : await mended(result);
  } catch {
    return { ok: false, problem: `文件读不出来，可能已损坏。${wayOut}` };
  }
}

const readWords = ({ html, text }: { readonly html: string; readonly text: string }): ReadResult =>
  html.trim() === ''
    ? readLines(text)
    : (pageTooLarge(html) ?? { ok: true, source: readHtml(html), notes: [] });

/** Reads what was copied from a page or a document: its structure where it brought any, else its lines. Never throws. */
export async function readClipboard(words: {
  readonly html: string;
  readonly text: string;
}): Promise<ReadResult> {
  try {
    return await mended(readWords(words));
  } catch {
    return { ok: false, problem: '粘贴的内容读不出来。请只选报告部分，再复制粘贴' };
  }
}
