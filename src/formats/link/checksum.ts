const polynomial = 0xed_b8_83_20;

const step = (value: number): number => (value >>> 1) ^ (value & 1 ? polynomial : 0);

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = step(value);
  return value;
});

/** CRC-32 (ISO 3309) of the bytes. It sees every change within 32 neighbouring bits, so any one altered character. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff;
  // By index: a link of megabytes is checked while its reader waits.
  for (let at = 0; at < bytes.length; at += 1)
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
}
