/** A number as it stands in prose, with its unit. */
export interface ProseNumber {
  /** Place of the number without its unit, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The number as written, without its unit: 3,511 or 两. */
  readonly text: string;
  /** 万 and 亿 worked in. */
  readonly value: number;
  /** How far the written digits leave it open, on either side: 1.2万 is 12,000 give or take 500. */
  readonly slack: number;
  /** 件, %, 万元 …; empty where none follows. */
  readonly unit: string;
  /** 18万余条, 约30件: not meant exactly. */
  readonly rough: boolean;
}

const hanDigits = '零一二三四五六七八九';
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二百一十三 → 213; undefined for what is no number. 万 and 亿 are told apart by the caller. */
function readHan(text: string): number | undefined {
  let total = 0;
  let digit: number | null = null;
  for (const sign of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const scale = hanUnits[sign];
    if (scale === undefined) {
      const read = hanDigits.indexOf(sign);
      if (read === -1 || (digit !== null && digit !== 0)) return undefined;
      digit = read;
    } else {
      total += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９．，]/gu, (sign) =>
    sign === '．' ? '.' : sign === '，' ? ',' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

const digits = String.raw`(?<![\d０-９.．,，A-Za-z〔\[第])(?<digits>[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?:[.．][\d０-９]+)?|[\d０-９]+(?:[.．][\d０-９]+)?)`;
const han = String.raw`(?<![零〇一二两三四五六七八九十百千第每逐任])(?<han>[零〇一二两三四五六七八九十百千]+)(?=件|起|宗|部|份(?!之))`;
const unit = String.raw`\s*(?<scale>万|亿)?(?<rough>余|多)?\s*(?<unit>件次|人次|件|条|起|宗|例|份|部|个百分点|项|次|人|元|%|％)?`;
const numbers = new RegExp(`(?:${digits}|${han})${unit}`, 'gu');
const roughBefore = /(?:约|近|超过?|逾|不足|多达|上)$/u;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function valueOf(written: string, isHan: boolean): { value: number; decimals: number } | undefined {
  if (isHan) {
    const value = readHan(written);
    return value === undefined ? undefined : { value, decimals: 0 };
  }
  const plain = halfWidth(written).replaceAll(',', '');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

const slackOf = (factor: number, decimals: number): number =>
  factor === 1 && decimals === 0 ? 0 : (0.5 * factor) / 10 ** decimals;

function readOne(found: RegExpExecArray, text: string): ProseNumber[] {
  const {
    digits: arabic,
    han: chinese = '',
    scale = '',
    rough,
    unit: named = '',
  } = found.groups ?? {};
  const written = arabic ?? chinese;
  const read = valueOf(written, arabic === undefined);
  if (read === undefined) return [];
  const factor = scales[scale] ?? 1;
  return [
    {
      start: found.index,
      end: found.index + written.length,
      text: written,
      value: Number((read.value * factor).toFixed(6)),
      slack: slackOf(factor, read.decimals),
      unit: named.replace('％', '%'),
      rough: rough !== undefined || roughBefore.test(text.slice(0, found.index)),
    },
  ];
}

/** Every number of a text, with what it counts. Numbers of documents, years and the like are among them. */
export const numbersIn = (text: string): readonly ProseNumber[] =>
  [...text.matchAll(numbers)].flatMap((found) => readOne(found, text));
