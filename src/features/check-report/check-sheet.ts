import type { CheckRecord, Draft } from '#drafts/draft.ts';
import { recorded } from '#drafts/finalise.ts';
import { localTime } from '#drafts/local-time.ts';
import type { Standing } from '#drafts/standing.ts';
import { fileName } from '#formats/file-name.ts';
import {
  type CheckSheet,
  checkSheetCss,
  checkSheetHtml,
  checkSheetName,
  checkSheetPage,
} from '#formats/html/check-sheet.ts';
import { type Report, reportTitle } from '#report/report.ts';
import { download } from '#ui/download.ts';
import { bySection, placeIn } from './by-section.ts';

const linesOf = (report: Report, lines: CheckRecord['confirmed']): CheckSheet['confirmed'] =>
  lines.map((line) => ({ ...line, place: placeIn(report, line) }));

/** The record that was kept at 定稿; nothing in it is judged anew. */
function recordOf({ report, final }: Draft): CheckSheet | null {
  if (final === undefined) return null;
  return {
    report: reportTitle(report),
    state: '定稿',
    at: localTime(new Date(final.at)),
    open: [],
    confirmed: linesOf(report, final.confirmed),
    passed: final.checked,
    final: true,
  };
}

/** How a draft was checked: its record once it is final, else what is open at this moment. */
function checkSheetOf(draft: Draft, standing: Standing): CheckSheet {
  const { report, issue } = draft;
  return (
    recordOf(draft) ?? {
      report: reportTitle(report),
      state: issue.number === 0 ? '草稿' : `草稿，已导出到第${issue.number}稿`,
      at: localTime(new Date()),
      open: bySection(report, standing.findings).map(({ title, findings }) => ({
        section: title,
        findings,
      })),
      confirmed: linesOf(report, standing.confirmed.map(recorded)),
      passed: standing.passed,
      final: false,
    }
  );
}

const sheetName = (draft: Draft, sheet: CheckSheet, ending: string): string =>
  fileName({ report: draft.report, draft: null, ending: '' }) +
  `_${checkSheetName(sheet)}${ending === '' ? '' : `.${ending}`}`;

/** A page for paper: markup, style, and the name its file would have. */
export interface PrintedSheet {
  readonly html: string;
  readonly css: string;
  readonly name: string;
}

/** The sheet as a page for paper. */
export function printedSheet(draft: Draft, standing: Standing): PrintedSheet {
  const sheet = checkSheetOf(draft, standing);
  return {
    html: checkSheetHtml(sheet),
    css: checkSheetCss,
    name: sheetName(draft, sheet, ''),
  };
}

/** Hands the sheet out as a page that opens by itself. */
export function downloadSheet(draft: Draft, standing: Standing): void {
  const sheet = checkSheetOf(draft, standing);
  download(sheetName(draft, sheet, 'html'), checkSheetPage(sheet), 'text/html');
}
