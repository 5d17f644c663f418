/** How marks look: underlined and numbered, so that colour tells nothing alone. As large on a scaled sheet (`--scale`). */
export const marksCss = `
.paper .said { text-decoration: underline 2px #5f4593; text-underline-offset: 0.22em; background: #f5f2fa; }
.paper .said-cell { position: relative; box-shadow: inset 0 -3px #5f4593; }
.paper button.mark {
  box-sizing: border-box;
  min-width: calc(24px / var(--scale, 1));
  height: calc(24px / var(--scale, 1));
  margin: -6px 1px;
  padding: 0 4px;
  color: #5f4593;
  background: #fff;
  border: 1px solid #5f4593;
  border-radius: calc(12px / var(--scale, 1));
  font: 600 calc(13px / var(--scale, 1))/1 "Segoe UI", "Helvetica Neue", "Noto Sans CJK SC", Arial, sans-serif;
  letter-spacing: 0;
  text-indent: 0;
  vertical-align: 0.35em;
  cursor: pointer;
  user-select: none;
}
.paper button.mark::before { content: attr(data-number); }
.paper button.mark:hover { background: #e6dff3; }
.paper button.mark:focus-visible { outline: 2px solid #0e3b59; outline-offset: 2px; }
.paper .said-cell > button.mark { position: absolute; top: -9px; right: -1px; z-index: 2; min-width: calc(18px / var(--scale, 1)); height: calc(18px / var(--scale, 1)); margin: 0; padding: 0 2px; font-size: calc(12px / var(--scale, 1)); }
@media print {
  .paper .said { background: none; }
  .paper button.mark { min-width: 0; height: auto; padding: 0 3pt; font-size: 8pt; }
  .paper .said-cell > button.mark { top: -1pt; right: -1pt; }
}
`;
