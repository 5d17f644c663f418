import type { SharedReport } from '#formats/link/shared-report.ts';
import { printDate } from '#report/date.ts';

/** 2026年1月20日14:05 */
function printMoment(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return `${printDate(date)}${time}`;
}

/** Which 稿 this is, and of when. */
export const draftWords = ({ draft }: SharedReport): string =>
  `草稿第${draft.number}稿　${printMoment(draft.at)}`;
