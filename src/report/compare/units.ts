import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeList,
  NarrativeTable,
} from '#report/narrative.ts';
import { blockLines, blockTexts } from '#report/narrative.ts';

/** The least that prose is compared by: a paragraph, a heading, a paragraph of a list, a row of a table. */
export interface ProseUnit {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  /** Its words; the cells of a row are parted by tabs, lines by line feeds. */
  readonly text: string;
  /** Words and looks written in one way: units with the same print the same, but for their numbers. */
  readonly key: string;
}

type Line = readonly NarrativeInline[];
/** A stretch in one look: its words, whether they are bold, where they lead. */
type Stretch = readonly [text: string, bold: boolean, href: string];

function stretchOf(node: NarrativeInline): Stretch {
  if (node.type === 'hardBreak') return ['\n', false, ''];
  const link = node.marks?.find((mark) => mark.type === 'link');
  const bold = node.marks?.some((mark) => mark.type === 'bold') === true;
  return [node.text, bold, link?.attrs.href ?? ''];
}

/** How a line looks, however it is cut; a figure read from a table looks like the text it shows. */
function looksOf(line: Line): readonly Stretch[] {
  const looks: Stretch[] = [];
  for (const [text, bold, href] of line.map((node) => stretchOf(node))) {
    const last = looks.at(-1);
    if (last !== undefined && last[1] === bold && last[2] === href)
      looks[looks.length - 1] = [last[0] + text, bold, href];
    else looks.push([text, bold, href]);
  }
  return looks;
}

/** A unit of lines; `place` tells apart what else of its looks does not show in them. */
const unit = (
  kind: ProseUnit['kind'],
  blocks: readonly NarrativeBlock[],
  place: unknown,
): ProseUnit => ({
  kind,
  text: blocks.flatMap((block) => blockTexts(block)).join('\n'),
  key: JSON.stringify([
    kind,
    place,
    blocks.map((block) => blockLines(block).map((line) => looksOf(line))),
  ]),
});

const listUnits = (list: NarrativeList, depth: number): readonly ProseUnit[] =>
  list.content.flatMap((item) =>
    item.content.flatMap((child) =>
      child.type === 'paragraph'
        ? [unit('item', [child], [list.type, depth])]
        : listUnits(child, depth + 1),
    ),
  );

const spanOf = ({ type, attrs }: NarrativeCell): unknown => [
  type,
  attrs?.colspan ?? 1,
  attrs?.rowspan ?? 1,
];

const rowUnits = (table: NarrativeTable): readonly ProseUnit[] =>
  table.content.map(({ content }) => {
    const cells = content.map((cell) => unit('row', cell.content, spanOf(cell)));
    return {
      kind: 'row',
      text: cells.map(({ text }) => text).join('\t'),
      key: JSON.stringify(cells.map(({ key }) => key)),
    };
  });

/** A blank line is not printed; see `composeNarrative`. */
const isPrinted = (block: NarrativeBlock): boolean =>
  block.type === 'table' || blockTexts(block).some((text) => text.trim() !== '');

function unitsOfBlock(block: NarrativeBlock): readonly ProseUnit[] {
  switch (block.type) {
    case 'paragraph':
      return [unit('paragraph', [block], null)];
    case 'heading':
      return [unit('heading', [block], block.attrs.level)];
    case 'bulletList':
    case 'orderedList':
      return listUnits(block, 0);
    case 'table':
      return rowUnits(block);
  }
}

/** What a narrative prints, in reading order. */
export const unitsOf = (narrative: Narrative): readonly ProseUnit[] =>
  narrative.content.filter(isPrinted).flatMap((block) => unitsOfBlock(block));
