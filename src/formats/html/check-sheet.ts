import type { LocalTime } from '#formats/format.ts';
import type { Finding, Sum } from '#report/check.ts';
import { printDate } from '#report/date.ts';
import { escapeHtml } from './drawing.ts';
import { sheetPage } from './sheet-page.ts';

/** What was confirmed, as the file keeps it. */
interface ConfirmedLine {
  /** Section and column, in the form's words. */
  readonly place: string;
  readonly message: string;
  readonly reason: string;
}

/** How a report was checked: a page to walk through on paper (校核单), or for the file once it is final (校核记录). */
export interface CheckSheet {
  /** Title of the report. */
  readonly report: string;
  /** 草稿第n稿 or 定稿. */
  readonly state: string;
  /** When it stood so, on the officer's clock. */
  readonly at: LocalTime;
  /** What is open, by section in print order. */
  readonly open: readonly {
    readonly section: string;
    readonly findings: readonly Finding[];
  }[];
  readonly confirmed: readonly ConfirmedLine[];
  /** What held, each in a line. */
  readonly passed: readonly string[];
  readonly final: boolean;
}

const two = (part: number): string => String(part).padStart(2, '0');

const moment = ({ year, month, day, hour, minute }: LocalTime): string =>
  `${printDate(`${year}-${month}-${day}`)}${two(hour)}:${two(minute)}`;

const termsOf = ({ terms }: Sum): string =>
  terms
    .map(({ label, figure }, index) =>
      /^[-−－]/u.test(figure)
        ? `－${label}${figure.replace(/^[-−－]/u, '')}`
        : `${index === 0 ? '' : '＋'}${label}${figure}`,
    )
    .join('');

const sumLine = (sum: Sum): string =>
  sum.terms.length > 1 ? `${termsOf(sum)}＝${sum.result}` : termsOf(sum);

const sums = ({ sums: all, difference }: Finding): string =>
  all.length === 0
    ? ''
    : `<p class="sums">${[
        ...all.map(sumLine),
        ...(difference === null ? [] : [`相差${difference}`]),
      ]
        .map(escapeHtml)
        .join('<br>')}</p>`;

const row = (finding: Finding): string => `<tr>
<td class="box">□</td>
<td>${finding.severity === 'must' ? '必须修改' : '请核对'}</td>
<td><b>${escapeHtml([finding.place, finding.title].filter((part) => part !== '').join('：'))}</b>${sums(finding)}<p>${escapeHtml(finding.message)}</p></td>
<td>${escapeHtml(finding.basis)}</td>
</tr>`;

const openPart = ({ section, findings }: CheckSheet['open'][number]): string =>
  `<h2>${escapeHtml(section)}（${findings.length}处）</h2>
<table><thead><tr><th class="box">办结</th><th class="kind">类别</th><th>问题</th><th class="basis">依据或理由</th></tr></thead>
<tbody>${findings.map(row).join('')}</tbody></table>`;

const confirmedPart = (confirmed: CheckSheet['confirmed']): string =>
  confirmed.length === 0
    ? ''
    : `<h2>确认无误的事项（${confirmed.length}处）</h2>
<table><thead><tr><th class="where">位置</th><th>事项</th><th class="why">理由</th></tr></thead>
<tbody>${confirmed
        .map(
          ({ place, message, reason }) =>
            `<tr><td>${escapeHtml(place)}</td><td>${escapeHtml(message)}</td><td>${escapeHtml(reason)}</td></tr>`,
        )
        .join('')}</tbody></table>`;

const passedPart = (passed: readonly string[]): string =>
  passed.length === 0
    ? ''
    : `<h2>核对过且相符的项目（${passed.length}项）</h2>
<ol>${passed.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`;

const verdict = ({ open, final }: CheckSheet): string => {
  const count = open.reduce((sum, { findings }) => sum + findings.length, 0);
  if (final) return '定稿时没有未处理的问题。';
  return count === 0 ? '没有未处理的问题。' : `还有${count}处未处理。`;
};

/** Name of the page: 校核单 while it is a draft, 校核记录 once it is final. */
export const checkSheetName = ({ final }: Pick<CheckSheet, 'final'>): string =>
  final ? '校核记录' : '校核单';

/** Style of the page, on A4 and on screen. */
export const checkSheetCss = `
@page { size: A4; margin: 20mm 18mm; }
.check-sheet { max-width: 174mm; margin: 0 auto; color: #000; font: 10.5pt/1.6 "宋体", "SimSun", "Noto Serif CJK SC", serif; }
.check-sheet h1 { margin: 0 0 2mm; font: 700 16pt/1.4 "黑体", "SimHei", "Noto Sans CJK SC", sans-serif; text-align: center; }
.check-sheet h2 { margin: 5mm 0 2mm; font: 700 11pt/1.5 "黑体", "SimHei", "Noto Sans CJK SC", sans-serif; break-after: avoid; }
.check-sheet p { margin: 0; }
.check-sheet .about { text-align: center; }
.check-sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.check-sheet thead { display: table-header-group; }
.check-sheet tr { break-inside: avoid; }
.check-sheet th, .check-sheet td { padding: 1mm 2mm; border: 0.5pt solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.check-sheet th { font-weight: 700; }
.check-sheet .box { width: 14mm; text-align: center; }
.check-sheet .kind { width: 22mm; }
.check-sheet .basis { width: 42mm; }
.check-sheet .where { width: 38mm; }
.check-sheet .why { width: 50mm; }
.check-sheet .sums { margin: 1mm 0; padding-left: 2mm; border-left: 2pt solid #000; font-variant-numeric: tabular-nums; }
.check-sheet ol { margin: 0; padding-left: 2em; }
.check-sheet .sign { display: flex; gap: 12mm; margin-top: 10mm; }
.check-sheet .sign span { flex: 1; padding-bottom: 1mm; border-bottom: 0.5pt solid #000; }
`;

/** The page's own markup. Everything a person wrote is escaped. */
export const checkSheetHtml = (sheet: CheckSheet): string => `<article class="check-sheet">
<h1>${checkSheetName(sheet)}</h1>
<p class="about">${escapeHtml(`${sheet.report}（${sheet.state}）`)}</p>
<p class="about">${moment(sheet.at)}　${verdict(sheet)}</p>
${sheet.open.map(openPart).join('\n')}
${confirmedPart(sheet.confirmed)}
${passedPart(sheet.passed)}
<p class="sign"><span>校核人：</span><span>审核人：</span><span>日期：</span></p>
</article>`;

/** The whole page as a file that opens by itself. */
export const checkSheetPage = (sheet: CheckSheet): string =>
  sheetPage(sheet.report + checkSheetName(sheet), checkSheetCss, checkSheetHtml(sheet));
