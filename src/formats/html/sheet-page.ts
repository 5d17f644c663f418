import { escapeHtml } from './drawing.ts';

/** A page as a file that opens by itself and runs nothing: its name, its style and its own finished markup. */
export const sheetPage = (title: string, css: string, markup: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body { margin: 10mm; background: #fff; }${css}</style>
</head>
<body>
${markup}
</body>
</html>
`;
