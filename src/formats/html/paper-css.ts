/**
 * The look of the official paper, by GB/T 9704—2012: 版心 156 × 225 mm, body 仿宋 三号 in 28
 * characters a line on lines of 28.95 pt, title 小标宋 二号, 一、黑体, （一）楷体. In absolute units
 * under `.paper`, so that the web page prints it as it stands and the preview scales it whole.
 */
export const paperCss = `
.paper {
  --song: "方正小标宋简体", "FZXiaoBiaoSong-B05S", STZhongsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif;
  --fang: "仿宋_GB2312", FangSong_GB2312, FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif;
  --hei: SimHei, "黑体", STHeiti, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  --kai: "楷体_GB2312", KaiTi_GB2312, KaiTi, "楷体", STKaiti, "Noto Serif CJK SC", "Noto Serif SC", serif;
  box-sizing: border-box;
  color: #000;
  background: #fff;
  font: 16pt/28.95pt var(--fang);
  letter-spacing: -0.21pt;
  text-align: justify;
  overflow-wrap: anywhere;
  line-break: strict;
  text-autospace: normal;
  text-spacing-trim: trim-start;
}
.paper h1 {
  margin: 0 0 28.95pt;
  font: 700 22pt/36pt var(--song);
  font-synthesis: none;
  letter-spacing: 0;
  text-align: center;
  text-wrap: balance;
  break-after: avoid;
}
.paper .phrase { display: inline-block; }
.paper h2, .paper h3, .paper h4, .paper h5 {
  margin: 0;
  font: 400 16pt/28.95pt var(--fang);
  text-indent: 2em;
  break-after: avoid;
  break-inside: avoid;
}
.paper h2 { font-family: var(--hei); }
.paper h3, .paper .lead { font-family: var(--kai); }
.paper p, .paper :is(h2, h3, h4, h5), .paper :is(th, td) { white-space: pre-wrap; }
.paper p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.paper strong { font-family: inherit; font-weight: 700; }
.paper a { color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
.paper :is(ul, ol) { margin: 0; padding: 0 0 0 2em; list-style: none; }
.paper li { display: flex; gap: 0.4em; }
.paper li > .marker { flex: none; min-width: 1em; }
.paper li > div { flex: 1; min-width: 0; }
.paper li :is(p, ul, ol) { padding-left: 0; text-indent: 0; }
.paper table {
  width: calc(100% - 1pt);
  margin: 6pt 0.5pt 8pt;
  border-collapse: collapse;
  table-layout: fixed;
  font: 12pt/17pt var(--fang);
  letter-spacing: 0;
  text-align: center;
  text-indent: 0;
}
.paper table.wide { font-size: 10.5pt; line-height: 14pt; }
.paper table.widest { font-size: 9pt; line-height: 12.5pt; }
.paper caption { padding: 2pt 0 6pt; font: 400 14pt/22pt var(--hei); break-after: avoid; }
.paper :is(th, td) {
  height: 1.7em;
  padding: 1.5pt 3pt;
  border: 0.75pt solid #000;
  font-weight: 400;
  text-align: center;
  vertical-align: middle;
}
.paper :is(.wide, .widest) :is(th, td) { padding: 1.5pt; }
.paper :is(th, td) p { text-indent: 0; }
.paper :is(th, td) :is(ul, ol) { padding: 0; }
.paper :is(th, td).start { padding-left: 3pt; text-align: left; }
.paper :is(th, td).end { padding-right: 3pt; text-align: right; }
.paper th[scope="row"], .paper th[scope="rowgroup"] { line-break: auto; }
.paper .upright { padding: 0; }
.paper .upright > span { display: inline-block; writing-mode: vertical-rl; letter-spacing: 0.1em; }
.paper [data-indent="1"] { padding-left: 1.5em; }
.paper [data-indent="2"] { padding-left: 3em; }
.paper [data-indent="3"] { padding-left: 4.5em; }
.paper [data-figure] { font-variant-numeric: tabular-nums; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper tr.heads { break-after: avoid; }
.paper .closing { margin-top: 57.9pt; break-inside: avoid; break-before: avoid; }
.paper .closing p { padding-right: 4em; text-align: right; text-indent: 0; }
`;
