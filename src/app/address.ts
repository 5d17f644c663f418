/**
 * The part of the address after `#`, read and written in one place. It works from any folder of
 * any static host, and from a file on a disk.
 */
export type Address =
  | { readonly page: 'drafts' | 'new' | 'import' | 'aggregate' | 'checks' | 'settings' }
  /** The wizard at a section, or at one of its other pages (check, share, changes, export). */
  | {
      readonly page: 'draft';
      readonly id: string;
      readonly section: string;
      /** A figure's or comment's address to move the focus to; of changes, the 稿 to compare with. */
      readonly at: string | null;
    }
  | { readonly page: 'history'; readonly id: string }
  /** A report, or a reviewer's comments, carried by the link itself. */
  | { readonly page: 'view' | 'reply'; readonly codec: string; readonly payload: string }
  | { readonly page: 'unknown'; readonly hash: string };

/** The section a draft opens at. */
const firstSection = 'basics';

const plainPages = ['new', 'import', 'aggregate', 'checks', 'settings'] as const;

/** A link mangled on its way (a lone %) is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseDraft(
  [id, section = firstSection, ...rest]: string[],
  query: string,
): Address | null {
  if (id === undefined || id === '' || rest.length > 0) return null;
  if (section === 'history') return { page: 'history', id };
  const at = new URLSearchParams(query).get('at');
  return { page: 'draft', id, section: section === '' ? firstSection : section, at };
}

/** Payloads come last: whatever they hold after the first dot is theirs. */
function parseCarried(page: 'view' | 'reply', rest: string): Address | null {
  const [whole, codec, payload] = /^([^./]+)\.(.+)$/su.exec(rest) ?? [];
  return whole === undefined || codec === undefined || payload === undefined
    ? null
    : { page, codec, payload };
}

function parsePath(path: string, query: string): Address | null {
  const [first = '', ...rest] = path.split('/');
  if (first === 'view' || first === 'reply') return parseCarried(first, rest.join('/'));
  if (first === 'draft') return parseDraft(rest.map(decode), query);
  const plain = plainPages.find((page) => page === first);
  return plain === undefined || rest.some((part) => part !== '') ? null : { page: plain };
}

/** Reads `location.hash`. What names no page comes back as `unknown`, with the text as it stood. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#?\/?/u, '');
  if (text === '') return { page: 'drafts' };
  const mark = text.startsWith('draft/') ? text.indexOf('?') : -1;
  const path = mark === -1 ? text : text.slice(0, mark);
  const query = mark === -1 ? '' : text.slice(mark + 1);
  return parsePath(path, query) ?? { page: 'unknown', hash };
}

/** Figure addresses stay readable: their slashes and dots need no escape in a fragment. */
const printAt = (at: string | null): string =>
  at === null ? '' : `?at=${encodeURIComponent(at).replaceAll('%2F', '/')}`;

/** Writes an address as it goes into `href`. */
export function printAddress(address: Address): string {
  const { page } = address;
  if (page === 'drafts') return '#/';
  if (page === 'unknown') return address.hash;
  if (page === 'history') return `#/draft/${encodeURIComponent(address.id)}/history`;
  if (page === 'draft')
    return `#/draft/${encodeURIComponent(address.id)}/${encodeURIComponent(address.section)}${printAt(address.at)}`;
  if (page === 'view' || page === 'reply') return `#/${page}/${address.codec}.${address.payload}`;
  return `#/${page}`;
}

/** Address of a draft's section. */
export const draftAddress = (
  id: string,
  section: string = firstSection,
  at: string | null = null,
): string => printAddress({ page: 'draft', id, section, at });
