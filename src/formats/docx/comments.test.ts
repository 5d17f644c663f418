import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writers } from '#formats/writers.ts';
import { compose } from '#report/compose.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { textTarget } from '#report/review-anchor.ts';
import type { CommentTarget } from '#report/review.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { arbitraryComment } from '#report/testing/arbitrary-comment.ts';
import { anyReport } from '#report/testing/arbitrary-report.ts';
import type { PlacedThread } from './place-comments.ts';
import { writeReviewCopy } from './review-copy.ts';
import { paragraphText, paragraphTexts, parseXml } from './testing/opened.ts';

const thread = (target: CommentTarget, more: Partial<PlacedThread> = {}): PlacedThread => ({
  target,
  remark: { author: '王科长', at: '2026-01-21T10:00:00', paragraphs: ['疑问：这个数核对过吗？'] },
  reply: null,
  settled: false,
  ...more,
});

async function written(
  report: Report,
  comments: readonly PlacedThread[],
): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(
    await writeReviewCopy({ report, paper: compose(report), draft: null, comments }),
  );
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const bodyOf = async (report: Report, comments: readonly PlacedThread[]): Promise<Element> =>
  parseXml((await written(report, comments)).get('word/document.xml') ?? '');

const idsOf = (root: Element, name: string): string[] =>
  [...root.getElementsByTagName(name)].map((each) => each.getAttribute('w:id') ?? '');

/** Whether a comment begins before it ends, and is named behind that. */
function isInOrder(body: Element, id: string): boolean {
  const places = ['RangeStart', 'RangeEnd', 'Reference'].map((name) =>
    [...body.querySelectorAll('*')].findIndex(
      (each) => each.tagName === `w:comment${name}` && each.getAttribute('w:id') === id,
    ),
  );
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** Text between a comment's marks, paragraphs joined by line feeds. */
function markedText(body: Element, id: number): string {
  const [start, end] = ['w:commentRangeStart', 'w:commentRangeEnd'].map((name) =>
    [...body.getElementsByTagName(name)].find((each) => each.getAttribute('w:id') === String(id)),
  );
  const all = [...body.querySelectorAll('*')];
  const between = all.slice(
    start === undefined ? 0 : all.indexOf(start),
    end === undefined ? 0 : all.indexOf(end),
  );
  return between
    .map((each) => {
      if (each.tagName === 'w:p') return '\n';
      return each.tagName === 'w:t' ? each.textContent : '';
    })
    .join('');
}

const wordsIn = (section: string, block: number, exact: string): CommentTarget => {
  const { narrative } = sampleReport;
  const text = JSON.stringify(narrative[section]?.content[block]);
  expect(text).toContain(exact);
  const whole = textTarget(sampleReport, { section, block, start: 0, end: 1 });
  return whole === null
    ? { kind: 'section', section }
    : { ...whole, exact, prefix: '', suffix: '' };
};

describe('a copy with comments', () => {
  test('holds each comment beside the very words it is about', async () => {
    const body = await bodyOf(sampleReport, [
      thread(wordsIn('overview', 0, '全年未发生因公开不当引起的舆情')),
      thread(wordsIn('overview', 1, '主动公开')),
      thread(wordsIn('overview', 3, '“云溪水务”微信公众号')),
      thread(wordsIn('problems', 1, '申请办理的规范程度有待提升')),
      thread({ kind: 'figure', figure: 'applications/newlyReceived/naturalPerson', exact: '21' }),
      thread({ kind: 'section', section: 'problems' }),
      thread({ kind: 'section', section: null }),
    ]);
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => markedText(body, 2 * at))).toEqual([
      '全年未发生因公开不当引起的舆情',
      '主动公开',
      '“云溪水务”微信公众号',
      '申请办理的规范程度有待提升',
      '21',
      '存在的主要问题及改进情况',
      '云溪县水务局2025年政府信息公开工作年度报告',
    ]);
  });

  test('marks words over several items, a blank figure, and two comments on the same words', async () => {
    const first = textTarget(sampleReport, { section: 'problems', block: 1, start: 60, end: 80 });
    const { 'applications/granted/business': _, ...figures } = sampleReport.figures;
    const report = { ...sampleReport, figures };
    const targets: CommentTarget[] = [
      first ?? { kind: 'section', section: null },
      { kind: 'figure', figure: 'applications/granted/business', exact: '' },
      { kind: 'section', section: 'overview' },
      { kind: 'section', section: 'overview' },
    ];
    const body = await bodyOf(
      report,
      targets.map((target) => thread(target)),
    );
    expect(markedText(body, 0).replace('\n', '')).toContain(
      (first?.exact ?? '').split('\n')[0] ?? '—',
    );
    expect(markedText(body, 2)).toBe('');
    expect(isInOrder(body, '2')).toBe(true);
    expect([4, 6].map((id) => markedText(body, id))).toEqual(['总体情况', '总体情况']);
  });

  test('counts a forced break as a character, and marks words behind it', async () => {
    const report: Report = {
      ...sampleReport,
      narrative: {
        ...sampleReport.narrative,
        otherMatters: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: '上一行' },
                { type: 'hardBreak' },
                { type: 'text', text: '下一行的话' },
              ],
            },
          ],
        },
      },
    };
    const target = textTarget(report, { section: 'otherMatters', block: 0, start: 5, end: 7 });
    expect(target?.exact).toBe('一行');
    const body = await bodyOf(report, target === null ? [] : [thread(target)]);
    expect(markedText(body, 0)).toBe('一行');
  });

  test('marks words once where the very same block stands there twice', async () => {
    const [block] = narrativeOf(['同一段话写了两遍。']).content;
    const content = block === undefined ? [] : [block, block];
    const report: Report = {
      ...sampleReport,
      narrative: { ...sampleReport.narrative, otherMatters: { type: 'doc', content } },
    };
    const target = textTarget(report, { section: 'otherMatters', block: 1, start: 0, end: 4 });
    const body = await bodyOf(report, target === null ? [] : [thread(target)]);
    expect(idsOf(body, 'w:commentRangeStart')).toEqual(['0']);
  });

  test('keeps at its section a comment whose words are gone', async () => {
    const gone = { ...wordsIn('overview', 0, '全年'), exact: '早已删去的一句话没有了' };
    const body = await bodyOf(sampleReport, [thread(gone)]);
    expect(markedText(body, 0)).toBe('总体情况');
  });

  test('tells author, time, words, and the outcome as a reply of a settled thread', async () => {
    const parts = await written(sampleReport, [
      thread(
        { kind: 'section', section: null },
        {
          remark: {
            author: '王<b>',
            at: '2026-01-21T10:00:00',
            paragraphs: ['修改建议：平实些', '建议改为：“一\n二”'],
          },
          reply: { author: '云溪县水务局', at: '', paragraphs: ['未采纳：与上级口径一致'] },
          settled: true,
        },
      ),
    ]);
    const comments = [...parseXml(parts.get('word/comments.xml') ?? '').children];
    expect(
      comments.map((each) => [
        each.getAttribute('w:author'),
        each.getAttribute('w:date'),
        [...each.querySelectorAll('p')].map((paragraph) => paragraphText(paragraph)),
      ]),
    ).toEqual([
      ['王<b>', '2026-01-21T10:00:00', ['修改建议：平实些', '建议改为：“一', '二”']],
      ['云溪县水务局', null, ['未采纳：与上级口径一致']],
    ]);
    const threads = [...parseXml(parts.get('word/commentsExtended.xml') ?? '').children];
    const [first, reply] = threads.map((each) => ({
      id: each.getAttribute('w15:paraId'),
      parent: each.getAttribute('w15:paraIdParent'),
      done: each.getAttribute('w15:done'),
    }));
    expect(reply).toMatchObject({ parent: first?.id, done: '1' });
    expect(comments[1]?.querySelector('p')?.getAttribute('w14:paraId')).toBe(reply?.id);
    expect(parts.get('[Content_Types].xml')).toContain('/word/comments.xml');
    expect(parts.get('word/_rels/document.xml.rels')).toContain('comments.xml');
  });

  test('has every mark once, and the text of the copy without', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyReport,
        fc.array(arbitraryComment, { minLength: 1, maxLength: 6 }),
        async (report, comments) => {
          const threads = comments.map(({ target }, index) =>
            thread(
              target,
              index % 2 === 0 ? {} : { reply: { author: '', at: '', paragraphs: ['已阅'] } },
            ),
          );
          const ids = threads.flatMap(({ reply }, index) =>
            reply === null ? [`${2 * index}`] : [`${2 * index}`, `${2 * index + 1}`],
          );
          const body = await bodyOf(report, threads);
          for (const name of ['Start', 'End'])
            expect(idsOf(body, `w:commentRange${name}`).toSorted()).toEqual(ids.toSorted());
          expect(idsOf(body, 'w:commentReference').toSorted()).toEqual(ids.toSorted());
          expect(ids.filter((id) => !isInOrder(body, id))).toEqual([]);
          expect(paragraphTexts(body)).toEqual(paragraphTexts(await bodyOf(report, [])));
        },
      ),
      { numRuns: 8 },
    );
  });
});

test('no other export holds a comment, whatever was said', async () => {
  const paper = compose(sampleReport);
  for (const writer of writers) {
    // oxlint-disable-next-line no-await-in-loop -- few, one after another
    const bytes = await writer.write({ report: sampleReport, paper, draft: null });
    const texts =
      writer.id === 'docx'
        ? Object.entries(unzipSync(bytes)).map(([path, part]) => path + strFromU8(part))
        : [strFromU8(bytes)];
    expect(texts.filter((text) => /comment/iu.test(text))).toEqual([]);
  }
});
