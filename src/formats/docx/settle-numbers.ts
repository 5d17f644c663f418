import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { printCount } from './number-format.ts';

/**
 * Word counts headings and lists by itself and keeps no number in the text. Here each number is
 * worked out as Word prints it and put into its paragraph, so that nothing printed is lost. Bullets
 * stay what they are.
 */

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1章, %1.%2 */
  readonly text: string;
}

/** Levels of one list, by depth, and the list whose count it shares. */
interface Counting {
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Place {
  readonly list: string;
  readonly depth: number;
}

/** Throws on what is not well formed. Needs no browser, so that it may work apart from the page. */
const parse = (xml: string): Document =>
  new DOMParser({
    errorHandler: (_: string, message: unknown) => {
      throw new Error(String(message));
    },
  }).parseFromString(xml, 'application/xml');

const all = (parent: Document | Element, name: string): Element[] => {
  const found = parent.getElementsByTagNameNS(space, name);
  return Array.from({ length: found.length }, (_, at) => found.item(at)).filter(
    (element) => element !== null,
  );
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

function childrenOf(parent: Element | null): Element[] {
  const children: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node)) children.push(node);
  return children;
}

const child = (parent: Element | null | undefined, name: string): Element | null =>
  childrenOf(parent ?? null).find((element) => element.localName === name) ?? null;

const valueOf = (element: Element | null): string | null =>
  element?.getAttributeNS(space, 'val') ?? element?.getAttribute('w:val') ?? null;

const attribute = (element: Element, name: string): string =>
  element.getAttributeNS(space, name) ?? element.getAttribute(`w:${name}`) ?? '';

const numberOf = (element: Element | null, otherwise: number): number => {
  const value = Number.parseInt(valueOf(element) ?? '', 10);
  return Number.isSafeInteger(value) ? value : otherwise;
};

const levelsOf = (list: Element): Map<number, Level> =>
  new Map(
    childrenOf(list)
      .filter(({ localName }) => localName === 'lvl')
      .map((level) => [
        Number(attribute(level, 'ilvl')),
        {
          start: numberOf(child(level, 'start'), 1),
          format: valueOf(child(level, 'numFmt')) ?? 'decimal',
          text: valueOf(child(level, 'lvlText')) ?? '',
        },
      ]),
  );

function countingsOf(numbering: Document): ReadonlyMap<string, Counting> {
  const shared = new Map(
    all(numbering, 'abstractNum').map((list) => [attribute(list, 'abstractNumId'), levelsOf(list)]),
  );
  return new Map(
    all(numbering, 'num').flatMap((list): [string, Counting][] => {
      const own = valueOf(child(list, 'abstractNumId')) ?? '';
      const levels = shared.get(own);
      return levels === undefined ? [] : [[attribute(list, 'numId'), { shared: own, levels }]];
    }),
  );
}

const placeIn = (properties: Element | null): Place | null => {
  const numbering = child(properties, 'numPr');
  const list = valueOf(child(numbering, 'numId'));
  return list === null ? null : { list, depth: numberOf(child(numbering, 'ilvl'), 0) };
};

/** Which list a style puts its paragraphs into, its own or its base's. */
function stylePlaces(styles: Document): (id: string | null) => Place | null {
  const known = new Map(all(styles, 'style').map((style) => [attribute(style, 'styleId'), style]));
  const find = (id: string | null, left: number): Place | null => {
    const style = id === null ? undefined : known.get(id);
    if (style === undefined || left === 0) return null;
    return placeIn(child(style, 'pPr')) ?? find(valueOf(child(style, 'basedOn')), left - 1);
  };
  return (id) => find(id, 20);
}

/** Counts paragraphs as they come; gives the number as printed, null where the list is not known or a bullet. */
function counter(countings: ReadonlyMap<string, Counting>): (place: Place) => string | null {
  const counts = new Map<string, number[]>();
  return ({ list, depth }) => {
    const counting = countings.get(list);
    const level = counting?.levels.get(depth);
    if (counting === undefined || level === undefined || level.format === 'bullet') return null;
    const before = counts.get(counting.shared) ?? [];
    const startOf = (at: number): number => counting.levels.get(at)?.start ?? 1;
    const now = Array.from({ length: depth + 1 }, (_, at) =>
      at === depth ? (before[at] ?? startOf(at) - 1) + 1 : (before[at] ?? startOf(at)),
    );
    counts.set(counting.shared, now);
    return level.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return printCount(counting.levels.get(at)?.format ?? 'decimal', now[at] ?? startOf(at));
    });
  };
}

function putNumber(paragraph: Element, text: string): void {
  const { ownerDocument } = paragraph;
  const make = (name: string): Element => ownerDocument.createElementNS(space, `w:${name}`);
  const properties =
    child(paragraph, 'pPr') ?? paragraph.insertBefore(make('pPr'), paragraph.firstChild);
  const counted = child(properties, 'numPr');
  if (counted !== null) properties.removeChild(counted);
  const none = make('numPr');
  for (const name of ['ilvl', 'numId']) {
    const element = none.appendChild(make(name));
    element.setAttributeNS(space, 'w:val', '0');
  }
  properties.appendChild(none);
  const run = make('r');
  const words = run.appendChild(make('t'));
  words.appendChild(ownerDocument.createTextNode(text));
  paragraph.insertBefore(run, properties.nextSibling);
}

/** A document's XML with every automatic number written out; the same text where it has none. */
export function settleNumbers(parts: {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}): string {
  if (parts.numbering === '') return parts.document;
  const document = parse(parts.document);
  const count = counter(countingsOf(parse(parts.numbering)));
  const placeOfStyle = stylePlaces(parse(parts.styles === '' ? '<none/>' : parts.styles));
  let changed = false;
  for (const paragraph of all(document, 'p')) {
    const properties = child(paragraph, 'pPr');
    const place = placeIn(properties) ?? placeOfStyle(valueOf(child(properties, 'pStyle')));
    const text = place === null ? null : count(place);
    if (text === null) continue;
    putNumber(paragraph, text);
    changed = true;
  }
  return changed ? new XMLSerializer().serializeToString(document) : parts.document;
}
