import { marksCss } from '#formats/html/marks-css.ts';
import { paperCss } from '#formats/html/paper-css.ts';

/** How the paper is read on a screen: the sheet itself where there is room, large type on a phone. */
const screenCss = `
:host { display: block; color: #1a2026; }
.paper {
  box-sizing: border-box;
  max-width: 690px;
  margin: 0 auto;
  padding: 72px 56px;
  background: #fff;
  box-shadow: 0 1px 3px rgb(20 32 44 / 18%);
  font-size: 15pt;
  line-height: 27pt;
}
.paper :is(h2, h3, h4, h5) { font-size: 15pt; line-height: 27pt; scroll-margin-top: 72px; }
.paper h1 { font-size: 20pt; }
.region { overflow-x: auto; }
.region:focus-visible { outline: 2px solid #0e3b59; outline-offset: 2px; }
.paper table { font-size: 10.5pt; line-height: 14pt; }
.paper [data-at] { outline: 2px solid #5f4593; outline-offset: 2px; }
@media screen and (max-width: 899px) {
  .paper { padding: 24px 16px 32px; box-shadow: none; letter-spacing: 0; }
  .paper:not([data-sheet]) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-align: left; }
  .paper, .paper :is(h2, h3, h4, h5) { font-size: 17px; line-height: 31px; }
  .paper:not([data-sheet]) :is(h2, h3, h4, h5) { font-family: inherit; font-weight: 600; }
  .paper h1 { margin-bottom: 16px; font-size: 22px; line-height: 32px; }
  .paper table { width: max-content; min-width: 100%; max-width: none; font: 14px/20px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  .paper table.statistics:is(.wide, .widest) { min-width: 0; font-size: 13px; line-height: 18px; }
  .paper table.widest { width: 46rem; }
  .paper .wide tbody th[scope="rowgroup"]:not(.upright) > * { display: inline-block; writing-mode: vertical-rl; text-align: left; }
  /* Borders that travel with cells that stay. */
  .paper table { border-collapse: separate; border-spacing: 0; border: solid #000; border-width: 1px 0 0 1px; }
  .paper :is(th, td) { min-width: 2.5rem; background: #fff; border-width: 0 1px 1px 0; }
  .paper tbody th[scope] { position: sticky; z-index: 1; background: #f4f6f7; }
  .paper td[data-computed]:last-child { position: sticky; right: 0; background: #e9edf0; box-shadow: -1px 0 #000; font-weight: 600; }
  .paper td[data-computed].said-cell:last-child { box-shadow: -1px 0 #000, inset 0 -3px #5f4593; }
  .paper[data-sheet] { width: 690px; max-width: none; padding: 56px; zoom: var(--zoom, 0.55); }
}
button.comment {
  position: relative;
  height: 28px;
  margin: -2px 0 -2px 0.5em;
  padding: 0 10px;
  color: #5f4593;
  background: #f5f2fa;
  border: 1px solid #5f4593;
  border-radius: 14px;
  vertical-align: middle;
  font: 400 13px/20px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  text-indent: 0;
  letter-spacing: 0;
  cursor: pointer;
}
@media (hover: hover) and (min-width: 900px) {
  /* Out of the way of the text until it is wanted. */
  :is(p, h2, h3, h4, h5, div) > button.comment { position: absolute; opacity: 0; }
  :is(p, h2, h3, h4, h5, div):hover > button.comment, button.comment:focus-visible { opacity: 1; }
}
.region + button.comment { display: block; margin: 2px 0 10px auto; }
button.for-selection { position: fixed; z-index: 5; margin: 0; height: 36px; padding: 0 14px; color: #fff; background: #5f4593; border-radius: 18px; box-shadow: 0 8px 24px rgb(20 32 44 / 16%); opacity: 1; }
button.for-selection[hidden] { display: none; }
/* As large to a finger as it need be, without parting the lines. */
@media (pointer: coarse) { button.comment::after { content: ""; position: absolute; inset: -9px -6px; } }
[data-figure] { cursor: pointer; }
@media print {
  button.comment { display: none; }
  .paper { max-width: none; margin: 0; padding: 0; box-shadow: none; font-size: 16pt; line-height: 28.95pt; }
  .region { overflow: visible; }
}
`;

export const readingCss = paperCss + screenCss + marksCss;
