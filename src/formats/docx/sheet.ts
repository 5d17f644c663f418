import { element } from './xml.ts';

/**
 * The sheet by GB/T 9704—2012《党政机关公文格式》: measures in twips (1/20 pt), font sizes in
 * half-points.
 */

const twipsPerMillimetre = 1440 / 25.4;

/** A length in millimetres as whole twips. */
const millimetres = (length: number): number => Math.round(length * twipsPerMillimetre);

/** 三号, the size of body text and of one step of the character grid (5.2.2). */
export const bodySize = 32;

/** A4, upright (5.1). */
const page = { width: 11906, height: 16838 };

/** 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm (5.2.1). */
const margin = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  header: millimetres(15),
  /** Puts the number's line 7 mm below the type area (7.5). */
  footer: millimetres(22),
};

/** Width of the type area, which tables fill. */
export const textWidth = page.width - margin.left - margin.right;

/** Exact height of a line of text: 22 lines to the page (5.2.3). */
export const linePitch = 579;

const charactersPerLine = 28;

/** How much wider than its type a character stands, in points, for 28 to the line (5.2.3): a little narrower. */
const widening = textWidth / 20 / charactersPerLine - bodySize / 2;

/**
 * The same in whole twips, for the text itself. The grid alone would do in Word; LibreOffice tears
 * a line apart by it, so text does not snap to the grid but keeps its measures by itself.
 */
export const characterSpacing = Math.floor(widening * 20);

/** Parts drawn at the head and foot of odd (default) and even pages, by relationship. */
interface Sides {
  readonly headers: Readonly<Record<string, string>>;
  readonly footers: Readonly<Record<string, string>>;
}

const references = (kind: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([type, id]) => element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id }))
    .join('');

/** Page set-up of the report's one section: A4, margins, grid of 22 lines by 28 characters. */
export const sectionXml = ({ headers, footers }: Sides): string =>
  element(
    'w:sectPr',
    {},
    references('header', headers),
    references('footer', footers),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': margin.header,
      'w:footer': margin.footer,
      'w:gutter': 0,
    }),
    element('w:docGrid', {
      'w:type': 'linesAndChars',
      'w:linePitch': linePitch,
      'w:charSpace': Math.round(widening * 4096),
    }),
  );

/** Width of a character of a given size, in twips. */
export const em = (size: number): number => size * 10;

/** Width of a text in characters: a Latin letter or digit takes half of one. */
export const widthInCharacters = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign < '\u2010' ? 0.5 : 1), 0);
