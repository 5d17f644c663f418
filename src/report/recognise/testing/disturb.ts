import type { PaperBlock, PaperCell, PaperRow, PaperTable } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import { blockText, cellText, tableRows } from '#report/recognise/source.ts';
import { pick } from './plausible-report.ts';

/** Damages done to a composed page, as published pages have them. Each takes the blocks and gives others. */
export type Damage = (blocks: readonly PaperBlock[], random: () => number) => readonly PaperBlock[];

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

const isSection = (block: PaperBlock): boolean =>
  block.kind === 'heading' && /^[一二三四五六七八九十]+、/u.test(runsText(block.runs));

const withText = (block: PaperBlock, change: (text: string) => string): PaperBlock =>
  block.kind === 'heading' || block.kind === 'paragraph'
    ? { ...block, runs: [{ text: change(runsText(block.runs)) }] }
    : block;

const onSections =
  (change: (text: string, index: number) => string): Damage =>
  (blocks) => {
    let count = 0;
    return blocks.map((block) => {
      if (!isSection(block)) return block;
      count += 1;
      return withText(block, (text) => change(text, count));
    });
  };

const title = (text: string): string => text.replace(/^[^、]+、/u, '');
const numeral = (index: number): string => '一二三四五六七八九十'.charAt(index - 1);

const isStatistics = (block: PaperBlock): block is PaperTable =>
  block.kind === 'table' && tableRows(block).length > 2 && block.widths.length > 2;

const onTables =
  (change: (table: PaperTable, random: () => number) => readonly PaperBlock[]): Damage =>
  (blocks, random) =>
    blocks.flatMap((block) => (isStatistics(block) ? change(block, random) : [block]));

const onCells = (change: (cell: PaperCell, random: () => number) => PaperCell): Damage =>
  onTables((table, random) => {
    const row = ({ cells }: PaperRow): PaperRow => ({
      cells: cells.map((cell) => change(cell, random)),
    });
    return [{ ...table, head: table.head.map(row), body: table.body.map(row) }];
  });

const cellWith = (cell: PaperCell, text: string): PaperCell => ({
  ...cell,
  blocks: [paragraph(text)],
});

const isFigure = (cell: PaperCell): boolean => /^\d[\d.]*$/u.test(cellText(cell));

const rowTexts = (table: PaperTable): readonly (readonly string[])[] =>
  tableRows(table).map(({ cells }) => cells.map((cell) => cellText(cell).trim()));

const asText = (join: (cells: readonly string[]) => readonly string[]): Damage =>
  onTables((table) => rowTexts(table).flatMap((cells) => join(cells).map(paragraph)));

const splitAt = (table: PaperTable, at: number): readonly PaperBlock[] => [
  { ...table, body: table.body.slice(0, at) },
  { ...table, body: table.body.slice(at) },
];

const respellings: Readonly<Record<string, readonly string[]>> = {
  政府信息公开行政复议: [
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议及行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  存在的主要问题: [
    '政府信息公开工作存在的主要问题和改进措施',
    '存在的问题及改进措施',
    '存在的问题',
  ],
  主动公开政府信息情况: ['政府信息主动公开情况', '主动公开情况', '主动公开政府信息的情况'],
  概述: ['主要工作概述', '基本情况', '总体情况'],
};

function respell(text: string, random: () => number): string {
  const known = Object.entries(respellings).find(([start]) => title(text).startsWith(start));
  return known === undefined ? text : text.replace(title(text), () => pick(random, known[1]));
}

/** Runs headings and paragraphs between tables together, no break before or after a heading. */
const noBreaks: Damage = (blocks) => {
  const joined: PaperBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isTitle = joined.length === 0 || block === blocks[1];
    if (last?.kind === 'paragraph' && block.kind !== 'table' && block.kind !== 'list')
      joined[joined.length - 1] = paragraph(runsText(last.runs) + blockText(block));
    else joined.push(block.kind === 'heading' && !isTitle ? paragraph(blockText(block)) : block);
  }
  return joined;
};

const wrap = (text: string): readonly string[] => {
  const signs = Array.from(text);
  return Array.from({ length: Math.ceil(signs.length / 40) }, (_, index) =>
    signs.slice(index * 40, index * 40 + 40).join(''),
  );
};

const spaced = (text: string): string => Array.from(text).join(' ');

const furnitureAbove = [
  '当前位置：首页 > 政府信息公开 > 年报',
  '字号：大 中 小',
  '来源：县政府办公室 浏览量：123',
];
const furnitureBelow = [
  '打印本页 关闭窗口',
  '上一篇：没有了',
  '主办：云溪县人民政府 网站标识码：0000000000',
];

/** Damages to headings and text. */
export const textDamages: Readonly<Record<string, Damage>> = {
  numbersLost: onSections((text) => title(text)),
  numbersArabic: onSections((text, index) => `${index}、${title(text)}`),
  numbersWrong: onSections((text) => `一、${title(text)}`),
  numbersParts: onSections((text, index) => `第${numeral(index)}部分 ${title(text)}`),
  numbersSpaced: onSections((text, index) => `${numeral(index)}、 ${title(text)}`),
  titlesSpaced: onSections((text, index) => `${numeral(index)} ${spaced(title(text))}`),
  colons: onSections((text) => `${text}：`),
  respelt: (blocks, random) =>
    blocks.map((block) =>
      isSection(block) ? withText(block, (text) => respell(text, random)) : block,
    ),
  noBreaks,
  unbolded: (blocks) =>
    blocks.map((block) => (isSection(block) ? paragraph(blockText(block)) : block)),
  furniture: (blocks) => [
    ...furnitureAbove.map(paragraph),
    ...blocks,
    ...furnitureBelow.map(paragraph),
  ],
  datesLost: (blocks) =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? withText(block, (text) => text.replace(/\d{4}年1月1日至12月31日/u, '自至'))
        : block,
    ),
  datesShortened: (blocks) =>
    blocks.map((block) =>
      block.kind === 'paragraph'
        ? withText(block, (text) => text.replace(/年1月1日至12月31日/u, '11日至1231日'))
        : block,
    ),
  broken: (blocks) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' || isSection(block)
        ? wrap(blockText(block)).map(paragraph)
        : [block],
    ),
};

/** Damages to statistics tables that leave every figure legible. */
export const tableDamages: Readonly<Record<string, Damage>> = {
  oneCellALine: asText((cells) => cells.filter((cell) => cell !== '')),
  bars: asText((cells) => [`${cells.join(' | ')} |`]),
  tabs: asText((cells) => [cells.join('\t')]),
  oneBlank: asText((cells) => [cells.join(' ')]),
  pageBreak: onTables((table) => splitAt(table, Math.floor(table.body.length / 2))),
  units: onCells((cell) => {
    const text = cellText(cell);
    return /^\d+\.\d+$/u.test(text) ? cellWith(cell, `${text}万元`) : cell;
  }),
  headsSplit: onCells((cell) => {
    const text = cellText(cell);
    if (isFigure(cell) || text.length < 4) return cell;
    return { ...cell, blocks: [paragraph(text.slice(0, 2)), paragraph(text.slice(2))] };
  }),
  labelsSpaced: onCells((cell) => (isFigure(cell) ? cell : cellWith(cell, spaced(cellText(cell))))),
  flattened: onCells((cell) => ({ ...cell, colspan: 1, rowspan: 1 })),
  reordered: onTables((table, random) => {
    if (table.head.length === 0) return [table];
    const body = table.body.map((row) => ({ row, at: random() }));
    return [{ ...table, body: body.toSorted((a, b) => a.at - b.at).map(({ row }) => row) }];
  }),
  fullWidth: onCells((cell) =>
    isFigure(cell)
      ? cellWith(
          cell,
          cellText(cell).replace(/[\d.]/gu, (sign) =>
            String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
          ),
        )
      : cell,
  ),
  thousands: onCells((cell) =>
    isFigure(cell)
      ? cellWith(cell, cellText(cell).replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/gu, ','))
      : cell,
  ),
  /** The report itself is given blank cells; see `withBlanks`. */
  blanks: (blocks) => blocks,
  caption: onTables((table) => [
    {
      ...table,
      head: [
        {
          cells: [{ blocks: [paragraph('（单位：件）')], colspan: 9, rowspan: 1, align: 'center' }],
        },
        ...table.head,
      ],
    },
  ]),
};

/** Cells run together: 一、本年新收政府信息公开申请数量2150120. */
export const runTogether: Damage = asText((cells) => [cells.join('')]);
