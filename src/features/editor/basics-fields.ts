import type { Draft } from '#drafts/draft.ts';
import { parseDate, printDate } from '#report/date.ts';
import type { Metadata, Report } from '#report/report.ts';

/** 基本信息 as typed: every field is a line of text until it is read. */
export interface BasicsEntries {
  agency: string;
  year: string;
  title: string;
  indexNumber: string;
  documentNumber: string;
  issuedOn: string;
  publisher: string;
  site: string;
}

export type BasicsField = keyof BasicsEntries;

const text = (value: string | null): string => value ?? '';

/** What the form shows of a report; an entry that could not be read shows as it was typed. */
export function entriesOf(report: Report, unsettled: ReadonlyMap<string, string>): BasicsEntries {
  const { metadata } = report;
  return {
    agency: report.agency,
    year: unsettled.get('year') ?? String(report.year),
    title: text(metadata.title),
    indexNumber: text(metadata.indexNumber),
    documentNumber: text(metadata.documentNumber),
    issuedOn:
      unsettled.get('issuedOn') ?? (metadata.issuedOn === null ? '' : printDate(metadata.issuedOn)),
    publisher: text(metadata.publisher),
    site: text(metadata.site),
  };
}

const years = { first: 2008, last: 2099 };

const digitsOf = (typed: string): string =>
  typed
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s|年度?$/gu, '');

/** Reads a report year; null when it is none the app knows a form for. */
export function readYear(typed: string): number | null {
  const digits = digitsOf(typed);
  const year = /^\d{4}$/u.test(digits) ? Number(digits) : 0;
  return year >= years.first && year <= years.last ? year : null;
}

/** What is wrong with an entry, or true. */
export const rules: Readonly<Partial<Record<BasicsField, (typed: string) => true | string>>> = {
  agency: (typed) => typed.trim() !== '' || '编制机关还没有填，请填写机关全称',
  year: (typed) =>
    readYear(typed) !== null ||
    `“${typed}”不是报告年度，请填${years.first}至${years.last}之间的四位数`,
  issuedOn: (typed) => parseDate(typed).problem ?? true,
};

/** An entry as it stands once the field was left: a date as documents write it, all else as typed. */
export function tidied(field: BasicsField, typed: string): string {
  const { date } = field === 'issuedOn' ? parseDate(typed) : { date: null };
  return date === null ? typed : printDate(date);
}

const withMetadata = (report: Report, part: Partial<Metadata>): Report => ({
  ...report,
  metadata: { ...report.metadata, ...part },
});

function writeDate(report: Report, typed: string): Report | null {
  const { date, problem } = parseDate(typed);
  return problem === null ? withMetadata(report, { issuedOn: date }) : null;
}

function writeYear(report: Report, typed: string): Report | null {
  const year = readYear(typed);
  return year === null ? null : { ...report, year };
}

/** The report with an entry put in; null when it cannot be read. A blank line of metadata is none. */
export function writeEntry(report: Report, field: BasicsField, typed: string): Report | null {
  switch (field) {
    case 'agency':
      return { ...report, agency: typed };
    case 'year':
      return writeYear(report, typed);
    case 'issuedOn':
      return writeDate(report, typed);
    case 'title':
    case 'indexNumber':
    case 'documentNumber':
    case 'publisher':
    case 'site':
      return withMetadata(report, { [field]: typed.trim() === '' ? null : typed });
  }
}

/** The same for a whole draft. */
export function draftWith(draft: Draft, field: BasicsField, typed: string): Draft | null {
  const report = writeEntry(draft.report, field, typed);
  return report === null ? null : { ...draft, report };
}
