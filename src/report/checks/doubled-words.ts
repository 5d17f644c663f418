import { matches, proseCheck } from './prose-check.ts';

const doubled = /([的了和与及在是为将对等])\1(?!\1)|([\p{Script=Han}]{2,6})\2/gu;
/** Words that are rightly said twice, and runs that only look doubled. */
const rightlyDoubled =
  /^(?:.*(?:人人|家家|件件|处处|事事|层层|步步|常常|多多|一一|日日|年年).*|为为|对对|(?:公开){2}|(?:信息){2})$/u;

/** The same word twice running. */
export const doubledWords = proseCheck(
  {
    id: 'doubledWords',
    severity: 'look',
    title: '词语重复',
    sentence: '同一个词紧接着写了两遍，多半是改动时留下的。',
    basis: '文字校对',
    passed: '没有紧接着重复的词',
  },
  matches(doubled, ([found]) =>
    rightlyDoubled.test(found) ? null : { message: `“${found}”像是写重了，请核对` },
  ),
);
