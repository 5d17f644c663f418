import type { Edition } from '#report/edition.ts';
import type { HeadingHint } from './headings.ts';
import { headingHints } from './headings.ts';
import type { Item } from './item.ts';
import { isLine } from './item.ts';

/** A heading that opens a section, settled. */
export interface SectionStart extends HeadingHint {
  /** Id of the section in the report: the edition's, or own-1, own-2 … */
  readonly id: string;
}

/** Headings as weighed: those that open a section, and titles that were passed over. */
export interface SectionStarts {
  readonly starts: readonly SectionStart[];
  readonly passedOver: readonly HeadingHint[];
}

/** Level of the source's headings that section titles stand at; null where they are no headings. */
function sectionLevel(items: readonly Item[], hints: readonly HeadingHint[]): number | null {
  const levels = hints.flatMap(({ item, score, style }) => {
    const level = items[item]?.level ?? null;
    return level !== null && (score >= 2 || style === 'section') ? [level] : [];
  });
  return levels.length === 0 ? null : Math.min(...levels);
}

/** Fewest titles in a row, nothing between, that are a list of contents. */
const leastContents = 3;

/** Titles that stand one after another with nothing between, and come again later: a list of contents. */
function contentsList(
  items: readonly Item[],
  hints: readonly HeadingHint[],
): ReadonlySet<HeadingHint> {
  const listed = new Set<HeadingHint>();
  const last = new Map(hints.map(({ section }, index) => [section, index]));
  let run: HeadingHint[] = [];
  for (const [index, hint] of hints.entries()) {
    run.push(hint);
    const next = hints[index + 1];
    const repeated = run.some(({ section }) => section === next?.section);
    if (!repeated && isNextTitle(items, hint, next)) continue;
    const again = run.every(({ section }) => (last.get(section) ?? index) > index);
    if (run.length >= leastContents && again) for (const each of run) listed.add(each);
    run = [];
  }
  return listed;
}

/** Whether the next title follows at once, with nothing between. */
function isNextTitle(
  items: readonly Item[],
  hint: HeadingHint,
  next: HeadingHint | undefined,
): boolean {
  if (next === undefined) return false;
  if (next.item === hint.item) return next.from <= hint.to;
  const rest = (items[hint.item]?.text ?? '').slice(hint.to).trim();
  return (
    rest === '' &&
    items.slice(hint.item + 1, next.item).every((item) => !isLine(item) && item.block === null)
  );
}

/** Whether a hint may open a section, before it is weighed against the others. */
function mayOpen(
  edition: Edition,
  hint: HeadingHint,
  at: { level: number | null; own: number | null },
): boolean {
  const styled = at.level !== null;
  const atLevel = styled && at.own === at.level;
  if (hint.score >= 2) return true;
  if (hint.score === 1)
    return hint.style === 'section' || atLevel || (hint.style === 'arabic' && !styled);
  return (
    edition.open && hint.style === 'section' && (styled ? atLevel : hint.title.length <= longestOwn)
  );
}

/** Longest title of a section of the report's own, where nothing but its number tells it. */
const longestOwn = 40;

/** Whether `a` is the better claim to a section than `b`. */
const better = (a: HeadingHint, b: HeadingHint): boolean =>
  a.score > b.score || (a.score === b.score && a.style !== 'sub' && b.style === 'sub');

/** The best claim to each section of the edition. */
function bestClaims(hints: readonly HeadingHint[]): ReadonlyMap<string, HeadingHint> {
  const best = new Map<string, HeadingHint>();
  for (const hint of hints) {
    const before = hint.section === null ? undefined : best.get(hint.section);
    if (hint.section !== null && (before === undefined || better(hint, before)))
      best.set(hint.section, hint);
  }
  return best;
}

/**
 * Settles which titles open sections. Each section of the edition goes to its best claim. In an open
 * edition a further title numbered like a section opens one of the report's own; in a fixed one it
 * is prose.
 */
export function sectionStarts(
  edition: Edition,
  items: readonly Item[],
  covered: ReadonlySet<number>,
): SectionStarts {
  const all = items.flatMap((item, index) =>
    covered.has(index) ? [] : headingHints(edition, item, index),
  );
  const listed = contentsList(
    items,
    all.filter(({ score }) => score > 0),
  );
  const level = sectionLevel(items, all);
  const hints = all.filter(
    (hint) =>
      !listed.has(hint) && mayOpen(edition, hint, { level, own: items[hint.item]?.level ?? null }),
  );
  const best = bestClaims(hints);
  const starts: SectionStart[] = [];
  const passedOver: HeadingHint[] = [];
  let own = 0;
  for (const hint of hints) {
    const isBest = hint.section !== null && best.get(hint.section) === hint;
    const isOwn = !isBest && edition.open && hint.style === 'section';
    if (isOwn) own += 1;
    if (isBest && hint.section !== null) starts.push({ ...hint, id: hint.section });
    else if (isOwn) starts.push({ ...hint, id: `own-${own}` });
    else passedOver.push(hint);
  }
  return { starts, passedOver };
}
