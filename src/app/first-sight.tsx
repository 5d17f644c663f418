import type { Draft } from '#drafts/draft.ts';
import { FirstSight } from '#features/editor/first-sight.tsx';
import { fillingSteps } from '#features/editor/steps.ts';
import { hasProse, type ReportSection, sectionsOf } from '#report/report.ts';
import { drawOnce } from '#ui/draw-once.ts';
import type { Address } from './address.ts';
import { coverId, onPage } from './cover.ts';
import { closeOpened, openAhead, type OpenedDraft } from './opened.ts';
import { room } from './room.ts';
import { readTextSize, showTextSize } from './text-size.ts';
import { wayOf } from './way.ts';
import styles from './cover.module.css';

/** A page of prose as it is first seen: all but the text and what is worked with. */
export interface Sight {
  readonly opened: OpenedDraft;
  readonly section: ReportSection;
  /** The place of the text. */
  readonly host: HTMLElement;
}

/** Says that what the page is drawn by did not come. */
export function sayAlone(): void {
  const words = document.createElement('p');
  words.className = styles['alone'] ?? '';
  words.setAttribute('role', 'alert');
  words.textContent =
    '页面没有取全，现在只能写正文。写下的文字保存在本浏览器；请检查网络后刷新本页。';
  document.getElementById(coverId)?.append(words);
}

/** A section that is prose and nothing else, in a draft that may be written. */
function writable({ final, report }: Draft, id: string): ReportSection | undefined {
  if (final !== undefined) return undefined;
  const section = sectionsOf(report).find((each) => each.id === id);
  const alone = section?.spec === undefined || section.spec.blocks.length === 1;
  return section !== undefined && hasProse(section) && alone ? section : undefined;
}

/** A layer over the page, for what shows until that is drawn. */
function layCover(): HTMLElement {
  const cover = document.createElement('div');
  cover.id = coverId;
  cover.className = styles['cover'] ?? '';
  document.body.append(cover);
  return cover;
}

function drawSight(draft: Draft, section: ReportSection): HTMLElement {
  const step = fillingSteps(draft.report).find(({ id }) => id === section.id);
  const places: HTMLElement[] = [];
  const host = (element: HTMLElement | null): void => {
    if (element !== null) places.push(element);
  };
  if (step !== undefined)
    drawOnce(<FirstSight {...{ draft, section, step, host }} way={wayOf(draft.id)} />, layCover());
  const [place] = places;
  if (place === undefined) throw new Error(`${section.id} has no place for its text`);
  return place;
}

/** Shows the page of a section of prose as it is first seen, and opens its draft. Null where there is no prose that may be written. */
export function showFirstSight(address: Address): Sight | null {
  if (address.page !== 'draft') return null;
  const entry = room.store.read(address.id);
  if (entry?.state !== 'readable') return null;
  const section = writable(entry.draft, address.section);
  if (section === undefined) return null;
  showTextSize(readTextSize(room.storage));
  const host = drawSight(entry.draft, section);
  onPage(closeOpened);
  return { opened: openAhead(entry.draft, room.store), section, host };
}
