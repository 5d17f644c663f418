import { deflateSync, Inflate } from 'fflate';
import { checksum } from './checksum.ts';
import { bytesOfText, textOfBytes } from './text-bytes.ts';

/** Most bytes a payload may inflate to. */
export const mostBytes = 8 * 1024 * 1024;

/** Words both sides know beforehand. They are part of a codec: changing them makes another codec. */
export interface PackOptions {
  readonly dictionary?: string;
}

/** Why a payload gave nothing: cut or altered on its way, larger than allowed, or never one of ours. */
type UnpackProblem = 'incomplete' | 'tooLarge' | 'damaged';

/** Bytes or text of a payload, or why there are none. */
export type Unpacked<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problem: UnpackProblem };

const fail = (problem: UnpackProblem): { ok: false; problem: UnpackProblem } => ({
  ok: false,
  problem,
});

/** Deflates a text. */
export function deflateText(
  text: string,
  { dictionary = '' }: PackOptions = {},
): Uint8Array<ArrayBuffer> {
  return deflateSync(bytesOfText(text), { level: 9, dictionary: bytesOfText(dictionary) });
}

/** Compressed bytes inflated at a time: deflate makes at most 1,032 of one, so no step makes more than 2 MB. */
const inflateStep = 2048;

/** Inflates, but never past the limit; null when there is more. Throws on what is no deflated text. */
function inflateBytes(bytes: Uint8Array, dictionary: string): Uint8Array | null {
  const made: { parts: Uint8Array[]; length: number } = { parts: [], length: 0 };
  const inflate = new Inflate({ dictionary: bytesOfText(dictionary) }, (part) => {
    made.parts.push(part);
    made.length += part.length;
  });
  for (let at = 0; at < bytes.length; at += inflateStep) {
    inflate.push(bytes.subarray(at, at + inflateStep), at + inflateStep >= bytes.length);
    if (made.length > mostBytes) return null;
  }
  return joined(made.parts, made.length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Inflates what `deflateText` made; stops at `mostBytes`. */
export function inflateText(
  bytes: Uint8Array,
  { dictionary = '' }: PackOptions = {},
): Unpacked<string> {
  try {
    const inflated = inflateBytes(bytes, dictionary);
    if (inflated === null) return fail('tooLarge');
    const content = textOfBytes(inflated);
    return content === null ? fail('damaged') : { ok: true, content };
  } catch {
    return fail('damaged');
  }
}

const checksumBytes = 4;

/** Bytes behind their checksum, as base64url without padding: fit for an address. */
export function packBytes(bytes: Uint8Array): string {
  const framed = new Uint8Array(checksumBytes + bytes.length);
  new DataView(framed.buffer).setUint32(0, checksum(bytes));
  framed.set(bytes, checksumBytes);
  let binary = '';
  for (const byte of framed) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/[=]+$/u, '');
}

/** Bytes of base64url; null for what is none. */
function readBase64(payload: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/u.test(payload)) return null;
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}

/** Bytes that `packBytes` framed. One changed, missing or doubled character is `incomplete`. */
export function unpackBytes(payload: string): Unpacked<Uint8Array<ArrayBuffer>> {
  const framed = readBase64(payload);
  if (framed === null || framed.length < checksumBytes) return fail('incomplete');
  const content = framed.slice(checksumBytes);
  if (new DataView(framed.buffer).getUint32(0) !== checksum(content)) return fail('incomplete');
  // The last character may hold bits beyond the last byte: only one spelling of them is ours.
  return packBytes(content) === payload ? { ok: true, content } : fail('incomplete');
}

/** A text as one address-safe word: deflated, with a checksum. */
export const packText = (text: string, options: PackOptions = {}): string =>
  packBytes(deflateText(text, options));

/** The text of a payload of `packText` with the same options, or why there is none. */
export function unpackText(payload: string, options: PackOptions = {}): Unpacked<string> {
  const bytes = unpackBytes(payload);
  return bytes.ok ? inflateText(bytes.content, options) : bytes;
}
