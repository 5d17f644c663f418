import { Mark, mergeAttributes } from '@tiptap/core';

const protocols = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may stand behind a link: a whole address of the web or of a mailbox. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string') return false;
  try {
    return protocols.has(new URL(href).protocol);
  } catch {
    return false;
  }
}

const readHref = (element: HTMLElement): { href: string } | false => {
  const href = element.getAttribute('href')?.trim();
  return isSafeHref(href) ? { href } : false;
};

/** A link is its address and nothing else. Typing at its end goes on without it. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: readHref }],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    isSafeHref(href) ? mergeAttributes({ href, rel: 'noopener noreferrer' }) : {},
    0,
  ],
});
