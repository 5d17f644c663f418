/** A report on paper: A4 with the margins of GB/T 9704—2012 5.2.1, page numbers by 7.5 (from Chromium 131; older cores print none). */
export const printCss = `
@page {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
}
@page :right {
  @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; padding-right: 1em; vertical-align: top; padding-top: 7mm; }
}
@page :left {
  @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; padding-left: 1em; vertical-align: top; padding-top: 7mm; }
}
@media print {
  body { margin: 0; background: none; }
  .paper { width: auto; margin: 0; padding: 0; box-shadow: none; }
}
`;
