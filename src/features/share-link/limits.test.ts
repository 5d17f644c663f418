import { expect, test } from 'vitest';
import { fitsQr, whatFits } from './limits.ts';

test('what an address of some length fits is said with the limit', () => {
  expect(fitsQr('a'.repeat(2331))).toBe(true);
  expect(fitsQr('a'.repeat(2332))).toBe(false);
  expect(whatFits('a'.repeat(100))).toBe('100个字符，可以用二维码；聊天软件一般发得出');
  expect(whatFits('a'.repeat(3000))).toContain('放不进二维码');
  expect(whatFits('a'.repeat(6000))).toContain('可能被截断');
});
