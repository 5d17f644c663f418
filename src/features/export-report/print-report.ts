import type { OpenDraft } from '#drafts/open-draft.ts';
import { paperCss } from '#formats/html/paper-css.ts';
import { paperHtml } from '#formats/html/paper-html.ts';
import { printCss } from '#formats/html/print-css.ts';
import { compose } from '#report/compose.ts';
import { nameOf } from './hand-out.ts';

/** On paper there is the report and nothing of the app. */
const onlyPaper = `
@media screen { .print-paper { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: none !important; }
  body > :not(.print-paper) { display: none !important; }
}
`;

/** A page for paper: markup, style, and the name its file would have. */
export interface PrintedPage {
  readonly html: string;
  readonly css: string;
  readonly name: string;
}

const reportPage = (draft: OpenDraft): PrintedPage => ({
  html: paperHtml(compose(draft.get().report)),
  css: paperCss + printCss,
  name: nameOf(draft, ''),
});

/** The page as an element of this one. A writer's markup is parsed inert: nothing in it can run. */
function pageElement({ html, css }: PrintedPage): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const style = document.createElement('style');
  style.textContent = css + onlyPaper;
  const element = document.createElement('div');
  element.className = 'print-paper';
  element.lang = 'zh-CN';
  element.append(style, ...document.adoptNode(parsed.body).childNodes);
  return element;
}

/**
 * While a draft is open, printing the page (Ctrl+P as well) prints its report: the paper, not the
 * app, under the file's own name. A page that has another paper of its own gives it as `instead`.
 * Returns how to stop.
 */
export function keepPrintable(
  draft: OpenDraft,
  instead: () => PrintedPage | null = () => null,
): () => void {
  let paper: HTMLElement | null = null;
  let title = document.title;
  const lay = (): void => {
    paper?.remove();
    const page = instead() ?? reportPage(draft);
    paper = pageElement(page);
    document.body.append(paper);
    title = document.title;
    document.title = page.name;
  };
  const clear = (): void => {
    paper?.remove();
    paper = null;
    document.title = title;
  };
  window.addEventListener('beforeprint', lay);
  window.addEventListener('afterprint', clear);
  return () => {
    window.removeEventListener('beforeprint', lay);
    window.removeEventListener('afterprint', clear);
    if (paper !== null) clear();
  };
}
