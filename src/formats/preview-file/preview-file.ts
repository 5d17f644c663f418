import { escapeHtml } from '#formats/html/drawing.ts';

/** The reading page as one classic script and its looks: what every preview file is made of. */
export interface PreviewShell {
  /** JavaScript that ends no script element. */
  readonly script: string;
  /** CSS that ends no style element. */
  readonly style: string;
  /** SHA-256 of the script, as a content policy names it: nothing else in the file may run. */
  readonly scriptHash: string;
}

/** What a preview file brings along. */
export interface Carried {
  /** `<codec>.<payload>` of the shared report, as it follows `#/view/` in a link. */
  readonly word: string;
  /** Address of the app the file was made in, so that comments can go back by link; null where it is not known. */
  readonly home: string | null;
}

/** Neither loads anything nor speaks to anyone, and runs only its own script. */
const policyOf = ({ scriptHash }: PreviewShell): string =>
  [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * 预览文件: one web page that needs neither a network nor anything beside it, opened by a double
 * click. The report is in it exactly as in a link, under its passphrase if it has one.
 */
export const previewFile = (shell: PreviewShell, { word, home }: Carried): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(shell))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="only light">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<title>政府信息公开工作年度报告（预览文件）</title>',
    `<style>${shell.style}</style>`,
    '</head>',
    '<body>',
    `<div id="root" data-report="${escapeHtml(word)}" data-home="${escapeHtml(home ?? '')}"></div>`,
    '<noscript>预览文件需要启用JavaScript。请换用电脑或手机自带的浏览器打开。</noscript>',
    `<script>${shell.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** What the file's own root element brings along. An address that is no web address is as good as none. */
export function carriedBy({ dataset }: HTMLElement): Carried {
  const { report = '', home = '' } = dataset;
  return { word: report, home: /^https?:\/\//u.test(home) ? home : null };
}
