import type { Metadata } from '#report/report.ts';
import type { LabelledValue } from './basics.ts';
import {
  isRule,
  isSiteLike,
  isTitleLike,
  labelledCells,
  labelledLine,
  takeMetadata,
} from './basics.ts';
import { isFurniture } from './furniture.ts';
import type { Item } from './item.ts';
import { isLine } from './item.ts';
import type { Entry } from './ledger.ts';
import { entry } from './ledger.ts';
import { cellText, tableRows } from './source.ts';
import { keyOf, withoutBlanks } from './squeeze.ts';

/** What stands before the first section: title, lines about the report, preamble. */
export interface Head {
  /** The title as printed; empty where there is none. */
  readonly title: string;
  readonly metadata: Metadata;
  readonly preamble: readonly Item[];
  readonly entries: ReadonlyMap<Item, readonly Entry[]>;
}

const blankMetadata: Metadata = {
  title: null,
  indexNumber: null,
  documentNumber: null,
  issuedOn: null,
  publisher: null,
  site: null,
};

/** Most lines a title is broken over. */
const mostTitleLines = 4;

/** Lines from `from` on that make a title together. */
function titleLines(items: readonly Item[], from: number): readonly Item[] {
  const lines: Item[] = [];
  for (const item of items.slice(from, from + mostTitleLines)) {
    if (!isLine(item) || labelledLine(item.text) !== null || isFurniture(item.text)) return [];
    lines.push(item);
    if (isTitleLike(lines.map(({ text }) => text).join(''))) return lines;
  }
  return [];
}

/** The title's lines: those that read like one, else the source's first heading of the first level. */
function findTitle(items: readonly Item[]): readonly Item[] {
  for (let at = 0; at < items.length; at += 1) {
    const alone = titleLines(items.slice(at, at + 1), 0);
    if (alone.length > 0) return alone;
  }
  const heading = items.find((item) => item.level === 1 && isLine(item));
  if (heading !== undefined) return [heading];
  for (let at = 0; at < Math.min(items.length, mostTitleLines * 4); at += 1) {
    const broken = titleLines(items, at);
    if (broken.length > 1) return broken;
  }
  return [];
}

interface Taken {
  readonly metadata: Metadata;
  readonly entries: readonly Entry[];
}

const pairText = ({ label, value }: LabelledValue): string => `${label}${value}`;

/** Takes labelled values into the metadata; what has no field there is set aside. */
function takePairs(metadata: Metadata, pairs: readonly LabelledValue[]): Taken {
  return pairs.reduce<Taken>(
    (taken, pair) => {
      const next = takeMetadata(taken.metadata, pair);
      const placed = next !== null;
      return {
        metadata: next ?? taken.metadata,
        entries: [
          ...taken.entries,
          placed
            ? entry(pairText(pair), 'metadata', 'basics')
            : entry(pairText(pair), 'setAside', null),
        ],
      };
    },
    { metadata, entries: [] },
  );
}

/** Rows of a head table as pairs; null when the table is none. */
function headTable(item: Item): readonly LabelledValue[] | null {
  if (item.block?.kind !== 'table') return null;
  const rows = tableRows(item.block).map(({ cells }) => labelledCells(cells.map(cellText)));
  const pairs = rows.flatMap((row) => row ?? []);
  return rows.every((row) => row !== null) ? pairs : null;
}

/** A line about the report, its own signs between labels kept in the account. */
function lineTaken(item: Item, metadata: Metadata): Taken | null {
  const pairs = headTable(item) ?? (item.block === null ? labelledLine(item.text) : null);
  if (pairs === null) return null;
  const taken = takePairs(metadata, pairs);
  if (taken.entries.every(({ became }) => became === 'metadata'))
    return { ...taken, entries: [entry(item.text, 'metadata', 'basics')] };
  return { ...taken, entries: reconciled(item, taken.entries) };
}

/** Where signs stand between the pairs, a line part of which found no place is set aside whole. */
function reconciled(item: Item, entries: readonly Entry[]): readonly Entry[] {
  const joined = withoutBlanks(entries.map(({ text }) => text).join(''));
  return joined === withoutBlanks(item.text) ? entries : [entry(item.text, 'setAside', null)];
}

const sameTitle = (line: string, title: string): boolean =>
  isTitleLike(title) && keyOf(line) === keyOf(title);

interface Reading {
  readonly title: string;
  readonly titleItems: ReadonlySet<Item>;
  /** Whether the title is still to come. */
  readonly before: boolean;
}

/** What a line is by its own words, wherever it stands in the head. */
function becomeOf(item: Item, at: Reading): Entry | null {
  if (at.titleItems.has(item) || sameTitle(item.text, at.title))
    return entry(item.text, 'title', 'basics');
  if (item.block !== null) return null;
  if (isFurniture(item.text)) return entry(item.text, 'setAside', null);
  return isRule(item.text) ? entry(item.text, 'metadata', 'basics') : null;
}

function placeLine(item: Item, metadata: Metadata, at: Reading): Taken | null {
  const become = becomeOf(item, at);
  if (become !== null) return { metadata, entries: [become] };
  const taken = lineTaken(item, metadata);
  if (taken !== null) return taken;
  if (!at.before || !isLine(item)) return null;
  if (metadata.site === null && isSiteLike(item.text))
    return {
      metadata: { ...metadata, site: item.text.trim() },
      entries: [entry(item.text, 'metadata', 'basics')],
    };
  return { metadata, entries: [entry(item.text, 'setAside', null)] };
}

/** Reads what stands before the first section. */
export function readHead(items: readonly Item[]): Head {
  const titleItems = findTitle(items);
  const title = titleItems.map(({ text }) => text.trim()).join('');
  const entries = new Map<Item, readonly Entry[]>();
  const preamble: Item[] = [];
  let metadata = blankMetadata;
  let before = titleItems.length > 0;
  const ofTitle = new Set(titleItems);
  for (const item of items) {
    const taken = placeLine(item, metadata, { title, titleItems: ofTitle, before });
    if (item === titleItems.at(-1)) before = false;
    if (taken === null) {
      preamble.push(item);
      entries.set(item, [entry(item.text, 'prose', 'basics')]);
    } else {
      ({ metadata } = taken);
      entries.set(item, taken.entries);
    }
  }
  return { title: title === '' ? (metadata.title ?? '') : title, metadata, preamble, entries };
}
