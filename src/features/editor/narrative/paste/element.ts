import type { Dropped, Ink } from './block.ts';

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup html legend li main nav p pre section summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
);
const unseen = new Set(
  'script style title meta link base template noscript head col colgroup input select option textarea button'.split(
    ' ',
  ),
);
const media: Readonly<Record<string, Dropped>> = {
  img: '图片',
  picture: '图片',
  svg: '图片',
  canvas: '图片',
  'v:shape': '图片',
  'v:imagedata': '图片',
  video: '视频或音频',
  audio: '视频或音频',
  iframe: '视频或音频',
  object: '视频或音频',
  embed: '视频或音频',
};

/** Tag of an element, in lower case. */
export const tagOf = (element: Element): string => element.tagName.toLowerCase();

export const isBlock = (tag: string): boolean => blocks.has(tag);

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** The value of one declaration of an element's own style, in lower case. */
export function declared(element: Element, property: string): string | null {
  const style = styleOf(element);
  if (!style.includes(property)) return null;
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'iu').exec(style);
  return found?.[1]?.trim().toLowerCase() ?? null;
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  declared(element, 'display') === 'none' ||
  declared(element, 'mso-hide') === 'all';

/** Comments travel with Word's text: a mark in the line and a list at the end. */
const isComment = (element: Element): boolean =>
  /mso-element:\s*comment(?:-list)?\s*(?:;|$)|mso-special-character:\s*comment|mso-comment-reference/iu.test(
    styleOf(element),
  ) || /\bmso(?:comanchor|commentreference|commenttext)\b/iu.test(element.className);

/** What leaving an element out means: null keeps it, '' is no loss, a word is told. */
export function lossOf(element: Element): Dropped | '' | null {
  const tag = tagOf(element);
  if (unseen.has(tag) || isHidden(element)) return '';
  if (isComment(element)) return '批注';
  return media[tag] ?? null;
}

function isBold(element: Element, tag: string, before: boolean): boolean {
  const weight = declared(element, 'font-weight');
  if (weight === null || weight === 'inherit') return before || tag === 'b' || tag === 'strong';
  return weight.startsWith('bold') || Number(weight) >= 600;
}

const readHref = (element: Element, tag: string): string | null => {
  const href = tag === 'a' ? (element.getAttribute('href')?.trim() ?? '') : '';
  return /^(?:https?:|mailto:)/iu.test(href) ? href : null;
};

/** The ink inside an element, given the ink around it. */
export function inkOf(element: Element, around: Ink): Ink {
  const tag = tagOf(element);
  return {
    bold: isBold(element, tag, around.bold),
    href: readHref(element, tag) ?? around.href,
  };
}

/** Whether line feeds in an element's text are line breaks. */
export const isPreformatted = (element: Element | null): boolean =>
  element !== null &&
  (tagOf(element) === 'pre' || declared(element, 'white-space')?.startsWith('pre') === true);

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Keeps the sense of a raised or lowered digit, such as that of m², without its looks. */
export function shifted(element: Element, text: string): string {
  const box = element.closest('sup, sub');
  if (box === null || !/^\d+$/u.test(text.trim())) return text;
  const digits = tagOf(box) === 'sup' ? raised : lowered;
  return text.replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}
