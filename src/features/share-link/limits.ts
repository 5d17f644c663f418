/** Bytes of one QR code of error level M, version 40 (GB/T 18284—2000, byte mode). */
const qrBytes = 2331;

/** Characters that chat programs are known to carry in one message. */
const chatCharacters = 5000;

/** Whether an address fits one QR code. */
export const fitsQr = (address: string): boolean =>
  new TextEncoder().encode(address).length <= qrBytes;

/** What an address of this length fits, in words. */
export function whatFits(address: string): string {
  const { length } = address;
  const qr = fitsQr(address)
    ? '可以用二维码'
    : `超过一个二维码的容量（${qrBytes}个字符），放不进二维码`;
  const chat =
    length <= chatCharacters
      ? '聊天软件一般发得出'
      : `聊天软件一条消息一般不超过${chatCharacters}字，可能被截断，请改用邮件或文件`;
  return `${length}个字符，${qr}；${chat}`;
}
