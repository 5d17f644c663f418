import { describe, expect, test } from 'vitest';
import { sourcePaper } from '#report/recognise/source.ts';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import { repairPaper } from './repair-paper.ts';

const lines = (texts: readonly string[]): ReturnType<typeof sourcePaper> =>
  sourcePaper(texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })));

const misread = (text: string, as: string): string =>
  new TextDecoder(as).decode(new TextEncoder().encode(text));

async function mended(texts: readonly string[]): Promise<readonly string[]> {
  const { paper } = await repairPaper(lines(texts));
  return sourceBlocks(paper).map(blockText);
}

describe('a mis-encoded page', () => {
  const line = '主动公开政府信息情况，全年发布信息12条。。';

  test('UTF-8 read as GBK comes back exactly', async () => {
    const even = '政府信息公开工作年度报告';
    const garbled = misread(even, 'gbk');
    expect(garbled).not.toContain('政府');
    const { paper, repairs } = await repairPaper(lines([garbled]));
    expect(sourceBlocks(paper).map(blockText)).toEqual([even]);
    expect(repairs).toEqual([
      { source: 0, original: garbled, reading: even, certain: true, cause: 'UTF-8按GBK读入' },
    ]);
  });

  test('UTF-8 read as a western page comes back exactly', async () => {
    expect(await mended([misread(line, 'windows-1252')])).toEqual([line]);
  });

  test('UTF-8 read as GBK that lost a byte is mended as far as the bytes go, and told', async () => {
    const odd = '全年主动公开政府信息一百二十条，其中政策解读三十条，均在规定时限内公开。';
    const { paper, repairs } = await repairPaper(lines([misread(odd, 'gbk')]));
    const reading = sourceBlocks(paper).map(blockText).join('');
    expect(reading.slice(0, -1)).toBe(odd.slice(0, -1));
    expect(reading.at(-1)).toBe('\ufffd');
    expect(repairs.map(({ certain }) => certain)).toEqual([false]);
  });

  test('characters with their sounds behind them come back simplified', async () => {
    const page = [
      '報(bào)告年度開(kāi)展情況(kuàng)',
      '區(qū)政務(wù)公開(kāi)',
      '因申請(qǐng)?zhí)崞鹦姓?fù)議、行政訴訟的情況',
    ];
    expect(await mended(page)).toEqual([
      '报告年度开展情况',
      '区政务公开',
      '因申请提起行政复议、行政诉讼的情况',
    ]);
  });
});

test.each([
  '云溪县水务局2025年政府信息公开工作年度报告',
  'The report (2025) costs £5 – “naïve café”',
  '繁體字的報告不是亂碼',
  '鄉(xiāng)鎮(zhèn)',
  '12345',
  '',
])('a text in order stays as it is: %s', async (text) => {
  const source = lines([text]);
  const { paper, repairs } = await repairPaper(source);
  expect(paper).toBe(source);
  expect(repairs).toEqual([]);
});
