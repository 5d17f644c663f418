/**
 * Bytes under a passphrase: AES-GCM with a key of PBKDF2-SHA-256. Number of rounds, salt and nonce
 * stand before the sealed bytes, so that later links may ask for more rounds.
 */

const rounds = 600_000;
/** More than this nobody asks but to keep a browser busy. */
const mostRounds = 2_000_000;
const sizes = { rounds: 4, salt: 16, nonce: 12 } as const;
const saltEnd = sizes.rounds + sizes.salt;
const headEnd = saltEnd + sizes.nonce;

/** Whether this page may seal and open: browsers offer cryptography to https and the own machine only. */
export const canSeal = (): boolean => 'subtle' in crypto;

/** The same passphrase typed on another keyboard is the same: composed signs, no blanks around. */
const bytesOf = (passphrase: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(passphrase.normalize('NFKC').trim());

async function keyOf(
  passphrase: string,
  { salt, iterations }: { salt: Uint8Array<ArrayBuffer>; iterations: number },
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const key = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, base, key, false, ['encrypt', 'decrypt']);
}

/** Seals bytes, never twice alike. Only where `canSeal`. */
export async function seal(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = crypto.getRandomValues(new Uint8Array(headEnd));
  new DataView(head.buffer).setUint32(0, rounds);
  const salt = head.slice(sizes.rounds, saltEnd);
  const key = await keyOf(passphrase, { salt, iterations: rounds });
  const nonce = head.slice(saltEnd);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytes);
  const whole = new Uint8Array(headEnd + sealed.byteLength);
  whole.set(head);
  whole.set(new Uint8Array(sealed), headEnd);
  return whole;
}

/** Whether bytes are laid out as `seal` lays them out, with a bearable number of rounds. */
export function isSealed(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.length < headEnd) return false;
  const asked = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return asked > 0 && asked <= mostRounds;
}

/** The bytes sealed; null for another passphrase, and nothing tells how near it was. Only for `isSealed`. */
export async function unseal(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const key = await keyOf(passphrase, { salt: bytes.slice(sizes.rounds, saltEnd), iterations });
  const nonce = bytes.slice(saltEnd, headEnd);
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(headEnd)));
  } catch {
    return null;
  }
}
