import { textOf } from '#report/prose/prose-of.ts';
import type { ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643—1999: the last sign of a citizen's number follows from the others. */
function isIdNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Luhn's rule, which bank cards keep. */
function isCardNumber(text: string): boolean {
  const sum = Array.from(text)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

interface Kind {
  readonly name: string;
  readonly pattern: RegExp;
  readonly holds?: (text: string) => boolean;
}

const kinds: readonly Kind[] = [
  { name: '公民身份号码', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/gu, holds: isIdNumber },
  { name: '手机号码', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/gu },
  { name: '银行卡号', pattern: /(?<!\d)\d{16,19}(?!\d)/gu, holds: isCardNumber },
  { name: '电子邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  {
    name: '住址',
    pattern:
      /\p{Script=Han}{2,8}(?:小区|花园|新村|家园|公寓|苑)\d{1,4}(?:号楼|栋|幢)(?:\d{1,2}单元)?\d{2,5}室?/gu,
  },
];

/** The ends are enough to find it by. */
const masked = (text: string): string => {
  const shown = Math.max(1, Math.min(3, Math.floor(text.length / 3)));
  return `${text.slice(0, shown)}${'＊'.repeat(4)}${text.slice(-shown)}`;
};

/** What may be somebody's own data: shown masked, to be looked at before it is published. */
export const personalData = proseCheck(
  {
    id: 'personalData',
    severity: 'look',
    title: '可能有个人信息',
    sentence:
      '正文里的公民身份号码（校验位相符的）、手机号码、银行卡号、电子邮箱和住址，发布前应当核对是否该公开。',
    basis: '《中华人民共和国个人信息保护法》第二十八条；《中华人民共和国政府信息公开条例》第十五条',
    passed: '正文里没有认出个人信息',
  },
  (block) => {
    const text = textOf(block);
    const taken: ProseFault[] = [];
    for (const { name, pattern, holds } of kinds)
      for (const found of text.matchAll(pattern)) {
        const [written] = found;
        const isNew = taken.every(
          ({ start, text: other }) =>
            found.index >= start + other.length || found.index + written.length <= start,
        );
        if (isNew && (holds?.(written) ?? true))
          taken.push({
            start: found.index,
            text: written,
            masked: true,
            title: `可能有个人信息：${name}`,
            message: `此处像是${name}（${masked(written)}），请核对是否该公开`,
          });
      }
    return taken;
  },
);
