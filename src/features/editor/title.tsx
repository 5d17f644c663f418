import { Fragment } from 'react';
import { titleWords } from './words.ts';

/** A statutory title that breaks only between words. The style of its place sets `word-break: keep-all`. */
export function Title({ children }: { children: string }) {
  return titleWords(children).map((word, index) => (
    // A title's words have no other identity than their order.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
