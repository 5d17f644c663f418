import { textOf } from '#report/prose/prose-of.ts';
import type { ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const numberOf = (han: string): number => {
  if (han.length === 1) return digits.indexOf(han) + 1;
  return han.startsWith('十') ? 10 + digits.indexOf(han[1] ?? '') + 1 : 0;
};

/** 一是…三是 within a paragraph. */
const running = /(?<=^|[。；：，、\n])(?:第)?(?<count>十?[一二三四五六七八九十])(?:是|要)/gu;

function outOfOrder(text: string): ProseFault[] {
  let last = 0;
  return [...text.matchAll(running)].flatMap((found): ProseFault[] => {
    const count = numberOf(found.groups?.['count'] ?? '');
    const fine = count === 1 || count === last + 1;
    const before = last;
    last = count;
    if (fine || before === 0) return [];
    return [
      {
        start: found.index,
        text: found[0],
        message: `“${digits[before - 1] ?? ''}是”之后是“${found[0]}”，序号不连续，请核对是否漏项或写错`,
      },
    ];
  });
}

/** Numbers that count on within a paragraph count without a gap. */
export const headingOrder = proseCheck(
  {
    id: 'headingOrder',
    severity: 'look',
    title: '序号不连续',
    sentence: '一段里的“一是、二是、三是”应当依次排下来。',
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3',
    passed: '段落里的序号都连续',
  },
  (block) => outOfOrder(textOf(block)),
);
