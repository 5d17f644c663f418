import type { WriteInput, Writer } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { escapeHtml } from './drawing.ts';
import { paperCss } from './paper-css.ts';
import { paperHtml } from './paper-html.ts';
import { printCss } from './print-css.ts';

/** Nothing of the page may load or run anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const meta = (name: string, content: string | undefined): string =>
  content === undefined || content === ''
    ? ''
    : `<meta name="${name}" content="${escapeHtml(content)}">`;

/** Head tags government sites carry on an article (《政府网站发展指引》国办发〔2017〕47号附件“网页标签”), as far as the report knows them. */
function siteTags(paper: Paper): string {
  const values = new Map(paper.metadata.map(({ label, value }) => [label, value]));
  return [
    meta('SiteName', values.get('网站')),
    meta('ColumnName', '政府信息公开年报'),
    meta('ColumnType', '政府信息公开'),
    meta('ArticleTitle', paper.title),
    meta('PubDate', values.get('发文日期')),
    meta('ContentSource', values.get('发布机构') ?? paper.agency),
    meta('Keywords', `${paper.agency},${paper.year}年,政府信息公开工作年度报告`),
    meta('Description', paper.title),
  ].join('');
}

/** 索引号, 文号 … as sites head an article with them; dates as written in the file's own metadata. */
function headTable({ metadata }: Paper): string {
  if (metadata.length === 0) return '';
  const lines = metadata.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="metadata">${lines.join('')}</dl>`;
}

const pageCss = `
body { margin: 0; background: #d9dfe3; }
.paper { width: 210mm; max-width: 100%; margin: 24px auto; padding: 37mm 26mm 35mm 28mm; box-shadow: 0 1px 3px rgb(20 32 44 / .18); }
.metadata { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); width: 210mm; max-width: 100%; margin: 24px auto 0; border: 1px solid #cfd6db; background: #fff; font: 14px/22px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; box-sizing: border-box; }
.metadata div { display: flex; padding: 6px 12px; }
.metadata dt { flex: none; width: 5em; color: #47515b; }
.metadata dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 800px) { .paper { padding: 24px 16px; margin: 0; } .paper h1 { font-size: 20px; } }
@media screen and (max-width: 800px) { .paper section { overflow-x: auto; } .paper table.statistics { min-width: 640px; } }
@media print { .metadata { display: none; } }
`;

/** One self-contained page: the paper, its print rules, and the tags a site reads. */
export const pageHtml = ({ paper }: Pick<WriteInput, 'paper'>): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(paper.title)}</title>`,
    siteTags(paper),
    `<style>${paperCss}${pageCss}${printCss}</style></head>`,
    '<body>',
    headTable(paper),
    `<main>${paperHtml(paper)}</main>`,
    '</body></html>',
  ].join('\n');

export const htmlWriter: Writer = {
  id: 'html',
  label: '导出网页',
  purpose: '放到网站上，或用浏览器打开；单个文件，不含脚本',
  ending: 'html',
  mediaType: 'text/html',
  write: (input) => Promise.resolve(new TextEncoder().encode(pageHtml(input))),
};
