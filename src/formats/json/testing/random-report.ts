import * as fc from 'fast-check';
import type { Edition, FigureSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { parseFigure } from '#report/figure.ts';
import type { Narrative, NarrativeBlock, NarrativeInline } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { arbitraryUnits } from '#report/testing/arbitrary-report.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';

/** Text with what trips writers: markup, quotes, full-width signs, spaces, signs beyond the first plane. */
const text = fc
  .array(
    fc.constantFrom(
      '公开',
      '《条例》',
      '<b>',
      '&amp;',
      '"',
      "'",
      '\\',
      ' ',
      '　',
      '𠮷',
      '〔2025〕',
      '12.5%',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const inline: fc.Arbitrary<NarrativeInline> = fc.oneof(
  text.map((content): NarrativeInline => ({ type: 'text', text: content })),
  text.map((content): NarrativeInline => ({
    type: 'text',
    text: content,
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://www.example.gov.cn/' } }],
  })),
  fc.constant<NarrativeInline>({ type: 'hardBreak' }),
  text.map((shown): NarrativeInline => ({
    type: 'figureRef',
    attrs: { source: 'share(applications/granted/total,applications/outcomeTotal/total,0)' },
    text: shown,
    marks: [{ type: 'bold' }],
  })),
  text.map((shown): NarrativeInline => ({
    type: 'figureRef',
    attrs: { source: 'no such source' },
    text: shown,
  })),
);

const content = fc.array(inline, { minLength: 1, maxLength: 3 });
const paragraph = content.map((inlines): NarrativeBlock & { type: 'paragraph' } => ({
  type: 'paragraph',
  content: inlines,
}));

const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  paragraph,
  fc.constant<NarrativeBlock>({ type: 'paragraph' }),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), content)
    .map(([level, inlines]): NarrativeBlock => ({
      type: 'heading',
      attrs: { level },
      content: inlines,
    })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): NarrativeBlock => ({
    type: 'orderedList',
    attrs: { start: 3 },
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  })),
  paragraph.map((cell): NarrativeBlock => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', content: [cell] }] },
      {
        type: 'tableRow',
        content: [{ type: 'tableCell', attrs: { colspan: 2, colwidth: null }, content: [cell] }],
      },
    ],
  })),
);

const narrative: fc.Arbitrary<Narrative> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => ({ type: 'doc', content: blocks }));

/** A figure its cell allows, or an entry that cannot be read there. */
function figure(spec: FigureSpec): fc.Arbitrary<number | string> {
  const least = spec.negative ? -999_999 : 0;
  const whole = fc.integer({ min: least, max: 9_999_999 });
  const step = 10 ** spec.decimals;
  const unread = fc
    .constantFrom('约3件', '无', '1,23', '12.3456789', '—', ' ', '3件')
    .filter((entry) => typeof parseFigure(entry, spec).figure === 'string');
  return fc.oneof({ weight: 6, arbitrary: whole.map((value) => value / step) }, unread);
}

function figures(edition: Edition): fc.Arbitrary<Report['figures']> {
  const cells = tablesOf(edition).flatMap((table) => figureCells(table));
  return fc
    .subarray([...cells])
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(({ ref, spec }) => figure(spec).map((value) => [ref, value] as const)))
        .map((pairs) => Object.fromEntries(pairs)),
    );
}

const line = fc.option(text, { nil: null });

const ownSections: fc.Arbitrary<Report['sections']> = fc.option(
  fc.constant<NonNullable<Report['sections']>>([
    { id: 'own-1', title: '重点领域公开' },
    { id: 'overview', title: '概　述' },
  ]),
  { nil: undefined },
);

/** Reports of an edition as the app keeps them: totals only where somebody reported a different one. */
export const randomReport = (edition: Edition): fc.Arbitrary<Report> =>
  fc
    .record({
      agency: text,
      year: fc.integer({ min: 2008, max: 2099 }),
      metadata: fc.record({
        title: line,
        indexNumber: line,
        documentNumber: line,
        issuedOn: fc.constantFrom(null, '2026-01-20'),
        publisher: line,
        site: line,
      }),
      preamble: narrative,
      sections: edition.open ? ownSections : fc.constant(undefined),
      overview: fc.option(narrative, { nil: undefined }),
      hidden: fc.option(narrative, { nil: undefined }),
      figures: figures(edition),
      units: arbitraryUnits(edition),
    })
    .map(({ sections, overview, hidden, ...rest }) => {
      const leftOut = [{ id: 'problems', title: '存在问题' }];
      return withoutAgreeingTotals(
        {
          ...rest,
          edition: edition.id,
          ...(sections !== undefined && { sections, leftOut }),
          narrative: {
            ...(overview !== undefined && { overview }),
            ...(hidden !== undefined && { 'own-9': hidden }),
          },
        },
        tablesOf(edition),
      );
    });
