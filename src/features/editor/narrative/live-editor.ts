import { newDraft } from '#drafts/draft.ts';
import { openDraft, type OpenDraft } from '#drafts/open-draft.ts';
import { editions } from '#report/editions.ts';
import type { Narrative } from '#report/narrative.ts';
import { blankReport } from '#report/report.ts';
import { LiveFigures, type LiveRequests } from './live-figures.ts';
import { NarrativeKeys } from './keys.ts';
import { Prose } from './prose.ts';
import { Find } from './find/find-plugin.ts';
import type { Dropped } from './paste/block.ts';
import { NarrativePaste } from './paste/narrative-paste.ts';
import { withTableTools } from './schema/tables/coming.ts';

/** An editor on a page without layout, as the tests use it. */
export interface LiveEditor {
  readonly prose: Prose;
  readonly draft: OpenDraft;
  /** What stands in the draft once everything is written. */
  readonly written: () => Narrative | undefined;
  /** What pasting said was left out. */
  readonly dropped: Dropped[];
  readonly close: () => void;
}

const section = 'overview';

/** Opens a section with some prose in it. */
export function liveEditor(narrative?: Narrative, live: Partial<LiveRequests> = {}): LiveEditor {
  const [edition] = editions;
  if (edition === undefined) throw new Error('no edition');
  const report = {
    ...blankReport(edition, '示例局', 2023),
    narrative: narrative === undefined ? {} : { [section]: narrative },
  };
  const draft = openDraft(newDraft(report, { id: 'd', now: '' }));
  const dropped: Dropped[] = [];
  const pasting = NarrativePaste.configure({ onDropped: (words) => dropped.push(...words) });
  const keys = NarrativeKeys.configure({ flush: () => prose.flush() });
  const prose = new Prose(draft, section, [keys, pasting, Find, LiveFigures.configure(live)]);
  prose.editor.setOptions({ editorProps: { handleScrollToSelection: () => true } });
  const host = document.body.appendChild(document.createElement('div'));
  const unmount = prose.mount(host);
  const close = (): void => {
    unmount();
    host.remove();
  };
  const written = (): Narrative | undefined => {
    prose.flush();
    return draft.get().report.narrative[section];
  };
  return { prose, draft, written, dropped, close };
}

/** Pastes as a browser does: an event that carries a clipboard. */
export function paste({ prose }: LiveEditor, data: { html?: string; text?: string }): void {
  const words: Readonly<Record<string, string | undefined>> = {
    'text/html': data.html,
    'text/plain': data.text,
  };
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { files: [], getData: (type: string) => words[type] ?? '' },
  });
  prose.editor.view.dom.dispatchEvent(event);
}

/** Waits for what tables need. Whatever is opened afterwards has it as soon as it has a table. */
export const tablesCome = ({ prose }: LiveEditor): Promise<void> =>
  new Promise((resolve) => {
    withTableTools(prose.editor, () => resolve());
  });
