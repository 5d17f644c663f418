import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeList,
  NarrativeTable,
} from './narrative.ts';
import { blockTexts } from './narrative.ts';
import type { HeadingLevel } from './numbering.ts';
import { headingCounter } from './numbering.ts';
import type {
  PaperBlock,
  PaperCell,
  PaperHeadingLevel,
  PaperList,
  PaperTable,
  Run,
} from './paper.ts';

const leadPhrase = /^[（(][一二三四五六七八九十]+[）)][^。\n]{1,30}(?:。|$)/u;

/** A forced break is carried by the text after it; by an empty run, where another break follows at once. */
function toRun(node: NarrativeInline, before: NarrativeInline | undefined): Run[] {
  const breakBefore = before?.type === 'hardBreak' && { breakBefore: true };
  if (node.type === 'hardBreak') return breakBefore === false ? [] : [{ text: '', ...breakBefore }];
  const link = node.marks?.find((mark) => mark.type === 'link');
  return [
    {
      text: node.text,
      ...(node.marks?.some((mark) => mark.type === 'bold') === true && { bold: true }),
      ...(link !== undefined && { href: link.attrs.href }),
      ...breakBefore,
    },
  ];
}

const sameLook = (a: Run, b: Run): boolean => a.bold === b.bold && a.href === b.href;

/** Neighbours in one look are one run, so that a figure from a table prints as any other text. */
function joined(runs: readonly Run[]): Run[] {
  const line: Run[] = [];
  for (const run of runs) {
    const last = line.at(-1);
    if (last === undefined || run.breakBefore === true || !sameLook(last, run)) line.push(run);
    else line[line.length - 1] = { ...last, text: last.text + run.text };
  }
  return line;
}

/** Runs of a line. Breaks at its end are not printed. */
function composeInline(content: readonly NarrativeInline[] | undefined): Run[] {
  const nodes = content ?? [];
  const end = nodes.findLastIndex((node) => node.type !== 'hardBreak') + 1;
  return joined(nodes.slice(0, end).flatMap((node, index) => toRun(node, nodes[index - 1])));
}

/** Sets the numbered opening phrase of a paragraph apart, without touching its text. */
function withLead(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (first === undefined) return [];
  const lead = leadPhrase.exec(first.text)?.[0];
  if (
    lead === undefined ||
    (lead.length === first.text.length && !lead.endsWith('。') && rest.length > 0)
  )
    return [...runs];
  const remaining = first.text.slice(lead.length);
  const { breakBefore: _, ...looks } = first;
  return [
    { ...first, text: lead, lead: true },
    ...(remaining === '' ? [] : [{ ...looks, text: remaining }]),
    ...rest,
  ];
}

const bullets = ['•', '◦', '▪'];

function composeList(list: NarrativeList, depth: number): PaperList {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 0;
  return {
    kind: 'list',
    ordered: list.type === 'orderedList',
    items: list.content.map((item, index) => ({
      marker:
        list.type === 'orderedList'
          ? `${start + index}.`
          : (bullets[depth % bullets.length] ?? '•'),
      blocks: item.content.map((child) => composePlain(child, depth + 1)),
    })),
  };
}

function composeCell(cell: NarrativeCell): PaperCell {
  return {
    blocks: cell.content.map((child) => composePlain(child, 0)),
    colspan: cell.attrs?.colspan ?? 1,
    rowspan: cell.attrs?.rowspan ?? 1,
    align: cell.type === 'tableHeader' ? 'center' : 'start',
    ...(cell.type === 'tableHeader' && { header: 'col' as const }),
  };
}

/** Rows at the top made of header cells only; they repeat on each page. */
function headLength(table: NarrativeTable): number {
  const firstData = table.content.findIndex((row) =>
    row.content.some((cell) => cell.type === 'tableCell'),
  );
  return firstData === -1 ? 0 : firstData;
}

function columnWidths(table: NarrativeTable): number[] {
  return (table.content[0]?.content ?? []).flatMap((cell) => {
    const span = cell.attrs?.colspan ?? 1;
    return Array.from({ length: span }, (_, index) => cell.attrs?.colwidth?.[index] ?? 100);
  });
}

function composeTable(table: NarrativeTable): PaperTable {
  const rows = table.content.map((row) => ({ cells: row.content.map(composeCell) }));
  const head = headLength(table);
  return {
    kind: 'table',
    caption: '',
    captionPrinted: false,
    tableId: null,
    widths: columnWidths(table),
    head: rows.slice(0, head),
    body: rows.slice(head),
  };
}

/** Composes a block that carries no number. */
function composePlain(
  block: Exclude<NarrativeBlock, { type: 'heading' }>,
  depth: number,
): PaperBlock {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: withLead(composeInline(block.content)) };
    case 'bulletList':
    case 'orderedList':
      return composeList(block, depth);
    case 'table':
      return composeTable(block);
  }
}

const paperLevels: Readonly<Record<HeadingLevel, PaperHeadingLevel>> = { 1: 2, 2: 3, 3: 4 };

/**
 * Blocks are persistent values: the same narrative block gives the same paper block, so an unchanged
 * one is not drawn again. Null for a blank line, which is not printed.
 */
const composed = new WeakMap<NarrativeBlock, PaperBlock | null>();

function remember<Composed extends PaperBlock | null>(
  block: NarrativeBlock,
  paper: Composed,
): Composed {
  composed.set(block, paper);
  return paper;
}

const isBlank = (block: NarrativeBlock): boolean =>
  block.type !== 'table' && blockTexts(block).every((text) => text.trim() === '');

function composeBlock(
  block: NarrativeBlock,
  number: (level: HeadingLevel) => string,
): PaperBlock | null {
  const known = composed.get(block);
  if (known === null) return null;
  if (known !== undefined && block.type !== 'heading') return known;
  if (known === undefined && isBlank(block)) return remember(block, null);
  if (block.type !== 'heading') return remember(block, composePlain(block, 0));
  const text = number(block.attrs.level);
  if (known?.kind === 'heading' && known.number === text) return known;
  return remember(block, {
    kind: 'heading',
    level: paperLevels[block.attrs.level],
    number: text,
    runs: composeInline(block.content),
  });
}

/** A narrative's printed blocks, headings numbered, blank lines left out, each with its place in the narrative. */
export function composeNarrative(narrative: Narrative): {
  readonly blocks: readonly PaperBlock[];
  readonly sources: readonly number[];
} {
  const number = headingCounter();
  const blocks: PaperBlock[] = [];
  const sources: number[] = [];
  narrative.content.forEach((block, index) => {
    const paper = composeBlock(block, number);
    if (paper === null) return;
    blocks.push(paper);
    sources.push(index);
  });
  return { blocks, sources };
}
