import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';

/**
 * Figures of a report by their place under its edition: no addresses, runs of the same written once.
 * What has no place, or is no number, goes by its address.
 */

/** Addresses of an edition's figures in the order links carry them. Older links stand on it: a changed table needs a new codec. */
export const placesOf = (report: Pick<Report, 'edition'>): readonly string[] =>
  tablesOf(editionOf(report)).flatMap((table) => figureCells(table).map(({ ref }) => ref));

/** A number as it is written and read back, minus nought included. */
const numberText = (figure: number): string => (Object.is(figure, -0) ? '-0' : String(figure));

/** Figures not carried by position: unread entries, and numbers the edition has no cell for. */
export function otherFigures(report: Pick<Report, 'edition' | 'figures'>): Report['figures'] {
  const places = new Set(placesOf(report));
  return Object.fromEntries(
    Object.entries(report.figures).filter(
      ([ref, figure]) => typeof figure === 'string' || !places.has(ref),
    ),
  );
}

/** Numbers in the order of their cells, blanks empty, those after the last left out. */
export function figuresText({ edition, figures }: Pick<Report, 'edition' | 'figures'>): string {
  const texts = placesOf({ edition }).map((ref) => {
    const figure = Object.hasOwn(figures, ref) ? figures[ref] : undefined;
    return typeof figure === 'number' ? numberText(figure) : '';
  });
  return texts.join(',').replace(/,+$/u, '');
}

/** The numbers `figuresText` wrote, by address. Throws where there are more than the edition has cells. */
export function readFigures(edition: Report['edition'], text: string): Report['figures'] {
  const places = placesOf({ edition });
  const found = text.split(',').flatMap((figure, index) => {
    const place = places[index];
    if (place === undefined) throw new RangeError('more figures than cells');
    return figure === '' ? [] : [[place, Number(figure)] as const];
  });
  return Object.fromEntries(found);
}
