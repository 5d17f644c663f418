import { describe, expect, test } from 'vitest';
import { narrativeTexts } from '#report/narrative.ts';
import type { PaperBlock } from '#report/paper.ts';
import { sectionsOf } from '#report/report.ts';
import { cutRow } from './cut-row.ts';
import type { Recognition } from './recognition.ts';
import { recognise } from './recognise.ts';
import { sourcePaper } from './source.ts';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });
const read = (lines: readonly string[]): Recognition =>
  recognise(sourcePaper(lines.map(paragraph)));

const title = '云溪县水务局2012年政府信息公开工作年度报告';
const titlesOf = ({ report }: Recognition): readonly string[] =>
  sectionsOf(report).map((section) => `${section.id} ${section.title}`);
const proseOf = ({ report }: Recognition, id: string): readonly string[] =>
  report.narrative[id] === undefined ? [] : narrativeTexts(report.narrative[id]);

describe('sections', () => {
  test('are found in a text without breaks, and the preamble’s list of them is not taken for headings', () => {
    const found = read([
      title,
      '本报告由概述、主动公开政府信息情况、存在的问题三部分组成。一、概述2012年工作平稳。二、主动公开政府信息情况（一）公开平台。网站为主。三、存在的问题更新不及时。',
    ]);
    expect(titlesOf(found)).toEqual([
      'overview 概述',
      'proactiveDisclosure 主动公开政府信息情况',
      'problems 存在的问题',
    ]);
    expect(narrativeTexts(found.report.preamble)).toEqual([
      '本报告由概述、主动公开政府信息情况、存在的问题三部分组成。',
    ]);
    expect(proseOf(found, 'proactiveDisclosure')).toEqual(['（一）公开平台。网站为主。']);
  });

  test('of the report’s own keep their titles in the nine-part form', () => {
    const found = read([
      title,
      '一、概述',
      '平稳。',
      '二、政务热线运行',
      '畅通。',
      '三、存在的问题',
      '不足。',
    ]);
    expect(titlesOf(found)).toEqual(['overview 概述', 'own-1 政务热线运行', 'problems 存在的问题']);
    expect(found.doubts).toEqual([]);
  });

  test('listed one a line at the top are contents, not sections', () => {
    const list = ['一、概述', '二、主动公开情况', '三、存在的问题'];
    const found = read([title, ...list, ...list.flatMap((line) => [line, '正文一句。'])]);
    expect(narrativeTexts(found.report.preamble)).toEqual(list);
    expect(sectionsOf(found.report)).toHaveLength(3);
  });

  test('are found with blanks inside the title and numbers in another style', () => {
    const found = read([
      title,
      '一 概 述',
      '平稳。',
      '第二部分 收费及减免情况',
      '没有收费。',
      '3、存在的问题',
      '不足。',
    ]);
    expect(titlesOf(found)).toEqual([
      'overview 概述',
      'charges 收费及减免情况',
      'problems 存在的问题',
    ]);
  });
});

describe('lines about the report', () => {
  test('are read with blanks inside their labels; what has no place is set aside', () => {
    const found = read([
      '索 引 号：K1/2013-1　文 号：云水〔2013〕3号',
      '成文日期：二〇一三年三月五日',
      '主题分类：政务公开',
      title,
      '一、概述',
      '平稳。',
    ]);
    expect(found.report.metadata).toMatchObject({
      indexNumber: 'K1/2013-1',
      documentNumber: '云水〔2013〕3号',
      issuedOn: '2013-03-05',
    });
    expect(found.setAside.map(({ text }) => text)).toEqual(['主题分类：政务公开']);
  });

  test('at the foot give the date and who issued it', () => {
    const found = read([title, '一、概述', '平稳。', '云溪县水务局', '2013年3月5日', '打印 关闭']);
    expect(found.report.metadata.issuedOn).toBe('2013-03-05');
    expect(proseOf(found, 'overview')).toEqual(['平稳。']);
    expect(found.setAside).toEqual([
      { id: 'aside:5:1', text: '打印 关闭', why: 'furniture', source: 5 },
    ]);
  });
});

test('a report without anything known is all preamble, and says what was not found', () => {
  const found = read(['只有一句话。']);
  expect(narrativeTexts(found.report.preamble)).toEqual(['只有一句话。']);
  expect(found.doubts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['basics:title', 'basics:agency', 'basics:year']),
  );
});

describe('figures run together', () => {
  const sums = [{ total: 6, of: [0, 1, 2, 3, 4, 5] }];

  test('are cut where the sum allows one cut alone', () => {
    expect(cutRow(['713000074'], 7, sums)).toEqual([['71', '3', '0', '0', '0', '0', '74']]);
  });

  test('give every cut where several hold', () => {
    expect(cutRow(['2110'], 3, []).length).toBeGreaterThan(1);
  });

  test('give none where the sum never holds', () => {
    expect(cutRow(['7130000759'], 7, sums)).toEqual([]);
  });

  test('find the blank cells that vanished', () => {
    expect(cutRow(['5', '5'], 3, [{ total: 2, of: [0, 1] }])).toEqual([
      ['5', '', '5'],
      ['', '5', '5'],
    ]);
  });
});
