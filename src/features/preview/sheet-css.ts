import { paperCss } from '#formats/html/paper-css.ts';

/** How the preview differs from the printed paper: one endless sheet on a desk, drawn where it is looked at. */
const screenCss = `
:host {
  color: #1a2026;
  line-break: strict;
  text-align: start;
}

.paper {
  box-sizing: border-box;
  min-height: 297mm;
  margin: 0 0 26px;
  padding: 37mm 26mm 35mm 28mm;
  background: #fff;
  box-shadow: 0 2px 5px rgb(20 32 44 / 18%);
  cursor: pointer;
}

/* As wide as the sheet, so that what is cut off at its edges is no text and no mark. */
.chunk {
  margin: 0 -26mm 0 -28mm;
  padding: 0 26mm 0 28mm;
  content-visibility: auto;
}

.chunk > div {
  display: flow-root;
}

/*
 * Laid out for good. As long as anything on the page is left out of the layout, the browser asks
 * with each key, for each paragraph of the editor, whether that is.
 */
.chunk[data-laid] {
  contain: layout paint style;
  content-visibility: visible;
}

/* As high as is written beside it: a key is laid out in here, and not in the sheet around it. */
.chunk[data-held] {
  contain: strict;
}

/* Painted each by itself, so that a key does not paint its neighbours again. */
.chunk[data-laid] > div > * {
  isolation: isolate;
}

[data-mark],
:focus-visible {
  position: relative;
}

[data-mark='text']::before {
  content: '';
  position: absolute;
  top: 4px;
  bottom: 4px;
  left: -30px;
  width: 5px;
  background: #175f8c;
}

[data-mark='cell'] {
  outline: 3px solid #175f8c;
  outline-offset: -2px;
}

:focus-visible {
  outline: 3px solid #0e3b59;
  outline-offset: 2px;
}

[data-figure]:hover {
  background: #ecf4f9;
}

@media (forced-colors: active) {
  [data-mark='text']::before {
    background: Highlight;
  }
}
`;

/** Style of the preview: the paper's own, and what a screen adds to it. */
export const sheetCss = paperCss + screenCss;
