/** Files of a page, as the built page names them: first the script that runs, then what it takes. */
export interface AheadFiles {
  /** What prose first shows by. */
  readonly text: readonly string[];
  /** What every other page begins with. */
  readonly start: readonly string[];
}

/**
 * Asks for the files that the page at this address begins with, before the script that will ask for
 * them has come itself, and lets the browser paint nothing before the first of them has run: there
 * would be nothing on the page yet. Looks are only fetched: they are put on the page after the first
 * script's own, which they add to. It stands in the page as text, on one line: it may use nothing but
 * what it is given, and have no comments inside.
 * `wordless` are the pages of a draft without a text to begin with.
 */
export function fetchAhead(
  hash: string,
  head: HTMLElement,
  { wordless, files }: { readonly wordless: readonly string[]; readonly files: AheadFiles },
): void {
  const section = /^#\/?draft\/[^/?]+\/([^/?]+)/u.exec(hash)?.[1];
  const hasText = section !== undefined && !wordless.includes(section);
  const [first, ...others] = hasText ? files.text : files.start;
  const script = document.createElement('script');
  script.type = 'module';
  script.setAttribute('blocking', 'render');
  script.crossOrigin = '';
  script.src = first ?? '';
  head.append(script);
  for (const file of others) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
    link.setAttribute('as', file.endsWith('.css') ? 'style' : 'script');
    link.crossOrigin = '';
    link.href = file;
    head.append(link);
  }
}
