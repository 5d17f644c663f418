import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/**
 * A page as a tree of plain values, parsed as browsers parse but without a browser's document: nothing
 * in it can load or run, and it may be read apart from the page on screen.
 */

/** An element of a page. */
export type PageElement = Tree.Element;

/** An element, a text, or a comment. */
export type PageNode = Tree.ChildNode;

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

/** An element's name in upper case. */
export const tagOf = ({ tagName }: PageElement): string => tagName.toUpperCase();

/** An attribute's value; null when the element has none of that name. */
export const attributeOf = ({ attrs }: PageElement, name: string): string | null =>
  attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** Whether an element has a class. */
export const hasClass = (element: PageElement, name: string): boolean =>
  attributeOf(element, 'class')?.split(/\s+/u).includes(name) === true;

/** The elements that stand directly in an element. */
export const childElements = ({ childNodes }: PageElement): PageElement[] =>
  childNodes.filter(isElement);

/** The text of a node that is one; null for any other. */
export const ownText = (node: PageNode): string | null => ('value' in node ? node.value : null);

/** All text in an element, shown or not. */
export const textIn = ({ childNodes }: PageElement): string =>
  childNodes.map((node) => (isElement(node) ? textIn(node) : (ownText(node) ?? ''))).join('');

/** How many elements of these names stand anywhere in an element; counted no further than `most`. */
export function countIn(element: PageElement, tags: readonly string[], most: number): number {
  let count = 0;
  const waiting = childElements(element);
  for (let next = waiting.pop(); next !== undefined && count < most; next = waiting.pop()) {
    if (tags.includes(tagOf(next))) count += 1;
    waiting.push(...childElements(next));
  }
  return count;
}

const childNamed = (
  { childNodes }: Pick<PageElement, 'childNodes'> | Tree.Document,
  tag: string,
): PageElement | undefined => childNodes.filter(isElement).find((child) => tagOf(child) === tag);

/** The body of a page; null where frames stand in its place. */
export function bodyOf(html: string): PageElement | null {
  const root = childNamed(parse(html), 'HTML');
  return (root && childNamed(root, 'BODY')) ?? null;
}
