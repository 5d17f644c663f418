import { dictionary1 } from './dictionary-1.ts';
import { deflateText, inflateText, packBytes, unpackBytes } from './pack.ts';
import { canSeal, isSealed, seal, unseal } from './seal.ts';
import type { SharedReport } from './shared-report.ts';
import { readShared, sharedText } from './shared-text.ts';

/** A way to write a shared report as text, and the words it is packed with. */
interface Codec {
  readonly id: string;
  readonly dictionary: string;
  readonly write: (shared: SharedReport) => string;
  /** Throws on a text it never wrote. */
  readonly read: (text: string) => SharedReport;
}

/** Every codec ever released, newest first. Links are written by the first and read by all: none is taken out or changed. */
const codecs: readonly [Codec, ...Codec[]] = [
  { id: '1', dictionary: dictionary1, write: sharedText, read: readShared },
];

/** Why a link shows nothing, and what to do about it, as the reader is told. */
export const decodeProblems = {
  incomplete: '链接不完整，可能在转发时被截断。请让对方重新发送，或改用预览文件。',
  newer: '这个链接由较新的版本生成，这里打不开。请刷新页面后再试，或请对方改用预览文件。',
  locked: '这个链接加了口令。请输入对方另行告知的口令。',
  wrongPassphrase: '口令不对，没有打开。请核对后重新输入。',
  cannotUnlock:
    '这个链接加了口令，当前网址不是https，浏览器不能解开。请改用https网址打开，或请对方发送不加口令的链接。',
  tooLarge: '链接展开后超过8MB，没有打开。请与对方核对链接的来源。',
  damaged: '链接里没有可以读出的年度报告，没有打开。请让对方重新发送，或改用预览文件。',
} as const;

type DecodeProblem = keyof typeof decodeProblems;

/** The report a link carries, or why there is none to show. */
export type DecodeOutcome =
  | { readonly ok: true; readonly shared: SharedReport }
  | { readonly ok: false; readonly problem: DecodeProblem };

/** First byte of a payload: what the others are. */
const kinds = { open: 0, sealed: 1 } as const;

function marked(kind: number, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(1 + bytes.length);
  whole[0] = kind;
  whole.set(bytes, 1);
  return whole;
}

/** `<codec>.<payload>` of a shared report, as it follows `#/view/`. A passphrase only where `canSeal`. */
export async function encodeShared(shared: SharedReport, passphrase?: string): Promise<string> {
  const [{ id, dictionary, write }] = codecs;
  const bytes = deflateText(write(shared), { dictionary });
  const whole =
    passphrase === undefined
      ? marked(kinds.open, bytes)
      : marked(kinds.sealed, await seal(bytes, passphrase));
  return `${id}.${packBytes(whole)}`;
}

const fail = (problem: DecodeProblem): DecodeOutcome => ({ ok: false, problem });

function readWith({ dictionary, read }: Codec, bytes: Uint8Array): DecodeOutcome {
  const inflated = inflateText(bytes, { dictionary });
  if (!inflated.ok) return fail(inflated.problem);
  try {
    return { ok: true, shared: read(inflated.content) };
  } catch {
    return fail('damaged');
  }
}

async function readSealed(
  codec: Codec,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | undefined,
): Promise<DecodeOutcome> {
  if (!isSealed(bytes)) return fail('damaged');
  if (!canSeal()) return fail('cannotUnlock');
  if (passphrase === undefined) return fail('locked');
  const opened = await unseal(bytes, passphrase);
  return opened === null ? fail('wrongPassphrase') : readWith(codec, opened);
}

/**
 * The report a link carries. A link cut or altered anywhere is `incomplete`; nothing of it is shown.
 * A passphrase where none is needed is ignored.
 */
export async function decodeShared(
  id: string,
  payload: string,
  passphrase?: string,
): Promise<DecodeOutcome> {
  const codec = codecs.find((each) => each.id === id);
  if (codec === undefined) return fail(/^\d{1,4}$/u.test(id) ? 'newer' : 'incomplete');
  const unpacked = unpackBytes(payload);
  if (!unpacked.ok) return fail(unpacked.problem);
  const [kind] = unpacked.content;
  const bytes = unpacked.content.slice(1);
  if (kind === kinds.open) return readWith(codec, bytes);
  return kind === kinds.sealed ? readSealed(codec, bytes, passphrase) : fail('damaged');
}
