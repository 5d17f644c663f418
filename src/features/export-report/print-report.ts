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

/** The paper as an element of this page. The writer's markup is parsed inert: nothing in it can run. */
function paperElement(draft: OpenDraft): HTMLElement {
  const parsed = new DOMParser().parseFromString(
    paperHtml(compose(draft.get().report)),
    'text/html',
  );
  const style = document.createElement('style');
  style.textContent = paperCss + printCss + onlyPaper;
  const element = document.createElement('div');
  element.className = 'print-paper';
  element.lang = 'zh-CN';
  element.append(style, ...document.adoptNode(parsed.body).childNodes);
  return element;
}

/**
 * While a draft is open, printing the page (Ctrl+P as well) prints its report: the paper, not the
 * app, under the file's own name. Returns how to stop.
 */
export function keepPrintable(draft: OpenDraft): () => void {
  let paper: HTMLElement | null = null;
  let title = document.title;
  const lay = (): void => {
    paper?.remove();
    paper = paperElement(draft);
    document.body.append(paper);
    title = document.title;
    document.title = nameOf(draft, '');
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
