import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Place } from '#report/place.ts';
import { follow } from './follow.ts';
import { stretchHolder } from './held-stretch.ts';
import { keepDrawn } from './keep-drawn.ts';
import { sheetCss } from './sheet-css.ts';
import type { SheetMarks } from './sheet-marks.ts';
import { startSheet } from './sheet.ts';
import { leadBack } from './way-back.ts';

/** The live preview of one draft on the page. */
export interface PreviewWindow {
  /** The officer works here now. */
  readonly follow: (place: Place | null) => void;
  readonly close: () => void;
}

/** Width of A4, in px of the unscaled sheet. */
const sheetWidth = 793.7;

/** Scales the sheet to the desk's width, edges left free. */
function fitSheet(region: HTMLElement, host: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    const room = region.clientWidth - 2 * host.offsetLeft;
    const scale = Math.min(1, Math.max(0.2, room / sheetWidth));
    host.style.setProperty('--scale', scale.toFixed(4));
  });
  observer.observe(region);
  return () => observer.disconnect();
}

function startRoot(host: HTMLElement, css: string): { root: ShadowRoot; paper: HTMLElement } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const paper = document.createElement('article');
  paper.className = 'paper';
  root.replaceChildren(style, paper);
  return { root, paper };
}

/** Opens the preview of a draft in an element that scrolls, on an element that holds the sheet. */
export function openPreview(
  draft: OpenDraft,
  { region, host, marks }: { region: HTMLElement; host: HTMLElement; marks: SheetMarks | null },
  onGo: (place: Place) => void,
): PreviewWindow {
  // What scrolls must be reachable without a mouse.
  region.tabIndex = 0;
  const { root, paper } = startRoot(host, sheetCss + (marks?.css ?? ''));
  const sheet = startSheet(paper, stretchHolder());
  const follower = follow(sheet, region);
  const marker = marks?.keep(draft, { sheet, root });
  const afterDrawing = (): void => {
    follower.renew();
    marker?.renew();
  };
  const stops = [
    fitSheet(region, host),
    keepDrawn(draft, sheet, { afterDrawing }),
    leadBack(sheet, { root, region }, onGo),
    follower.stop,
    marker?.stop,
  ];
  return {
    follow: follower.goTo,
    close: () => {
      for (const stop of stops) stop?.();
    },
  };
}
