import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { editionForYear } from '#report/editions.ts';
import { narrativeTexts } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport, narrativeAt } from '#report/report.ts';
import { readJson } from './read.ts';
import { dataFileJsonSchema } from './schema.ts';
import { writeJson } from './write.ts';

const report: Report = blankReport(editionForYear(2025), '云溪县水务局', 2025);

const fileWith = (changes: object): string =>
  JSON.stringify({ ...JSON.parse(writeJson(report)), ...changes });

function read(text: string): Report {
  const outcome = readJson(text);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.report;
}

const problemOf = (text: string): string => {
  const outcome = readJson(text);
  return outcome.ok ? '' : outcome.problem;
};

const doubtsOf = (text: string): readonly string[] => {
  const outcome = readJson(text);
  return outcome.ok ? outcome.doubts : ['not read'];
};

test('Prose may come as plain paragraphs', () => {
  const { narrative } = read(fileWith({ narrative: { overview: ['第一段。', '', '第三段。'] } }));
  expect(narrative['overview']?.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '第一段。' }] },
    { type: 'paragraph' },
    { type: 'paragraph', content: [{ type: 'text', text: '第三段。' }] },
  ]);
});

test.each([
  ['equal to its parts', 5, undefined],
  ['that differs', 6, 6],
])('A total %s, read from a file', (_, total, kept) => {
  const row = { naturalPerson: 3, business: 2, total };
  const { figures } = read(fileWith({ figures: { applications: { newlyReceived: row } } }));
  expect(figures['applications/newlyReceived/total']).toBe(kept);
});

test('Blank is null or absent, 0 is 0, and what breaks the cell’s rule stays as text', () => {
  const { figures } = read(
    fileWith({
      figures: {
        applications: {
          carriedIn: { naturalPerson: null, business: 0, research: -1, total: '约3件' },
        },
      },
    }),
  );
  expect(figures).toEqual({
    'applications/carriedIn/business': 0,
    'applications/carriedIn/research': '-1',
    'applications/carriedIn/total': '约3件',
  });
});

test('Unknown keys are doubts that name their path, never errors', () => {
  expect(
    doubtsOf(
      fileWith({
        colour: 'red',
        figures: { applications: { newlyReceived: { martians: 4 } } },
        narrative: { appendix: ['附录'] },
      }),
    ).map((doubt) => /“(.+?)”/u.exec(doubt)?.[1]),
  ).toEqual(['colour', 'figures/applications/newlyReceived/martians', 'narrative/appendix']);
});

test('Unknown keys deep in the prose, or with values of no known shape, are doubts too', () => {
  const paragraph = { type: 'paragraph', attrs: { indent: 2 }, content: [] };
  expect(
    doubtsOf(
      fileWith({
        preamble: { type: 'doc', content: [paragraph] },
        narrative: { appendix: { strange: true } },
        figures: { notes: [{ deep: { deeper: { deepest: 1 } } }] },
        metadata: { keywords: ['水务'] },
      }),
    ).map((doubt) => /“(.+?)”/u.exec(doubt)?.[1]),
  ).toEqual([
    'metadata/keywords',
    'preamble/content/0/attrs',
    'narrative/appendix',
    'figures/notes',
  ]);
});

test('Prose of no section is kept, and said so', () => {
  const text = fileWith({ narrative: { appendix: ['附录'] } });
  expect(narrativeTexts(narrativeAt(read(text), 'appendix'))).toEqual(['附录']);
  expect(doubtsOf(text)).toEqual([
    '这份报告没有“narrative/appendix”这个部分，内容已保留，但不会印出',
  ]);
});

test.each([
  ['twice the same', ['own-1', 'own-1'], '“sections/1/id”'],
  ['named like a page', ['overview', 'check'], '“sections/1/id”'],
])('Sections %s are refused', (_, ids, words) => {
  const sections = ids.map((id) => ({ id, title: '标题' }));
  expect(problemOf(fileWith({ sections }))).toContain(words);
});

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

test.each([
  ['not json', 'nonsense', '已损坏'],
  ['another program’s file', '{"a":1}', '不是本系统的数据文件'],
  ['an unknown edition', fileWith({ edition: '1999' }), '没有这种报告格式'],
  ['a later form', fileWith({ formatVersion: 7 }), '更新的版本'],
  ['a damaged year', fileWith({ year: '去年' }), '“year”'],
  [
    'a damaged figure',
    fileWith({ figures: { applications: { carriedIn: { total: [] } } } }),
    '“figures/applications',
  ],
  [
    'damaged prose',
    fileWith({ preamble: { type: 'doc', content: [{ type: 'script' }] } }),
    '“preamble/content/0/type”',
  ],
  ['a number too large to be one', fileWith({}).replace('2025,', '1e999,'), '“year”'],
  ['nesting without end', fileWith({ a: nested(500) }), '过深'],
  ['endless nesting', '['.repeat(200_000), '已损坏'],
])('%s is refused in a sentence', (_, text, words) => {
  expect(problemOf(text)).toContain(words);
});

test('Keys that would reach into prototypes do nothing', () => {
  const text = fileWith({}).replace(
    '"figures":{}',
    '"figures":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":2}}}',
  );
  readJson(text);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('The published schema describes every key of the file', () => {
  const schema = dataFileJsonSchema();
  expect(schema).toMatchObject({
    type: 'object',
    properties: { format: {}, edition: {}, figures: {}, narrative: {} },
    required: ['format', 'formatVersion', 'edition', 'agency', 'year'],
  });
});

const fixtures = ['suqian-2023/suqian-2023.json', 'zhangdian-2012/report.json'].map(
  (name) => `../shared/fixtures/${name}`,
);
const missing = !fixtures.every((path) => existsSync(path));

const publishedSchema = z.looseObject({
  narrative: z.record(z.string(), z.array(z.string())),
  figures: z.record(z.string(), z.unknown()),
});

test.skipIf(missing).each(fixtures)('%s is read whole, or skipped where it is not', (path) => {
  const published = publishedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const head = { format: 'zfxxgk-annual-report', formatVersion: 1 };
  const given = read(JSON.stringify({ ...published, ...head }));
  expect(JSON.parse(writeJson(given))).toMatchObject({ figures: published.figures });
  for (const [id, paragraphs] of Object.entries(published.narrative))
    expect(narrativeTexts(narrativeAt(given, id))).toEqual(paragraphs);
});
