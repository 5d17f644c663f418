import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import { headingHints } from './headings.ts';
import type { Item } from './item.ts';
import { tellingLabels } from './labels.ts';
import { keyOf } from './squeeze.ts';

/** Fewest labels of an edition's tables that say anything: a report may mention some in its prose. */
const leastLabels = 6;

/** How many labels of the edition's tables the text has. */
function tableScore(edition: Edition, key: string): number {
  const found = new Set(tellingLabels(edition)).values();
  const count = [...found].filter((label) => key.includes(label)).length;
  return count < leastLabels ? 0 : count;
}

const headingScore = (edition: Edition, items: readonly Item[]): number => {
  const best = new Map<string, number>();
  for (const [index, item] of items.entries())
    for (const { section, score } of headingHints(edition, item, index))
      if (section !== null && score >= 2)
        best.set(section, Math.max(best.get(section) ?? 0, score));
  return [...best.values()].reduce((sum, score) => sum + score, 0);
};

/** Whether every report of the edition has statistics tables. */
const demandsTables = (edition: Edition): boolean =>
  tablesOf(edition).some(({ optionalUntil }) => optionalUntil === undefined);

/**
 * The edition a source is written in, by its tables and headings; the year decides only between
 * editions that fit equally.
 */
export function findEdition(items: readonly Item[], year: number | null): Edition {
  const key = keyOf(items.map(({ text }) => text).join(''));
  const inForce = (edition: Edition): number =>
    year !== null && edition.from <= year && year <= (edition.until ?? year) ? 1 : 0;
  const tables = (edition: Edition): number => tableScore(edition, key);
  const lack = (edition: Edition): number =>
    demandsTables(edition) && tables(edition) === 0 ? 0.5 : 0;
  const scored = editions.map((edition) => ({
    edition,
    score: 2 * (tables(edition) + headingScore(edition, items)) + inForce(edition) - lack(edition),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.edition;
}
