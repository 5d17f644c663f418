import { sentencesIn } from '#report/prose/clauses.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { type ProseFault, proseCheck } from './prose-check.ts';

const fullWidth = /[０-９]+/u;
const halfWidth = /[0-9]/u;
const marked = /(?<!\d)\d{1,3}(?:,\d{3})+(?=\s*(?:余|多)?(?:件|条|次|份|项|人|元|万))/u;
const unmarked = /(?<![\d,.])\d{4,}(?=\s*(?:余|多)?(?:件|条|次|份|项|人|元|万))/u;
const han = /(?<![第每逐任零〇一二两三四五六七八九十百千])[零一二两三四五六七八九十百千]+(?=件)/u;
const arabic = /[0-9０-９](?=\s*件)/u;

/** Two ways of writing numbers, and what to say where a text has both. */
interface Ways {
  readonly odd: RegExp;
  readonly other: RegExp;
  readonly say: (written: string) => string;
}

const inBlock: readonly Ways[] = [
  {
    odd: fullWidth,
    other: halfWidth,
    say: (written) => `同一段里“${written}”用全角数字，别处用半角，请统一`,
  },
  {
    odd: marked,
    other: unmarked,
    say: (written) => `同一段里“${written}”有千分撇，别处的数没有，请统一`,
  },
];

const inSentence: readonly Ways[] = [
  {
    odd: han,
    other: arabic,
    say: (written) => `同一句里“${written}件”用汉字，别处用阿拉伯数字，请统一`,
  },
];

const faultsIn = (ways: readonly Ways[], text: string, at: number): ProseFault[] =>
  ways.flatMap(({ odd, other, say }) => {
    const found = odd.exec(text);
    if (found === null || !other.test(text)) return [];
    return [{ start: at + found.index, text: found[0], message: say(found[0]) }];
  });

/** Numbers of one text written in two ways (GB/T 15835—2011 《出版物上数字用法》 4.3). */
export const numberStyle = proseCheck(
  {
    id: 'numberStyle',
    severity: 'look',
    title: '数字的写法不统一',
    sentence:
      '同一段里全角和半角数字、有和没有千分撇的数，同一句里汉字和阿拉伯数字的件数，应当统一写法。',
    basis: 'GB/T 15835—2011《出版物上数字用法》',
    passed: '数字的写法统一',
  },
  (block) => {
    const text = textOf(block);
    return [
      ...faultsIn(inBlock, text, 0),
      ...sentencesIn(text).flatMap((sentence) =>
        faultsIn(inSentence, sentence.text, sentence.start),
      ),
    ];
  },
);
