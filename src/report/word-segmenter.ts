/** Parts Chinese text into words; null where the browser knows no words. */
export const wordSegmenter: Intl.Segmenter | null =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
