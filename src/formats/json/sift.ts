import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { figureCells } from '#report/table-layout.ts';

/**
 * Finding out what of a foreign value the form knows. Nothing is trusted here: keys are read as
 * own keys only, and nothing is written along a foreign path.
 */

/** A value with keys, of which nothing else is known. */
export type Keyed = Readonly<Record<string, unknown>>;

/** Whether a foreign value has keys; a list has none. */
export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figure addresses as a tree; a leaf is a figure. */
interface Tree {
  readonly below: Map<string, Tree>;
}

function addressTree(edition: Edition): Tree {
  const root: Tree = { below: new Map() };
  for (const { ref } of tablesOf(edition).flatMap((table) => figureCells(table))) {
    let node = root;
    for (const id of ref.split('/')) {
      const next: Tree = node.below.get(id) ?? { below: new Map() };
      node.below.set(id, next);
      node = next;
    }
  }
  return root;
}

/** What was kept of a value, and the paths of what the form does not know. */
export interface Sifted {
  readonly known: unknown;
  readonly unknown: readonly string[];
}

function siftNode(value: unknown, tree: Tree, path: string): Sifted {
  if (!isKeyed(value) || tree.below.size === 0) return { known: value, unknown: [] };
  const known: [string, unknown][] = [];
  const unknown: string[] = [];
  for (const [id, child] of Object.entries(value)) {
    const below = tree.below.get(id);
    const sifted = below === undefined ? null : siftNode(child, below, `${path}/${id}`);
    if (sifted !== null) known.push([id, sifted.known]);
    unknown.push(...(sifted?.unknown ?? [`${path}/${id}`]));
  }
  return { known: Object.fromEntries(known), unknown };
}

/** Figures whose address the edition has; the others by the part of their path that leads nowhere. */
export const siftFigures = (figures: unknown, edition: Edition): Sifted =>
  siftNode(figures, addressTree(edition), 'figures');

/** Paths of keys that a value has and what was read of it has not. */
export function lostKeys(value: unknown, read: unknown, path = ''): readonly string[] {
  const inside = (key: string): string => (path === '' ? key : `${path}/${key}`);
  if (Array.isArray(value) && Array.isArray(read)) {
    const items: readonly unknown[] = read;
    return value.flatMap((item: unknown, index) =>
      lostKeys(item, items[index], inside(String(index))),
    );
  }
  if (!isKeyed(value) || !isKeyed(read)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    Object.hasOwn(read, key) ? lostKeys(child, read[key], inside(key)) : [inside(key)],
  );
}

/** Whether a value nests deeper than any report does. Looks no further than that. */
export function isTooDeep(value: unknown, levels = 100): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((child) => isTooDeep(child, levels - 1));
}
