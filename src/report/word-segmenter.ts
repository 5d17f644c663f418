let known: Intl.Segmenter | null | undefined;

/** What parts Chinese text into words; null where the browser knows none. Its dictionary comes when it is first asked for. */
export function wordSegmenter(): Intl.Segmenter | null {
  if (known === undefined)
    known =
      typeof Intl.Segmenter === 'function'
        ? new Intl.Segmenter('zh', { granularity: 'word' })
        : null;
  return known;
}
