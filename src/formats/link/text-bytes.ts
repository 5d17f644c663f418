/**
 * Text as bytes that compress well: one byte for ASCII, two for Han and full-width signs, three for
 * the rest. It goes by UTF-16 code unit, so that any string comes back, half a surrogate pair too.
 */

/** Ranges of code units with a two-byte form, in the order of their numbers. Frozen: links are made of it. */
const ranges = [
  { from: 0x4e_00, to: 0x9f_ff },
  { from: 0x30_00, to: 0x30_ff },
  { from: 0xff_00, to: 0xff_ff },
  { from: 0x20_00, to: 0x22_ff },
] as const;

/** Lead byte before a code unit written out in two bytes. */
const escape = 0xff;

function numberOf(unit: number): number | null {
  let before = 0;
  for (const { from, to } of ranges) {
    if (unit >= from && unit <= to) return before + unit - from;
    before += to - from + 1;
  }
  return null;
}

function unitOf(number: number): number | null {
  let rest = number;
  for (const { from, to } of ranges) {
    if (rest <= to - from) return from + rest;
    rest -= to - from + 1;
  }
  return null;
}

/** Bytes of a text. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const number = unit < 0x80 ? null : numberOf(unit);
    if (unit >= 0x80) bytes[length++] = number === null ? escape : 0x80 + (number >> 8);
    if (unit >= 0x80 && number === null) bytes[length++] = unit >> 8;
    bytes[length++] = number ?? unit;
  }
  return bytes.slice(0, length);
}

/** Code unit beginning at `at`, and how many bytes it takes; null where no unit is written so. */
function readUnit(bytes: Uint8Array, at: number): { unit: number; size: number } | null {
  const [lead = 0, next = 0, last = 0] = bytes.subarray(at, at + 3);
  if (lead < 0x80) return { unit: lead, size: 1 };
  if (lead === escape) return { unit: (next << 8) | last, size: 3 };
  const unit = unitOf(((lead - 0x80) << 8) | next);
  return unit === null ? null : { unit, size: 2 };
}

/** Code units put together at a time: a call takes only so many arguments. */
const stretch = 8192;

/** Text of bytes that `bytesOfText` made; null for bytes it never makes. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const units: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = readUnit(bytes, at);
    if (read === null || at + read.size > bytes.length) return null;
    units.push(read.unit);
    at += read.size;
  }
  let text = '';
  for (let from = 0; from < units.length; from += stretch)
    text += String.fromCharCode(...units.slice(from, from + stretch));
  return text;
}
