/** Bytes of texts in old code pages, from the browser's own decoders turned round. */

type CodePage = 'gbk' | 'windows-1252';

const tables = new Map<CodePage, ReadonlyMap<string, readonly number[]>>();

function doubleBytes(): (readonly [string, readonly number[]])[] {
  const decoder = new TextDecoder('gbk');
  const pairs: (readonly [string, readonly number[]])[] = [['€', [0x80]]];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(sign).length === 1 && sign !== '\ufffd') pairs.push([sign, [lead, trail]]);
    }
  return pairs;
}

function singleBytes(): (readonly [string, readonly number[]])[] {
  const decoder = new TextDecoder('windows-1252');
  return Array.from({ length: 128 }, (_, index) => {
    const byte = index + 0x80;
    return [decoder.decode(Uint8Array.of(byte)), [byte]] as const;
  });
}

function tableOf(page: CodePage): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(page) ?? new Map(page === 'gbk' ? doubleBytes() : singleBytes());
  tables.set(page, known);
  return known;
}

/** Bytes of a text in a code page; null where it has a sign the page has not. */
export function bytesIn(page: CodePage, text: string): Uint8Array | null {
  const table = tableOf(page);
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : table.get(sign);
    if (found === undefined) return null;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

/** Bytes as text; null where they are none in this encoding. */
export function decoded(encoding: 'utf-8' | 'gbk', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
