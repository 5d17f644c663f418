import type {
  Paper,
  PaperBlock,
  PaperClosing,
  PaperHeading,
  PaperList,
  PaperListItem,
  PaperParagraph,
  PaperTable,
  Run,
} from '#report/paper.ts';
import { markedRunsXml, shifted } from './comment-edges.ts';
import { listStyleId } from './own-styles.ts';
import { bodySize, em, linePitch, textWidth, widthInCharacters } from './sheet.ts';
import { tableXml } from './table.ts';
import type { ParagraphLooks, Setting } from './text.ts';
import { isKept, paragraphXml, runsXml, textParagraph } from './text.ts';

/** Characters of 二号 in a line of the type area. */
const titleLine = 20;

/** A title too long for a line is broken after the agency's name, so that no word of it is torn. */
function titleRuns({ title, agency }: Paper): Run[] {
  const rest = title.startsWith(agency) ? title.slice(agency.length) : '';
  const parts = [agency, rest];
  const breaks =
    rest !== '' &&
    widthInCharacters(title) > titleLine &&
    parts.every((part) => widthInCharacters(part) <= titleLine);
  return breaks ? [{ text: agency }, { text: rest, breakBefore: true }] : [{ text: title }];
}

/** A heading's number belongs to its text; it is one run with it where that looks the same. */
function numberedRuns({ number, runs }: PaperHeading): readonly Run[] {
  const [first, ...rest] = runs;
  return first !== undefined && Object.keys(first).every((key) => key === 'text')
    ? [{ text: number + first.text }, ...rest]
    : [{ text: number }, ...runs];
}

/** Comments on a heading count from behind its number. */
function headingXml(heading: PaperHeading, setting: Setting): string {
  const { length } = heading.number;
  const edges = setting.edges.take(heading).map((edge) => shifted(edge, length));
  return paragraphXml(
    { style: `Heading${heading.level}`, keepNext: isKept(setting, heading) },
    markedRunsXml(numberedRuns(heading), edges, setting.links),
  );
}

const paragraphRuns = (paragraph: PaperParagraph, { edges, links }: Setting): string =>
  markedRunsXml(paragraph.runs, edges.take(paragraph), links);

/** How a plain paragraph departs from its style where it stands. */
const plainLooks = (paragraph: PaperBlock, setting: Setting): ParagraphLooks => ({
  style: setting.style,
  keepNext: isKept(setting, paragraph),
  align: setting.align,
});

function paragraphBlock(paragraph: PaperParagraph, setting: Setting): string {
  const inCell = setting.align !== null;
  return paragraphXml(
    {
      ...plainLooks(paragraph, setting),
      indent: inCell && setting.indent > 0 ? { 'w:left': setting.indent } : undefined,
    },
    paragraphRuns(paragraph, setting),
  );
}

/** Room for the widest marker of a list and the gap after it. */
const hangingWidth = (list: PaperList, size: number): number =>
  Math.ceil(
    (Math.max(1, ...list.items.map(({ marker }) => widthInCharacters(marker))) + 0.5) * em(size),
  );

/** A paragraph of an item: the marker hangs before the first one, the rest stand under its text. */
function itemParagraph(
  paragraph: PaperParagraph,
  marker: string | null,
  { setting, hanging }: { setting: Setting; hanging: number },
): string {
  const left = setting.indent + hanging;
  return paragraphXml(
    {
      ...plainLooks(paragraph, setting),
      style: setting.listStyle(setting.depth),
      indent: marker === null ? { 'w:left': left } : { 'w:left': left, 'w:hanging': hanging },
    },
    (marker === null ? '' : runsXml([{ text: `${marker}\t` }], setting.links)) +
      paragraphRuns(paragraph, setting),
  );
}

const blankParagraph: PaperParagraph = { kind: 'paragraph', runs: [] };

function* itemXml(item: PaperListItem, setting: Setting, hanging: number): Generator<string, void> {
  const place = { setting, hanging };
  const inside = { ...setting, indent: setting.indent + hanging, depth: setting.depth + 1 };
  const [first] = item.blocks;
  if (first?.kind !== 'paragraph') yield itemParagraph(blankParagraph, item.marker, place);
  for (const block of item.blocks) {
    if (block.kind === 'paragraph')
      yield itemParagraph(block, block === first ? item.marker : null, place);
    else yield* blocksXml([block], inside);
  }
}

function* listXml(list: PaperList, setting: Setting): Generator<string, void> {
  const hanging = hangingWidth(list, setting.size);
  for (const item of list.items) yield* itemXml(item, setting, hanging);
}

function* captionedTable(table: PaperTable, setting: Setting): Generator<string, void> {
  if (table.captionPrinted) yield textParagraph({ style: 'Caption' }, table.caption);
  yield* tableXml(table, setting, blocksXml);
}

function* blockXml(block: PaperBlock, setting: Setting): Generator<string, void> {
  switch (block.kind) {
    case 'heading':
      yield headingXml(block, setting);
      return;
    case 'paragraph':
      yield paragraphBlock(block, setting);
      return;
    case 'list':
      yield* listXml(block, setting);
      return;
    case 'table':
      yield* captionedTable(block, setting);
  }
}

/** A table is set off by a thin line; without it two tables would run into one, and nothing may end with a table. */
function* blocksXml(blocks: readonly PaperBlock[], setting: Setting): Generator<string, void> {
  for (const block of blocks) {
    yield* blockXml(block, setting);
    if (block.kind === 'table')
      yield paragraphXml({ style: 'AfterTable', keepNext: isKept(setting, block) }, '');
  }
}

const fromRight = (characters: number): Readonly<Record<string, number>> => ({
  'w:rightChars': Math.round(characters * 100),
  'w:right': Math.round(characters * em(bodySize)),
});

/** 成文日期 stands four characters from the right, the agency's name centred over it (7.3.5). */
function* closingXml({ agency, date }: PaperClosing): Generator<string, void> {
  const dateIndent = 4;
  const overhang = (widthInCharacters(agency) - widthInCharacters(date)) / 2;
  const agencyIndent = Math.max(0, dateIndent - overhang);
  yield textParagraph(
    {
      style: 'Signature',
      keepNext: true,
      before: linePitch,
      indent: fromRight(agencyIndent),
    },
    agency,
  );
  yield textParagraph({ style: 'Signature', indent: fromRight(dateIndent) }, date);
}

/** The last paragraphs of a block, which hold what follows on their page. */
function tail(block: PaperBlock): PaperBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'list':
      return (block.items.at(-1)?.blocks.slice(-1) ?? []).flatMap((each) => tail(each));
    case 'table':
      return [
        block,
        ...(block.body.at(-1)?.cells ?? []).flatMap((cell) =>
          cell.blocks.flatMap((each) => tail(each)),
        ),
      ];
  }
}

/** The text of the report, piece by piece, so that whoever takes it can pause between pieces. */
export function* bodyXml(
  paper: Paper,
  { links, edges }: Pick<Setting, 'links' | 'edges'>,
): Generator<string, void> {
  const blocks = paper.parts.flatMap(({ heading, blocks: own }) =>
    heading === null ? own : [heading, ...own],
  );
  const last = blocks.at(-1);
  const setting: Setting = {
    links,
    edges,
    kept: new Set(paper.closing === null || last === undefined ? [] : tail(last)),
    style: 'BodyText',
    listStyle: listStyleId,
    depth: 0,
    size: bodySize,
    indent: 2 * em(bodySize),
    width: textWidth,
    align: null,
  };
  yield paragraphXml({ style: 'Title' }, markedRunsXml(titleRuns(paper), edges.take(paper), links));
  yield* blocksXml(blocks, setting);
  if (paper.closing !== null) yield* closingXml(paper.closing);
}
