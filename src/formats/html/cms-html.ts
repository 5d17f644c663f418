import type { Paper } from '#report/paper.ts';
import { paperHtml } from './paper-html.ts';

/** Looks a site's editor keeps: it drops style sheets and classes, but not a tag's own style. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/<h1>/gu, '<h1 style="text-align:center;font-size:22pt">'],
  [
    /<h2>/gu,
    '<h2 style="font-family:SimHei,黑体;font-size:16pt;font-weight:normal;text-indent:2em">',
  ],
  [
    /<h3>/gu,
    '<h3 style="font-family:KaiTi,楷体;font-size:16pt;font-weight:normal;text-indent:2em">',
  ],
  [
    /<(h[45])>/gu,
    '<$1 style="font-family:FangSong,仿宋;font-size:16pt;font-weight:normal;text-indent:2em">',
  ],
  [
    /<p>/gu,
    '<p style="font-family:FangSong,仿宋;font-size:16pt;line-height:1.8;text-indent:2em;text-align:justify">',
  ],
  [/<span class="lead">/gu, '<span style="font-family:KaiTi,楷体">'],
  [
    /<table /gu,
    '<table border="1" style="border-collapse:collapse;width:100%;text-align:center;font-size:10.5pt" ',
  ],
  [
    /<table>/gu,
    '<table border="1" style="border-collapse:collapse;width:100%;text-align:center;font-size:10.5pt">',
  ],
  [/<(t[hd])(?=[ >])/gu, '<$1 style="border:1px solid #000;padding:3px;font-weight:normal"'],
  [/<(ul|ol)>/gu, '<$1 style="list-style:none;padding-left:2em">'],
  [/ (?:class|data-[a-z]+)(?:="[^"<>]*")?(?=[^<>]*>)/gu, ''],
];

/** The paper for the clipboard (复制为网页): markup with inline looks only, to paste into a site's editor. */
export const cmsHtml = (paper: Paper): string =>
  looks.reduce((html, [tag, styled]) => html.replace(tag, styled), paperHtml(paper));
