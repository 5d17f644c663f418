import { printDate } from '#report/date.ts';
import { editionOf } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { reportTitle } from '#report/report.ts';

/** Something known about the report that is another now; empty where nothing is filled in. */
export interface MetadataChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const dateWords = (date: string | null): string => (date === null ? '' : printDate(date));

/** What is compared besides prose and figures, by the names of 基本信息. */
const fields: readonly (readonly [label: string, read: (report: Report) => string])[] = [
  ['编制机关', ({ agency }) => agency],
  ['报告年度', ({ year }) => String(year)],
  ['报告格式', (report) => editionOf(report).name],
  ['索引号', ({ metadata }) => metadata.indexNumber ?? ''],
  ['文号', ({ metadata }) => metadata.documentNumber ?? ''],
  ['发文日期', ({ metadata }) => dateWords(metadata.issuedOn)],
  ['发布机构', ({ metadata }) => metadata.publisher ?? ''],
  ['网站', ({ metadata }) => metadata.site ?? ''],
];

/** A title follows agency and year unless it was given. */
const titleChange = (before: Report, after: Report): readonly MetadataChange[] =>
  before.metadata.title === after.metadata.title
    ? []
    : [{ label: '名称', before: reportTitle(before), after: reportTitle(after) }];

/** What of 基本信息 is another now. */
export const compareMetadata = (before: Report, after: Report): readonly MetadataChange[] => [
  ...titleChange(before, after),
  ...fields.flatMap(([label, read]) => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [{ label, before: was, after: is }];
  }),
];
