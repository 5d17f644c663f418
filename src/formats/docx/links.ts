import { element } from './xml.ts';

/** The targets a document's text points to, each under one relationship. */
export interface Links {
  /** Relationship of a target; null when it is no address a reader's program could open. */
  readonly idOf: (href: string) => string | null;
  /** The relationships, as XML. */
  readonly relationships: () => string;
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'ftp:', 'tel:']);

/** A malformed address in this place makes Word call the whole file damaged. */
function safeTarget(href: string): string | null {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url !== null && schemes.has(url.protocol) ? url.href : null;
}

/** Collects link targets while the text is written. */
export function collectLinks(): Links {
  const ids = new Map<string, string>();
  return {
    idOf: (href) => {
      const target = safeTarget(href);
      if (target === null) return null;
      const id = ids.get(target) ?? `link${ids.size + 1}`;
      ids.set(target, id);
      return id;
    },
    relationships: () =>
      [...ids]
        .map(([target, id]) =>
          element('Relationship', {
            Id: id,
            Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
            Target: target,
            TargetMode: 'External',
          }),
        )
        .join(''),
  };
}
