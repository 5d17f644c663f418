import { escapeHtml } from './drawing.ts';
import { sheetPage } from './sheet-page.ts';

/** A comment and what became of it, each in the words of the table. */
export interface ReviewTableRow {
  /** Who said it, and when on the officer's clock. */
  readonly by: string;
  readonly at: string;
  /** Where, in the form's words, and the words or figure it is about; empty for a section as a whole. */
  readonly place: string;
  readonly quoted: string;
  /** What was said, and what was proposed, each in a line. */
  readonly said: readonly string[];
  /** 已采纳, 未采纳, 已阅; empty while open. */
  readonly outcome: string;
  readonly reason: string;
}

/** 意见处理表: every comment on a report with its outcome, for the file. */
export interface ReviewTable {
  /** Title of the report. */
  readonly report: string;
  /** When the table was made, on the officer's clock. */
  readonly at: string;
  readonly rows: readonly ReviewTableRow[];
  /** Who agreed to the report being issued, each in a line. */
  readonly agreements: readonly string[];
}

/** Name of the table, on the page and in its file's name. */
export const reviewTableName = '意见处理表';

const columns: readonly (readonly [name: string, css: string])[] = [
  ['序号', 'nth'],
  ['意见人', 'by'],
  ['时间', 'at'],
  ['位置', 'place'],
  ['原文', 'quoted'],
  ['意见或建议', 'said'],
  ['处理', 'outcome'],
  ['理由', 'reason'],
];

const lines = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeHtml(text)}</p>`)
    .join('');

function rowHtml(row: ReviewTableRow, index: number): string {
  const cells = [
    lines([row.by]),
    lines([row.at]),
    lines([row.place]),
    lines([row.quoted]),
    lines(row.said),
    lines([row.outcome === '' ? '未处理' : row.outcome]),
    lines([row.reason]),
  ];
  return `<tr><th scope="row">${index + 1}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const countLine = (rows: ReviewTable['rows']): string => {
  const open = rows.filter(({ outcome }) => outcome === '').length;
  return `共${rows.length}条意见，${open === 0 ? '都已处理' : `还有${open}条未处理`}。`;
};

/** Style of the table, on A4 laid across and on screen. */
export const reviewTableCss = `
@page { size: A4 landscape; margin: 15mm 14mm; }
.review-table { max-width: 269mm; margin: 0 auto; color: #000; font: 10pt/1.5 "宋体", "SimSun", "Noto Serif CJK SC", serif; }
.review-table h1 { margin: 0 0 2mm; font: 700 16pt/1.4 "黑体", "SimHei", "Noto Sans CJK SC", sans-serif; text-align: center; }
.review-table p { margin: 0; white-space: pre-wrap; }
.review-table .about { text-align: center; }
.review-table table { width: 100%; margin: 3mm 0; border-collapse: collapse; table-layout: fixed; }
.review-table thead { display: table-header-group; }
.review-table tr { break-inside: avoid; }
.review-table :is(th, td) { padding: 1mm 1.5mm; border: 0.5pt solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.review-table th { font-weight: 700; }
.review-table tbody th { font-weight: 400; }
.review-table .nth { width: 13mm; }
.review-table .by { width: 22mm; }
.review-table .at { width: 27mm; }
.review-table .place { width: 38mm; }
.review-table .outcome { width: 17mm; }
.review-table .reason { width: 40mm; }
.review-table .sign { display: flex; gap: 12mm; margin-top: 8mm; break-inside: avoid; }
.review-table .sign span { flex: 1; padding-bottom: 1mm; border-bottom: 0.5pt solid #000; }
`;

/** The table's own markup. Everything a person wrote is escaped. */
export const reviewTableHtml = ({ report, at, rows, agreements }: ReviewTable): string =>
  `<article class="review-table">
<h1>${reviewTableName}</h1>
<p class="about">${escapeHtml(report)}</p>
<p class="about">${escapeHtml(at)}　${countLine(rows)}</p>
<table><thead><tr>${columns
    .map(([name, css]) => `<th scope="col" class="${css}">${name}</th>`)
    .join('')}</tr></thead>
<tbody>${rows.map(rowHtml).join('\n')}</tbody></table>
${lines(agreements)}
<p class="sign"><span>经办人：</span><span>审核人：</span><span>日期：</span></p>
</article>`;

/** The table as a file that opens by itself. */
export const reviewTablePage = (table: ReviewTable): string =>
  sheetPage(table.report + reviewTableName, reviewTableCss, reviewTableHtml(table));
