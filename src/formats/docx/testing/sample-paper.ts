import type { Paper, PaperBlock, PaperCell, PaperRow, PaperTable } from '#report/paper.ts';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

/** A cell of one line; empty text leaves the cell empty. */
export const cell = (text: string, rest: Partial<PaperCell> = {}): PaperCell => ({
  blocks: text === '' ? [] : [paragraph(text)],
  colspan: 1,
  rowspan: 1,
  align: 'center',
  ...rest,
});

const row = (...cells: PaperCell[]): PaperRow => ({ cells });
const figures = (...values: string[]): PaperCell[] => values.map((value) => cell(value));

/** A small statistics table with merged heads and stubs. */
export const mergedTable: PaperTable = {
  kind: 'table',
  caption: '申请情况',
  captionPrinted: true,
  tableId: 'applications',
  widths: [8, 18, 46, 28, 28, 28],
  head: [
    row(
      cell('（本列数据的勾稽关系）', { colspan: 3, rowspan: 2 }),
      cell('申请人情况', { colspan: 3, header: 'colgroup' }),
    ),
    row(...['自然人', '其他', '总计'].map((text) => cell(text, { header: 'col' }))),
  ],
  body: [
    row(
      cell('一、本年新收', { colspan: 3, header: 'row', align: 'start' }),
      ...figures('3402', '99', '3501'),
    ),
    row(
      cell('三、本年度办理结果', { rowspan: 7, header: 'rowgroup' }),
      cell('（一）予以公开', { colspan: 2, header: 'row', align: 'start' }),
      ...figures('1', '', '1'),
    ),
    row(
      cell('（三）不予公开', { rowspan: 5, header: 'rowgroup' }),
      cell('1.属于国家秘密', { header: 'row', align: 'start' }),
      ...figures('0', '0', '0'),
    ),
    ...['2.其他', '3.保护', '4.属于内部', '5.属于过程'].map((text) =>
      row(cell(text, { header: 'row', align: 'start' }), ...figures('0', '0', '0')),
    ),
    row(
      cell('（七）总计', { colspan: 2, header: 'row', align: 'start' }),
      ...figures('1', '0', '1'),
    ),
  ],
};

const typedTable: PaperTable = {
  kind: 'table',
  caption: '',
  captionPrinted: false,
  tableId: null,
  widths: [100, 200],
  head: [row(cell('渠道', { header: 'col' }), cell('数量', { header: 'col' }))],
  body: [row(cell('门户网站', { align: 'start' }), cell('1200', { align: 'start' }))],
};

const list: PaperBlock = {
  kind: 'list',
  ordered: true,
  items: [
    {
      marker: '9.',
      blocks: [
        paragraph('第一条'),
        {
          kind: 'list',
          ordered: false,
          items: [{ marker: '◦', blocks: [paragraph('下一级'), paragraph('同一项的第二段')] }],
        },
      ],
    },
    { marker: '10.', blocks: [paragraph('第二条')] },
  ],
};

/** A paper with one of everything, small enough to read. */
export const samplePaper: Paper = {
  title: '江州市河东区教育体育和人力资源局2025年政府信息公开工作年度报告',
  agency: '江州市河东区教育体育和人力资源局',
  year: 2025,
  metadata: [{ label: '索引号', value: 'JZ<01>/2026-1' }],
  parts: [
    {
      id: 'basics',
      heading: null,
      blocks: [paragraph('根据《条例》第五十条编制本报告。')],
      sources: [0],
    },
    {
      id: 'overview',
      heading: { kind: 'heading', level: 1, number: '一、', runs: [{ text: '总体情况' }] },
      blocks: [
        { kind: 'heading', level: 2, number: '（一）', runs: [{ text: '主动公开' }] },
        {
          kind: 'paragraph',
          runs: [
            { text: '（一）主动公开方面。', lead: true },
            { text: '见' },
            { text: '门户网站', href: 'https://www.example.cn/a?b=1&c=2' },
            { text: '，公开' },
            { text: '3501件', bold: true },
            { text: '，<其中> “网站” & 其他。' },
            { text: '换行后一句。', breakBefore: true },
          ],
        },
        { kind: 'heading', level: 3, number: '1.', runs: [{ text: '重点领域' }] },
        { kind: 'heading', level: 4, number: '（1）', runs: [{ text: '财政预决算' }] },
        list,
        typedTable,
        typedTable,
      ],
      sources: [0, 1, 2, 3, 4, 5, 6],
    },
    {
      id: 'applications',
      heading: { kind: 'heading', level: 1, number: '二、', runs: [{ text: '申请' }] },
      blocks: [mergedTable],
      sources: [null],
    },
  ],
  closing: { agency: '江州市河东区教育体育和人力资源局', date: '2026年1月20日' },
};

/** The sample with other blocks in place of its own, and nothing round them. */
export const paperOf = (...blocks: readonly PaperBlock[]): Paper => ({
  ...samplePaper,
  metadata: [],
  parts: [{ id: 'overview', heading: null, blocks, sources: blocks.map(() => null) }],
  closing: null,
});
