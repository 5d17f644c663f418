import type { SharedReport } from '#formats/link/shared-report.ts';
import { reportTitle } from '#report/report.ts';

/** Title of the tab in which a reviewer reads. */
export const reviewTitle = ({ report, draft }: SharedReport): string =>
  `审阅：${reportTitle(report)}（草稿第${draft.number}稿）`;
