import type { Report } from '#report/report.ts';
import type { LocalTime } from './format.ts';

/** What a file is named after. */
export interface FileNaming {
  readonly report: Pick<Report, 'agency' | 'year'>;
  /** 草稿第n稿 and when it was handed out; null for a final copy. */
  readonly draft: { readonly number: number; readonly at: LocalTime } | null;
  /** Without its dot; empty gives the bare name (the browser's own name for a PDF). */
  readonly ending: string;
}

const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

const two = (value: number): string => String(value).padStart(2, '0');

const stamp = ({ year, month, day, hour, minute }: LocalTime): string =>
  `${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}`;

/** Longest name before the ending, in characters; a longer agency is cut. */
const longest = 80;

/**
 * The one name of a report's files:
 * `<机关>_<年度>年政府信息公开工作年度报告[_草稿v<n>_<yyyymmdd-hhmm>].<ending>`. Signs that file systems
 * refuse are left out; Chinese stays, in NFC.
 */
export function fileName({ report, draft, ending }: FileNaming): string {
  const mark = draft === null ? '' : `_草稿v${draft.number}_${stamp(draft.at)}`;
  const rest = `_${report.year}年政府信息公开工作年度报告${mark}`;
  const agency = Array.from(report.agency.normalize('NFC').replace(forbidden, '').trim())
    .slice(0, longest - rest.length)
    .join('');
  return agency + rest + (ending === '' ? '' : `.${ending}`);
}
