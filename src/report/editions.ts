import type { Edition } from './edition.ts';
import { edition2008 } from './editions/edition-2008.ts';
import { edition2019 } from './editions/edition-2019.ts';
import { edition2021 } from './editions/edition-2021.ts';

/** Every edition the app knows, newest first. */
export const editions: readonly Edition[] = [edition2021, edition2019, edition2008];

/** The edition with this id, or undefined when no such edition is known. */
export const findEdition = (id: string): Edition | undefined =>
  editions.find((edition) => edition.id === id);

/** The edition in force for a report year; the year proposes, the officer may choose another. */
export const editionForYear = (year: number): Edition =>
  editions.find((edition) => edition.from <= year) ?? edition2008;

/** The edition a report is written in. Throws on an id that never passed `reportSchema`. */
export function editionOf(report: { readonly edition: string }): Edition {
  const edition = findEdition(report.edition);
  if (edition === undefined) throw new Error(`unknown edition ${report.edition}`);
  return edition;
}
