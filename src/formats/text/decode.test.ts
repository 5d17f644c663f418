import { describe, expect, test } from 'vitest';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import { decodeText } from './decode.ts';
import { readText } from './read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
      little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
    ),
  );
/** 政府信息 */
const gbk = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2);
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

const cases: readonly (readonly [string, Uint8Array, string])[] = [
  ['UTF-8', utf8('政府信息'), '政府信息'],
  ['UTF-8 with its mark', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8('政府')), '政府'],
  ['GBK', gbk, '政府信息'],
  ['UTF-16 with its mark', join(Uint8Array.of(0xff, 0xfe), wide('政府', true)), '政府'],
  ['UTF-16 without', wide('<p>12</p>', true), '<p>12</p>'],
  ['UTF-16, big end first', wide('<p>12</p>', false), '<p>12</p>'],
  [
    'a page that says GBK',
    join(utf8('<meta charset="gb2312">'), gbk),
    '<meta charset="gb2312">政府信息',
  ],
  [
    'a page that says GBK and is UTF-8',
    utf8('<meta charset=gbk>政府信息公开'),
    '<meta charset=gbk>政府信息公开',
  ],
  ['nothing', new Uint8Array(), ''],
];

describe('the encoding of a file', () => {
  test.each(cases)('%s', (_, bytes, expected) => expect(decodeText(bytes)).toBe(expected));

  test('bytes of no encoding come out as marks, never as an exception', () => {
    expect(decodeText(Uint8Array.of(0x61, 0xff, 0xff))).toContain('a');
  });
});

test('a line is a paragraph, as it stands', () => {
  const blocks = sourceBlocks(readText('\uFEFF一、概述\r\n\r\n　　正文\t12  3\n末'));
  expect(blocks.map(blockText)).toEqual(['一、概述', '　　正文\t12  3', '末']);
});
