import { describe, expect, test } from 'vitest';
import { recogniseFigures } from '#report/prose/recognise-figures.ts';
import { phrases } from '#report/testing/prose-phrases.ts';
import { found, reportOf } from '#report/testing/problems-report.ts';

const cases = Object.entries(phrases).flatMap(([name, [right, texts]]) =>
  texts.map((text) => [name, right, text] as const),
);

describe('numbers in prose against the tables', () => {
  test.each(cases)('%s %i: %s', (_, right, text) => {
    const written = text.replace('§', String(right));
    expect(found(written, 'proseFigure')).toEqual([]);
    const numbers = recogniseFigures(reportOf(written)).filter(
      ({ quote }) => quote.section === 'problems' && quote.text === String(right),
    );
    expect(numbers.some(({ agrees }) => agrees)).toBe(true);
    const wrong = text.replace('§', String(right + 37));
    const [finding, ...others] = found(wrong, 'proseFigure');
    expect(others).toEqual([]);
    expect(finding?.message).toContain(String(right + 37));
    expect(finding?.quotes[0]?.text).toBe(String(right + 37));
    expect(finding?.difference).toBe(finding === undefined ? undefined : finding.difference);
    expect(finding?.severity).toBe('look');
  });

  const silent: readonly string[] = [
    '其中网上申请50件、信函申请5件。',
    '比上年收到政府信息公开申请多50件。',
    '去年收到政府信息公开申请50件。',
    '全市约收到政府信息公开申请50余件。',
    '收到群众来信50件。',
    '公开行政许可信息50条。',
    '县档案局收到政府信息公开申请50件。',
    '计划收到申请50件以内。',
    '第50件申请是关于水价的。',
    '国办公开办函〔2021〕30号',
  ];
  test.each(silent)('says nothing of: %s', (text) => {
    expect(found(text, 'proseFigure')).toEqual([]);
  });

  test('full-width digits, thousands marks and Chinese numerals are read', () => {
    for (const written of ['２９', '二十九'])
      expect(found(`全年新收政府信息公开申请${written}件。`, 'proseFigure')).toEqual([]);
    expect(found('全年新收政府信息公开申请三十件。', 'proseFigure')).toHaveLength(1);
    expect(found('全年新收政府信息公开申请1,029件。', 'proseFigure')).toHaveLength(1);
  });

  test('a blank table contradicts nothing', () => {
    expect(found('全年新收政府信息公开申请50件。', 'proseFigure', { figures: {} })).toEqual([]);
  });

  test('mending the number makes the finding vanish', () => {
    expect(found('全年新收政府信息公开申请28件。', 'proseFigure')).toHaveLength(1);
    expect(found('全年新收政府信息公开申请29件。', 'proseFigure')).toEqual([]);
  });
});
