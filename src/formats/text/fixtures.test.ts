import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repairPaper } from '#formats/mojibake/repair-paper.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { Narrative } from '#report/narrative.ts';
import { narrativeTexts } from '#report/narrative.ts';
import type { Recognition } from '#report/recognise/recognition.ts';
import { recognise } from '#report/recognise/recognise.ts';
import { reportTitle, sectionsOf } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { settledFigure } from '#report/totals.ts';
import { readHtml } from '#formats/html/read.ts';
import { readJson } from '#formats/json/read.ts';
import { readText } from './read.ts';

/** Real published reports; they lie beside the repository, never in it. */
const folder = '../shared/fixtures';
const absent = !existsSync(folder);
const given = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** The report a fixture says it is, by way of the data file's own reader. */
function expected(name: string): Recognition['report'] {
  const value: unknown = JSON.parse(given(name));
  const outcome = readJson(
    JSON.stringify({ format: 'zfxxgk-annual-report', formatVersion: 1, ...Object(value) }),
  );
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.report;
}

const texts = (narrative: Narrative): readonly string[] =>
  narrativeTexts(narrative).filter((text) => text !== '');

const figuresOf = (report: Recognition['report']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    tablesOf(editionOf(report)).flatMap((table) =>
      figureCells(table).map(({ ref }) => [ref, settledFigure(report, table, ref)]),
    ),
  );

const proseOf = ({ narrative }: Recognition['report']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(narrative).map(([id, prose]) => [id, texts(prose)]));

const named = absent ? 'SKIPPED, not passed: shared/fixtures is absent' : 'shared/fixtures';

describe.skipIf(absent)(`a published report is read whole (${named})`, () => {
  test.each(['plain', 'word'])('its page, %s', (style) => {
    const report = expected('suqian-2023/suqian-2023.json');
    const read = recognise(readHtml(given(`suqian-2023/suqian-2023.${style}.html`)));
    expect(read.doubts).toEqual([]);
    expect(read.setAside.map(({ why }) => why)).toEqual(['furniture', 'furniture']);
    expect(figuresOf(read.report)).toEqual(figuresOf(report));
    expect(proseOf(read.report)).toEqual(proseOf(report));
    expect([read.report.agency, read.report.year, read.report.edition]).toEqual([
      report.agency,
      report.year,
      report.edition,
    ]);
  });

  test.each(['clean', 'as-received'])('its text, %s', async (state) => {
    const report = expected('zhangdian-2012/report.json');
    const { paper, repairs } = await repairPaper(readText(given(`zhangdian-2012/${state}.txt`)));
    const read = recognise(paper, repairs);
    expect(proseOf(read.report)).toEqual(proseOf(report));
    expect(texts(read.report.preamble)).toEqual(texts(report.preamble));
    expect(sectionsOf(read.report)).toEqual(sectionsOf(report));
    expect({ ...read.report.metadata, title: reportTitle(read.report) }).toEqual({
      ...report.metadata,
      title: reportTitle(report),
    });
    expect([read.report.agency, read.report.year, read.report.edition]).toEqual([
      report.agency,
      report.year,
      report.edition,
    ]);
    expect(read.setAside).toEqual([]);
    expect(read.doubts.filter(({ title }) => title === '有文字丢失')).toHaveLength(1);
    expect(read.doubts.filter(({ title }) => title === '乱码已还原').length).toBe(repairs.length);
  });
});
