import { describe, expect, test } from 'vitest';
import type { ProseChange } from './compare/prose.ts';
import { wordPieces } from './compare/words.ts';
import { compareReports, countChanges } from './compare.ts';
import { edition2008 } from './editions/edition-2008.ts';
import type { Narrative, NarrativeBlock } from './narrative.ts';
import { narrativeOf, paragraphOf } from './narrative.ts';
import type { Report } from './report.ts';
import { blankReport, narrativeAt, sectionsOf } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';
import { moveSection, leaveOutSection, renameSection } from './sections.ts';

const withProse = (section: string, narrative: Narrative): Report => ({
  ...sampleReport,
  narrative: { ...sampleReport.narrative, [section]: narrative },
});

const proseOf = (before: Report, after: Report, section: string): readonly ProseChange[] =>
  compareReports(before, after).sections.find(({ id }) => id === section)?.prose ?? [];

const changed = (changes: readonly ProseChange[]): readonly ProseChange[] =>
  changes.filter(({ kind }) => kind !== 'same');

const nothing = { metadata: 0, sections: 0, paragraphs: 0, figures: 0 };

const listed = (texts: readonly string[]): NarrativeBlock => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [paragraphOf(text)] })),
});
const table = (rows: readonly (readonly string[])[]): NarrativeBlock => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [paragraphOf(text)] })),
  })),
});
const long = (mark: string): Report =>
  withProse(
    'overview',
    narrativeOf(
      Array.from(
        { length: 600 },
        (_, index) => `${mark}第${index}段，全年${mark}公开政府信息${index}条，办理申请${mark}件。`,
      ),
    ),
  );
/** What became of 其他需要报告的事项 when its prose was cut down and other prose came to 存在的主要问题. */
const movedTo = (texts: readonly string[], after: readonly string[]): readonly string[] => {
  const before = withProse('otherMatters', narrativeOf(texts));
  const now = {
    ...before,
    narrative: {
      ...before.narrative,
      otherMatters: narrativeOf(['别的。']),
      problems: narrativeOf(after),
    },
  };
  return changed(proseOf(before, now, 'otherMatters')).map(({ kind }) => kind);
};

describe('prose', () => {
  test('words that changed inside a paragraph are told by word', () => {
    expect(wordPieces('全年新收申请29件，办结27件。', '全年新收申请31件，均已办结。')).toEqual([
      { kind: 'same', text: '全年新收申请' },
      { kind: 'removed', text: '29' },
      { kind: 'added', text: '31' },
      { kind: 'same', text: '件，' },
      { kind: 'added', text: '均已' },
      { kind: 'same', text: '办结' },
      { kind: 'removed', text: '27件' },
      { kind: 'same', text: '。' },
    ]);
  });

  test('a paragraph put in between leaves its neighbours unchanged', () => {
    const [first = paragraphOf(''), ...rest] = narrativeAt(sampleReport, 'otherMatters').content;
    const added = paragraphOf('本年度没有向社会购买服务的支出。');
    const after = withProse('otherMatters', { type: 'doc', content: [first, added, ...rest] });
    expect(proseOf(sampleReport, after, 'otherMatters').map(({ kind }) => kind)).toEqual([
      'same',
      'added',
      'same',
    ]);
    expect(countChanges(compareReports(sampleReport, after))).toEqual({
      ...nothing,
      paragraphs: 1,
    });
  });

  test('a paragraph that stands in another section now has moved', () => {
    const [moved = paragraphOf(''), ...rest] = narrativeAt(sampleReport, 'otherMatters').content;
    const problems = narrativeAt(sampleReport, 'problems').content;
    const after: Report = {
      ...sampleReport,
      narrative: {
        ...sampleReport.narrative,
        otherMatters: { type: 'doc', content: rest },
        problems: { type: 'doc', content: [...problems, moved] },
      },
    };
    expect(changed(proseOf(sampleReport, after, 'otherMatters'))).toMatchObject([
      { kind: 'movedAway', to: 'problems' },
    ]);
    expect(changed(proseOf(sampleReport, after, 'problems'))).toMatchObject([
      { kind: 'movedHere', from: 'otherMatters' },
    ]);
    expect(countChanges(compareReports(sampleReport, after)).paragraphs).toBe(1);
  });

  test('words that stood there twice are not said to have moved: which of them did is not sure', () => {
    const words = '没有收取信息处理费的情形。';
    expect(movedTo([words, '别的。'], [words])).toEqual(['movedAway']);
    expect(movedTo([words, '别的。', words], [words])).toEqual(['removed', 'removed']);
  });

  test('a few words are not said to have moved: they may be the same by chance', () => {
    expect(movedTo(['没有。', '别的。'], ['没有。'])).toEqual(['removed']);
  });

  test('a blank line is not printed, and no change', () => {
    const [before, after] = [
      ['第一段。', '第二段。'],
      ['第一段。', '', ' ', '第二段。'],
    ].map((texts) => withProse('otherMatters', narrativeOf(texts)));
    expect(countChanges(compareReports(before ?? sampleReport, after ?? sampleReport))).toEqual(
      nothing,
    );
  });

  test('words made bold are a change of looks alone', () => {
    const bold: Narrative = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '第一' },
            { type: 'text', text: '段。', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    };
    const before = withProse('otherMatters', narrativeOf(['第一段。']));
    expect(proseOf(before, withProse('otherMatters', bold), 'otherMatters')).toMatchObject([
      { kind: 'changed', pieces: [{ kind: 'same', text: '第一段。' }] },
    ]);
  });

  test('items of a list and rows of a table are compared one by one', () => {
    const before = withProse('problems', {
      type: 'doc',
      content: [
        listed(['解读形式单一。', '更新不及时。']),
        table([
          ['网站', '326'],
          ['公告栏', '41'],
        ]),
      ],
    });
    const after = withProse('problems', {
      type: 'doc',
      content: [
        listed(['解读形式单一。', '更新不够及时。']),
        table([
          ['网站', '330'],
          ['公告栏', '41'],
        ]),
      ],
    });
    expect(changed(proseOf(before, after, 'problems'))).toMatchObject([
      { kind: 'changed', after: { kind: 'item', text: '更新不够及时。' } },
      {
        kind: 'changed',
        after: { kind: 'row', text: '网站\t330' },
        pieces: [
          { kind: 'same', text: '网站\t' },
          { kind: 'removed', text: '326' },
          { kind: 'added', text: '330' },
        ],
      },
    ]);
  });

  test('a paragraph made a heading is changed, with no word new or gone', () => {
    const before = withProse('otherMatters', narrativeOf(['依申请公开的办理']));
    const after = withProse('otherMatters', {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 1 },
          content: [{ type: 'text', text: '依申请公开的办理' }],
        },
      ],
    });
    expect(changed(proseOf(before, after, 'otherMatters'))).toMatchObject([
      { kind: 'changed', pieces: [{ kind: 'same', text: '依申请公开的办理' }] },
    ]);
  });

  test('a figure read from a table and the same one typed are no change', () => {
    const typed = withProse('otherMatters', narrativeOf(['新收29件。']));
    const quoted = withProse('otherMatters', {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '新收' },
            {
              type: 'figureRef',
              attrs: { source: 'applications/newlyReceived/total' },
              text: '29',
            },
            { type: 'text', text: '件。' },
          ],
        },
      ],
    });
    expect(countChanges(compareReports(typed, quoted))).toEqual(nothing);
  });
});

describe('figures', () => {
  test('a figure that changed is told with the difference; totals only follow', () => {
    const ref = 'applications/newlyReceived/naturalPerson';
    const after = { ...sampleReport, figures: { ...sampleReport.figures, [ref]: 23 } };
    const comparison = compareReports(sampleReport, after);
    expect(comparison.figures).toMatchObject([
      { ref, section: 'applications', before: '21', after: '23', difference: 2, follows: false },
      { ref: 'applications/newlyReceived/total', before: '29', after: '31', follows: true },
    ]);
    expect(countChanges(comparison)).toEqual({ ...nothing, figures: 1 });
  });

  test('a blank one is not 0: there is no difference to tell', () => {
    const ref = 'applications/carriedIn/naturalPerson';
    const { [ref]: _, ...figures } = sampleReport.figures;
    expect(compareReports({ ...sampleReport, figures }, sampleReport).figures).toContainEqual(
      expect.objectContaining({ ref, before: '', after: '1', difference: null }),
    );
  });

  test('differences of amounts have no dust behind the point', () => {
    const ref = 'proactiveDisclosure/article20-8/fees/amount';
    const after = { ...sampleReport, figures: { ...sampleReport.figures, [ref]: 236.5 } };
    expect(compareReports(sampleReport, after).figures).toMatchObject([
      { ref, difference: 0.0185 },
    ]);
  });
});

describe('sections and what is known about the report', () => {
  const before = blankReport(edition2008, '云溪县水务局', 2014);
  const [first, second] = sectionsOf(before);

  test('sections taken out, renamed and moved are each told as such', () => {
    const id = second?.id ?? '';
    const stateOf = (after: Report) =>
      compareReports(before, after).sections.find((section) => section.id === id);
    expect(stateOf(leaveOutSection(before, id))).toMatchObject({ state: 'removed' });
    expect(stateOf(renameSection(before, id, '组织领导'))).toMatchObject({
      state: 'kept',
      formerTitle: second?.title,
    });
    const moved = compareReports(before, moveSection(before, first?.id ?? '', 3));
    expect(moved.sections.filter(({ state }) => state === 'moved')).toHaveLength(1);
    expect(countChanges(moved)).toEqual({ ...nothing, sections: 1 });
    expect(
      compareReports(leaveOutSection(before, id), before).sections.find((each) => each.id === id),
    ).toMatchObject({ state: 'added' });
  });

  test('basic facts are told with both values', () => {
    const after = {
      ...sampleReport,
      metadata: { ...sampleReport.metadata, issuedOn: '2026-01-28', indexNumber: 'A-1' },
    };
    expect(compareReports(sampleReport, after).metadata).toEqual([
      { label: '索引号', before: '', after: 'A-1' },
      { label: '发文日期', before: '2026年1月20日', after: '2026年1月28日' },
    ]);
  });
});

test('long reports are compared in no time, however much changed', () => {
  const start = performance.now();
  const { paragraphs } = countChanges(compareReports(long('甲'), long('乙丙')));
  expect(paragraphs).toBe(600);
  expect(performance.now() - start).toBeLessThan(3000);
});
