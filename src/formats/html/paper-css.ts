/**
 * The look of the official paper, by GB/T 9704—2012: 版心 156 × 225 mm, body 仿宋 三号 on lines of
 * 28.95 pt, title 小标宋 二号, 一、黑体, （一）楷体. In absolute units under `.paper`, so that the web
 * page prints it as it stands and the preview scales it whole.
 */
export const paperCss = `
.paper {
  --song: "方正小标宋简体", "FZXiaoBiaoSong-B05S", STZhongsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif;
  --fang: "仿宋_GB2312", FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif;
  --hei: SimHei, "黑体", STHeiti, "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  --kai: "楷体_GB2312", KaiTi_GB2312, KaiTi, STKaiti, "Noto Serif CJK SC", "Noto Serif SC", serif;
  box-sizing: border-box;
  color: #000;
  background: #fff;
  font: 16pt/28.95pt var(--fang);
  text-align: justify;
  overflow-wrap: anywhere;
  line-break: strict;
  text-autospace: normal;
  text-spacing-trim: trim-start;
}
.paper h1 {
  margin: 0 0 28.95pt;
  font: 700 22pt/36pt var(--song);
  text-align: center;
  text-wrap: balance;
}
.paper h2, .paper h3, .paper h4, .paper h5 {
  margin: 0;
  font: 400 16pt/28.95pt var(--fang);
  text-indent: 2em;
  break-after: avoid;
}
.paper h2 { font-family: var(--hei); }
.paper h3, .paper .lead { font-family: var(--kai); }
.paper p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.paper strong { font-family: inherit; font-weight: 700; }
.paper a { color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
.paper ul, .paper ol { margin: 0; padding: 0 0 0 2em; list-style: none; }
.paper li { display: flex; gap: 0.5em; }
.paper li > div { flex: 1; min-width: 0; }
.paper li p { text-indent: 0; }
.paper li ul, .paper li ol { padding-left: 0; }
.paper table {
  width: 100%;
  margin: 6pt 0;
  border-collapse: collapse;
  table-layout: fixed;
  font: 10.5pt/15pt var(--fang);
  text-align: center;
}
.paper table.statistics { font-size: 10pt; line-height: 14pt; }
.paper caption { padding: 4pt 0; font: 700 14pt/22pt var(--fang); break-after: avoid; }
.paper th, .paper td { padding: 3pt 2pt; border: 0.75pt solid #000; font-weight: 400; vertical-align: middle; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper thead th, .paper th[scope="colgroup"] { break-after: avoid; }
.paper th p, .paper td p { text-indent: 0; }
.paper td ul, .paper td ol, .paper th ul, .paper th ol { padding: 0; }
.paper .start { padding-left: 4pt; text-align: left; }
.paper .end { padding-right: 4pt; text-align: right; }
.paper [data-indent="1"] { padding-left: 1.5em; }
.paper [data-indent="2"] { padding-left: 3em; }
.paper [data-indent="3"] { padding-left: 4.5em; }
.paper [data-table="applications"] { font-size: 9.5pt; line-height: 12.5pt; }
.paper [data-table="reviewAndLitigation"] { font-size: 9pt; line-height: 13pt; }
.paper [data-figure] { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.paper .closing { margin-top: 57.9pt; break-inside: avoid; break-before: avoid; }
.paper .closing p { padding-right: 4em; text-align: right; text-indent: 0; }
`;
