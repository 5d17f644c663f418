import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Paper, PaperBlock, PaperCell, PaperRow, PaperTable, Run } from '#report/paper.ts';
import { paperOf } from './sample-paper.ts';

/** Text without the signs that become elements of their own or are left out. */
const text = fc
  .array(fc.constantFrom('政', '府', '1', '2', ' ', '<', '&', '>', '"', '“', '…', 'a', '😀'), {
    maxLength: 8,
  })
  .map((signs) => signs.join(''));

const run: Arbitrary<Run> = fc.record(
  {
    text,
    bold: fc.boolean(),
    lead: fc.boolean(),
    breakBefore: fc.boolean(),
    href: fc.constantFrom('https://example.cn/', 'javascript:alert(1)', '见网站', 'http://['),
  },
  { requiredKeys: ['text'] },
);

const paragraph: Arbitrary<PaperBlock> = fc.record({
  kind: fc.constant('paragraph' as const),
  runs: fc.array(run, { maxLength: 3 }),
});

const heading: Arbitrary<PaperBlock> = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  number: fc.constantFrom('一、', '（一）', '1.', '（1）'),
  runs: fc.array(run, { maxLength: 2 }),
});

const listOf = (block: Arbitrary<PaperBlock>): Arbitrary<PaperBlock> =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({
        marker: fc.constantFrom('1.', '•', '100.'),
        blocks: fc.array(block, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  });

const cellOf = (block: Arbitrary<PaperBlock>): Arbitrary<PaperCell> =>
  fc.record({
    blocks: fc.array(block, { maxLength: 2 }),
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
    align: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
  });

const rowsOf = (block: Arbitrary<PaperBlock>): Arbitrary<PaperRow[]> =>
  fc.array(fc.record({ cells: fc.array(cellOf(block), { maxLength: 4 }) }), { maxLength: 4 });

const tableOf = (block: Arbitrary<PaperBlock>): Arbitrary<PaperTable> =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    captionPrinted: fc.boolean(),
    tableId: fc.constant(null),
    widths: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
    head: rowsOf(block),
    body: rowsOf(block),
  });

const inner = fc.oneof(paragraph, listOf(paragraph));

/** Tables as odd as they come: rows uneven, spans colliding and hanging over the end. */
export const randomTable: Arbitrary<PaperTable> = tableOf(inner);

const block = fc.oneof(paragraph, heading, listOf(inner), randomTable, tableOf(randomTable));

const paperWith = (blocks: readonly PaperBlock[], closing: Paper['closing']): Paper => ({
  ...paperOf(...blocks),
  closing,
});

/** Papers that no edition would print but the type allows. */
export const randomPaper: Arbitrary<Paper> = fc
  .record({
    blocks: fc.array(block, { maxLength: 4 }),
    closing: fc.option(fc.record({ agency: text, date: text })),
  })
  .map(({ blocks, closing }) => paperWith(blocks, closing));
