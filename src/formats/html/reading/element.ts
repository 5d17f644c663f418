import { attributeOf, type PageElement, tagOf } from './tree.ts';

/** What a page does not show, or shows only to a machine. */
const unseen = new Set([
  'AUDIO',
  'CANVAS',
  'EMBED',
  'HEAD',
  'IFRAME',
  'LINK',
  'META',
  'NOSCRIPT',
  'OBJECT',
  'SCRIPT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'TITLE',
  'VIDEO',
]);

const blockTags = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TD',
  'TFOOT',
  'TH',
  'THEAD',
  'TR',
  'UL',
]);

/** An element's inline style, lower case and without blanks. */
const styleOf = (element: PageElement): string =>
  (attributeOf(element, 'style') ?? '').toLowerCase().replaceAll(/\s+/gu, '');

/** Whether an element and all in it is not shown. */
export const isUnseen = (element: PageElement): boolean =>
  unseen.has(tagOf(element)) ||
  attributeOf(element, 'hidden') !== null ||
  /display:none|visibility:hidden/u.test(styleOf(element));

/** Whether an element begins and ends lines of its own. */
export const isBlock = (element: PageElement): boolean => blockTags.has(tagOf(element));

/** Whether an element asks for bold. */
export const isBold = (element: PageElement): boolean =>
  ['B', 'STRONG'].includes(tagOf(element)) ||
  /font-weight:(?:bold|[6-9]00)/u.test(styleOf(element));

/** Where a link leads; undefined when it is none that may be kept. */
export function hrefOf(element: PageElement): string | undefined {
  if (tagOf(element) !== 'A') return undefined;
  const href = attributeOf(element, 'href')?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:)/iu.test(href) ? href : undefined;
}
