/**
 * Which encoding a file's bytes are in. Office machines save text as GBK or UTF-8, with a mark
 * before it or without; a page says so in its head, and not always truly.
 */

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

function markedEncoding(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
}

/** Bytes of a page's head in which its encoding must stand. */
const headLength = 4096;

function saidEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** GB18030 reads everything GBK and GB2312 write. */
const chinese: ReadonlySet<string> = new Set(['gb2312', 'gbk', 'gb_2312-80', 'x-gbk', 'gb18030']);

const named = (encoding: string): string => (chinese.has(encoding) ? 'gb18030' : encoding);

/** Decodes strictly: null where the bytes are not of this encoding, or no such encoding is known. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Every second byte nought: UTF-16 without its mark, in text that is mostly markup or digits. */
function looksWide(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, headLength);
  const noughts = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = noughts;
  if (odd > sample.length / 8 && odd > 8 * even) return 'utf-16le';
  return even > sample.length / 8 && even > 8 * odd ? 'utf-16be' : null;
}

/**
 * The text of a file: by its mark, else as UTF-8 if every byte fits (no Chinese text of another
 * encoding does), else as the page says, as GB18030 or Big5, whichever fits first; failing all, with
 * the bad bytes shown as �.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes) ?? looksWide(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const said = saidEncoding(bytes);
  const tried = ['utf-8', ...(said === null ? [] : [named(said)]), 'gb18030', 'big5'];
  for (const encoding of tried) {
    const text = strictly(bytes, encoding);
    if (text !== null) return text;
  }
  return new TextDecoder(said === null ? 'utf-8' : named(said)).decode(bytes);
}
