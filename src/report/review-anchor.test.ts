import { array, assert, boolean, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Narrative } from './narrative.ts';
import { blockTexts, narrativeOf, paragraphOf } from './narrative.ts';
import type { Report } from './report.ts';
import type { Located, TextTarget, WordsPlace } from './review-anchor.ts';
import { locate, shownFigure, textTarget } from './review-anchor.ts';
import { sampleReport } from './samples/sample-report.ts';
import { arbitraryNarrative, arbitraryText } from './testing/arbitrary-narrative.ts';

const withOverview = (paragraphs: readonly string[]): Report => ({
  ...sampleReport,
  narrative: { ...sampleReport.narrative, overview: narrativeOf(paragraphs) },
});

const opening = '全年围绕供水保障、河湖治理公开信息326条。';
const closing = '全年办理依申请公开12件，按时答复率百分之百。';

function targetOf(report: Report, words: string, block = 0): TextTarget {
  const node = report.narrative['overview']?.content[block];
  const start = node === undefined ? -1 : blockTexts(node).join('\n').indexOf(words);
  const place = { section: 'overview', block, start, end: start + words.length };
  const target = textTarget(report, place);
  if (target === null) throw new Error(words);
  return target;
}

describe('what a comment on words keeps', () => {
  test('the words, and what stands before and after them in the section', () => {
    const report = withOverview([opening, closing]);
    expect(targetOf(report, '依申请公开12件', 1)).toEqual({
      kind: 'text',
      section: 'overview',
      block: 1,
      exact: '依申请公开12件',
      prefix: `${opening}\n全年办理`,
      suffix: '，按时答复率百分之百。',
    });
  });

  test('never half a character', () => {
    const report = withOverview([`${'𠮷'.repeat(20)}一${'报告'.repeat(4)}二${'𠮷'.repeat(20)}`]);
    const { prefix, suffix } = targetOf(report, '报告'.repeat(4));
    expect(prefix).toBe(`${'𠮷'.repeat(15)}一`);
    expect(suffix).toBe(`二${'𠮷'.repeat(15)}`);
  });

  test('nothing when there are no words at the place', () => {
    const report = withOverview(['甲乙', '丙']);
    const at = (block: number, start: number, end: number): TextTarget | null =>
      textTarget(report, { section: 'overview', block, start, end });
    expect(at(0, 1, 1)).toBeNull();
    expect(at(0, -1, 1)).toBeNull();
    expect(at(0, 0, 3)).toBeNull();
    expect(at(1, 0, 2)).toBeNull();
    expect(at(2, 0, 1)).toBeNull();
    expect(at(1, 0, 1)).toMatchObject({ exact: '丙' });
  });
});

describe('the words are found again', () => {
  const target = targetOf(withOverview([opening, closing]), '12件', 1);

  test('where they stood', () => {
    expect(locate(withOverview([opening, closing]), target)).toEqual({
      state: 'found',
      place: { section: 'overview', block: 1 },
      words: { section: 'overview', block: 1, start: 9, end: 12 },
    });
  });

  test('in another block, when paragraphs were put before them', () => {
    const found = locate(withOverview(['新增一段。', opening, closing]), target);
    expect(found).toMatchObject({ state: 'moved', words: { block: 2, start: 9, end: 12 } });
  });

  test('in another section, when the paragraph was taken there', () => {
    const report = withOverview([opening]);
    const moved = {
      ...report,
      narrative: { ...report.narrative, otherMatters: narrativeOf([closing]) },
    };
    expect(locate(moved, target)).toMatchObject({
      state: 'moved',
      words: { section: 'otherMatters', block: 0, start: 9 },
    });
  });

  test('among the same words said several times, by what stands around them', () => {
    const found = locate(withOverview(['转办12件。', '退回12件。', closing, '12件']), target);
    expect(found.words).toMatchObject({ block: 2, start: 9 });
  });

  test('of two that stand alike, the nearer one', () => {
    const twice = withOverview([closing, '间隔。', closing, '间隔。', closing]);
    const middle = { ...targetOf(twice, '12件', 2), prefix: '办理依申请公开', suffix: '，按时' };
    expect(locate(twice, middle).words).toMatchObject({ block: 2 });
  });

  test('of their own, when everything around the only ones like them was rewritten', () => {
    expect(locate(withOverview(['无。', '共12件']), target)).toMatchObject({ state: 'found' });
  });

  test('not in a short likeness elsewhere: the text was changed', () => {
    expect(locate(withOverview(['共12件', '无。']), target)).toEqual({
      state: 'changed',
      place: { section: 'overview' },
      words: null,
    });
  });

  test('not when they are gone, nor in a section the report does not have', () => {
    expect(locate(withOverview([opening]), target).state).toBe('changed');
    expect(locate(sampleReport, { ...target, section: 'gone', exact: '没有这句话' })).toEqual({
      state: 'changed',
      place: null,
      words: null,
    });
  });
});

const within = (narrative: Narrative): Report => ({ ...sampleReport, preamble: narrative });

function pick({ content }: Narrative, [at, from, to]: [number, number, number]): WordsPlace {
  const block = at % content.length;
  const node = content[block];
  const { length } = node === undefined ? '' : blockTexts(node).join('\n');
  const start = from % (length + 1);
  return { section: 'basics', block, start, end: start + (to % (length - start + 1)) };
}

describe('anchors', () => {
  /** Any stretch of words of any block, and words to put into other blocks, before and behind. */
  const cases = tuple(
    arbitraryNarrative,
    tuple(nat(), nat(), nat()),
    array(tuple(nat(), boolean(), arbitraryText), { maxLength: 6 }),
  );

  test('lead back to the very words in an unchanged report', () => {
    assert(
      property(cases, ([narrative, numbers]) => {
        const place = pick(narrative, numbers);
        const target = textTarget(within(narrative), place);
        if (target === null) return;
        const found = locate(within(narrative), target);
        expect(found.state).not.toBe('changed');
        expect(
          found.words === null ? null : textTarget(within(narrative), found.words),
        ).toMatchObject({ exact: target.exact });
      }),
    );
  });

  test('take a character cut in two as a whole', () => {
    const cut = within({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '政𠮷政' }] }],
    });
    const half = { section: 'basics', block: 0, start: 2, end: 3 };
    const target = textTarget(cut, half);
    expect(target).toMatchObject({ exact: '𠮷', prefix: '政', suffix: '政' });
    expect(target === null ? null : locate(cut, target).state).toBe('found');
  });

  const mark = '本局全年制发规范性文件四件';

  test('survive edits elsewhere in the section, whatever they are', () => {
    assert(
      property(cases, ([narrative, [at], edits]) => {
        const home = at % (narrative.content.length + 1);
        const commented = narrative.content.toSpliced(home, 0, paragraphOf(`其中，${mark}。`));
        const place = { section: 'basics', block: home, start: 3, end: 3 + mark.length };
        const target = textTarget(within({ type: 'doc', content: commented }), place);
        const edited = edits.reduce((content, [where, take, words]) => {
          const index = where % (content.length + 1);
          const kept = content[index] === commented[home];
          return content.toSpliced(index, take && !kept ? 1 : 0, paragraphOf(words));
        }, commented);
        const now = within({ type: 'doc', content: edited });
        expect(target).not.toBeNull();
        if (target === null) return;
        expect(locate(now, target).words).toEqual({
          ...place,
          block: edited.findIndex((block) => block === commented[home]),
        });
      }),
    );
  });

  test('are found in 150,000 characters within a blink', () => {
    const long = withOverview(
      Array.from({ length: 1500 }, (_, index) => `${index}办理。${'信息公开'.repeat(24)}`),
    );
    const target = targetOf(long, '公开', 900);
    locate(long, target);
    const before = performance.now();
    expect(locate(long, target).words).toMatchObject({ block: 900 });
    expect(performance.now() - before).toBeLessThan(200);
  });
});

const at = (section: string | null): Located => locate(sampleReport, { kind: 'section', section });

describe('figures and sections', () => {
  const figure = 'applications/newlyReceived/naturalPerson';
  const exact = shownFigure(sampleReport, figure) ?? '';
  const about = { kind: 'figure', figure, exact } as const;

  test('a figure is found while it is the one the reviewer saw', () => {
    expect(exact).toMatch(/^\d+$/u);
    expect(locate(sampleReport, about)).toEqual({
      state: 'found',
      place: { section: 'applications', figure },
      words: null,
    });
    const changed = { ...sampleReport, figures: { ...sampleReport.figures, [figure]: 9999 } };
    expect(locate(changed, about)).toMatchObject({
      state: 'changed',
      place: { section: 'applications', figure },
    });
  });

  test('a total left to be computed is what the paper prints', () => {
    const total = 'applications/newlyReceived/total';
    expect(sampleReport.figures).not.toHaveProperty(total);
    expect(shownFigure(sampleReport, total)).toMatch(/^\d+$/u);
  });

  test('a figure the form does not have is changed, and nowhere', () => {
    expect(locate(sampleReport, { ...about, figure: 'no/such/figure' })).toEqual({
      state: 'changed',
      place: null,
      words: null,
    });
  });

  test('a section is found unless it was taken out; the whole report always is', () => {
    expect(at('applications')).toMatchObject({
      state: 'found',
      place: { section: 'applications' },
    });
    expect(at('basics')).toMatchObject({ state: 'found', place: { section: 'basics' } });
    expect(at('gone')).toMatchObject({ state: 'changed', place: null });
    expect(at(figure)).toMatchObject({ state: 'changed', place: null });
    expect(at(null)).toMatchObject({ state: 'found', place: null });
  });
});
