import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

const svg = 'http://www.w3.org/2000/svg';

/** Names by which React knows attributes otherwise than the page. */
const names: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** In drawings all but this one are written with hyphens. */
const attributeName = (name: string, drawing: boolean): string => {
  const known = names[name];
  if (known !== undefined) return known;
  if (!drawing || name === 'viewBox') return name;
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
};

function setAttribute(element: Element, name: string, value: unknown): void {
  const said = name.startsWith('aria-') || name === 'focusable';
  if (typeof value === 'boolean' && !said) {
    if (value) element.setAttribute(name, '');
  } else if (['string', 'number', 'boolean'].includes(typeof value))
    element.setAttribute(name, String(value));
}

function hand(ref: unknown, element: Element): void {
  if (typeof ref === 'function') Reflect.apply(ref, undefined, [element]);
}

function drawTag(tag: string, props: object, into: Element): void {
  const drawing = tag === 'svg' || into.namespaceURI === svg;
  const element = drawing ? document.createElementNS(svg, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') draw(value, element);
    else if (name === 'ref') hand(value, element);
    else setAttribute(element, attributeName(name, drawing), value);
  }
  into.append(element);
}

const isList = (node: unknown): node is Iterable<unknown> =>
  typeof node === 'object' && node !== null && Symbol.iterator in node;

function drawElement({ type, props }: ReactElement<object>, into: Element): void {
  if (typeof type === 'string') drawTag(type, props, into);
  else if (type === Fragment) draw('children' in props ? props.children : null, into);
  else if (typeof type === 'function') draw(Reflect.apply(type, undefined, [props]), into);
  else throw new TypeError('only plain components can be drawn once');
}

function draw(node: unknown, into: Element): void {
  if (typeof node === 'string' || typeof node === 'number') into.append(String(node));
  else if (isValidElement<object>(node)) drawElement(node, into);
  else if (isList(node)) for (const each of node) draw(each, into);
}

/**
 * Puts components on the page as they are first drawn, without the library that keeps them up to
 * date: for the sight of a page before that has come. They may use no hooks; nothing in them
 * answers but links; refs must be functions.
 */
export const drawOnce = (node: ReactNode, into: Element): void => draw(node, into);
