import * as fc from 'fast-check';
import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeList,
  NarrativeListItem,
  NarrativeTable,
} from '#report/narrative.ts';

const signs = Array.from('政府信息公开年度报告一二三（）“”，。、；〔〕《》：aZ09.,<&>\'" 　𠮷');

/** A stretch of text as officers write it: Han, full-width signs, some Latin, digits, markup characters and blanks. */
export const arbitraryText = fc.string({
  unit: fc.constantFrom(...signs),
  minLength: 1,
  maxLength: 24,
});

type Marks = NonNullable<Extract<NarrativeInline, { type: 'text' }>['marks']>;

const marks = fc.constantFrom<Marks | undefined>(
  undefined,
  undefined,
  undefined,
  [{ type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://www.example.gov.cn/?a=1&b=2' } }],
  [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://www.example.gov.cn/' } }],
);

const text = fc
  .tuple(arbitraryText, marks)
  .map(([words, looks]): NarrativeInline =>
    looks === undefined
      ? { type: 'text', text: words }
      : { type: 'text', text: words, marks: looks },
  );

/** Sources of every kind: figures of several editions, of none, and what is no source at all. */
const arbitrarySource = fc.constantFrom(
  'applications/newlyReceived/total',
  'applications/refused.stateSecret/naturalPerson',
  'proactiveDisclosure/article20-1/rules/issued',
  'annex/applications.received',
  'sum(applications/carriedIn/total,applications/newlyReceived/total)',
  'share(applications/granted/total,applications/outcomeTotal/total)',
  'change(applications/newlyReceived/total,0)',
  'trend(applications/newlyReceived/total)',
  'applications/newlyReceived/martians',
  'nonsense',
);

const liveFigure = fc
  .tuple(arbitrarySource, fc.constantFrom('12', '0', '12.5%', '增长', '〔未填〕'), marks)
  .map(([source, shown, looks]): NarrativeInline =>
    looks === undefined
      ? { type: 'figureRef', attrs: { source }, text: shown }
      : { type: 'figureRef', attrs: { source }, text: shown, marks: looks },
  );

const lineBreak = fc.constant<NarrativeInline>({ type: 'hardBreak' });

/** The words of a line: text in various looks, now and then a figure from a table or a forced break. */
const inline = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: text }, { weight: 1, arbitrary: liveFigure }),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: text },
        { weight: 1, arbitrary: liveFigure },
        { weight: 1, arbitrary: lineBreak },
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, rest]) => [first].concat(rest));

type Paragraph = Extract<NarrativeBlock, { type: 'paragraph' }>;
type Heading = Extract<NarrativeBlock, { type: 'heading' }>;

const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  { weight: 6, arbitrary: inline.map((content): Paragraph => ({ type: 'paragraph', content })) },
  { weight: 1, arbitrary: fc.constant<Paragraph>({ type: 'paragraph' }) },
);

const heading: fc.Arbitrary<Heading> = fc
  .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inline)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }));

const itemOf = (depth: number): fc.Arbitrary<NarrativeListItem> =>
  fc
    .tuple(paragraph, depth === 0 ? fc.constant([]) : fc.array(listOf(depth - 1), { maxLength: 1 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] }));

const listOf = (depth: number): fc.Arbitrary<NarrativeList> =>
  fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      fc.array(itemOf(depth), { minLength: 1, maxLength: 3 }),
    )
    .map(([ordered, start, content]): NarrativeList =>
      ordered
        ? { type: 'orderedList', attrs: { start }, content }
        : { type: 'bulletList', content },
    );

const cellOf = (type: NarrativeCell['type'], content: Paragraph, colspan: number): NarrativeCell =>
  colspan === 1 ? { type, content: [content] } : { type, attrs: { colspan }, content: [content] };

/** A row over `columns` columns; its first two cells may be merged. */
const rowOf = (
  columns: number,
  type: NarrativeCell['type'],
): fc.Arbitrary<NarrativeTable['content'][number]> =>
  fc
    .tuple(fc.boolean(), fc.array(paragraph, { minLength: columns, maxLength: columns }))
    .map(([merged, cells]) => {
      const span = merged && columns > 1 ? 2 : 1;
      return {
        type: 'tableRow',
        content: cells
          .slice(span - 1)
          .map((content, index) => cellOf(type, content, index === 0 ? span : 1)),
      };
    });

const table: fc.Arbitrary<NarrativeTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([columns, headed]) =>
    fc
      .tuple(
        rowOf(columns, headed ? 'tableHeader' : 'tableCell'),
        fc.array(rowOf(columns, 'tableCell'), { minLength: 1, maxLength: 3 }),
      )
      .map(([first, rest]) => ({ type: 'table', content: [first, ...rest] })),
  );

/** Any top-level block the app accepts. */
export const arbitraryBlock: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: listOf(1) },
  { weight: 1, arbitrary: table },
);

/** Any prose: blocks of every kind, blank paragraphs among them. */
export const arbitraryNarrative: fc.Arbitrary<Narrative> = fc
  .array(arbitraryBlock, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }));
