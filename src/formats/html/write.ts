import type { WriteInput, Writer } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import { escapeHtml } from './drawing.ts';
import { paperCss } from './paper-css.ts';
import { paperHtml } from './paper-html.ts';
import { printCss } from './print-css.ts';

/** Nothing of the page may load or run anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

type PageInput = Pick<WriteInput, 'report' | 'paper'>;

const meta = (name: string, content: string | null): string =>
  content === null || content === ''
    ? ''
    : `<meta name="${name}" content="${escapeHtml(content)}">`;

/** Longest description a site's lists show. */
const longestDescription = 120;

/** The report's own first words, for lists and search. */
function openingWords({ parts }: Paper): string {
  const first = parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'paragraph');
  return first === undefined ? '' : runsText(first.runs).slice(0, longestDescription);
}

/**
 * Tags of an article's page by the 网页标签 of 《政府网站发展指引》（国办发〔2017〕47号）, as far as
 * the report knows them. The column is the one every site must have (《政府信息公开条例》第五十条).
 */
function siteTags({ paper, report: { metadata } }: PageInput): string {
  return [
    meta('SiteName', metadata.site),
    meta('ColumnName', '政府信息公开年报'),
    meta('ColumnType', '政府信息公开年报'),
    meta('ArticleTitle', paper.title),
    meta('PubDate', metadata.issuedOn),
    meta('ContentSource', metadata.publisher ?? paper.agency),
    meta('Keywords', [paper.agency, `${paper.year}年`, '政府信息公开工作年度报告'].join(',')),
    meta('Description', openingWords(paper)),
  ]
    .filter((tag) => tag !== '')
    .join('\n');
}

/** 索引号, 文号 … as sites head an article with them. */
function headTable({ metadata }: Paper): string {
  if (metadata.length === 0) return '';
  const lines = metadata.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="metadata">${lines.join('')}</dl>`;
}

const pageCss = `
html { color-scheme: only light; }
body { margin: 0; background: #d9dfe3; }
.metadata {
  box-sizing: border-box;
  display: grid;
  grid-template-columns: 1fr 1fr;
  width: 210mm;
  max-width: 100%;
  margin: 24px auto 0;
  padding: 8px 12px;
  background: #fff;
  font: 14px/22px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
.metadata div { display: flex; padding: 4px 12px; }
.metadata dt { flex: none; width: 5.5em; color: #47515b; }
.metadata dd { margin: 0; overflow-wrap: anywhere; }
@media screen {
  .paper { width: 210mm; margin: 24px auto; padding: 37mm 26mm 35mm 28mm; box-shadow: 0 1px 3px rgb(20 32 44 / .18); }
}
@media screen and (max-width: 800px) {
  .metadata { grid-template-columns: 1fr; margin: 0; border-bottom: 1px solid #cfd6db; }
  .paper { width: auto; margin: 0; padding: 24px 16px; letter-spacing: 0; box-shadow: none; }
  .paper, .paper :is(h2, h3, h4, h5) { font-size: 17px; line-height: 31px; }
  .paper h1 { margin-bottom: 24px; font-size: 22px; line-height: 32px; }
  .paper section { overflow-x: auto; }
  .paper .statistics:is(.wide, .widest) { width: 156mm; }
}
@media print { .metadata { display: none; } }
`;

/** One self-contained page: the paper, its print rules, and the tags a site reads. */
export const pageHtml = ({ report, paper }: PageInput): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(paper.title)}</title>`,
    siteTags({ report, paper }),
    `<style>${paperCss}${pageCss}${printCss}</style></head>`,
    '<body>',
    headTable(paper),
    `<main>${paperHtml(paper)}</main>`,
    '</body></html>',
  ].join('\n');

/** The web page: one file, tagged as government sites tag an article, without scripts. */
export const htmlWriter: Writer = {
  id: 'html',
  label: '导出网页',
  purpose: '放到网站上，或用浏览器打开；单个文件，不含脚本',
  ending: 'html',
  mediaType: 'text/html',
  write: (input) => Promise.resolve(new TextEncoder().encode(pageHtml(input))),
};
