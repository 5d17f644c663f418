import { createRef, type RefObject } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { type Cell, createCell } from '#ui/store.ts';
import { showToast } from '#ui/toast-store.ts';
import { Find } from './find/find-plugin.ts';
import { FindingMarks } from './finding-marks.ts';
import { NarrativeKeys } from './keys.ts';
import type { Dropped } from './paste/block.ts';
import { NarrativePaste } from './paste/narrative-paste.ts';
import { LiveFigures, type SelectedFigure, sameFigure } from './live-figures.ts';
import { Prose } from './prose.ts';
import { leafText } from './schema/figure-ref.ts';
import { inText } from './toolbar/in-text.ts';
import { focusToolbar } from './toolbar/use-toolbar.ts';

/** The card of the selected live figure, which shows unless it was closed. */
interface CardState {
  /** How often it was asked for. */
  readonly asked: number;
  /** Whether it was last asked to take the focus. */
  readonly focus: boolean;
  /** The figure it was closed for, while that stays selected. */
  readonly closed: SelectedFigure | null;
}

/** The prose and what stands open round it. The keys reach it without a drawing in between. */
export interface Desk {
  readonly prose: Prose;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly findInput: RefObject<HTMLInputElement | null>;
  /** Whether the link's address is being asked for. */
  readonly linking: Cell<boolean>;
  /** How figures to quote were asked for; null while they are not. */
  readonly choosing: Cell<'key' | 'at' | null>;
  readonly card: Cell<CardState>;
  /** Finding whose card shows; null when none does. */
  readonly marked: Cell<string | null>;
  /** Words the find bar began with; null when it is closed. */
  readonly finding: Cell<string | null>;
  readonly find: () => void;
  readonly closeFind: () => void;
  readonly closeCard: () => void;
}

function tellDropped(prose: Prose, dropped: readonly Dropped[], asText: (() => void) | null): void {
  const run = (): void => {
    inText(prose.editor).undo().run();
    asText?.();
  };
  showToast({
    text: `没有粘贴${dropped.join('、')}：正文只保留文字、标题、列表、表格和链接`,
    ...(asText !== null && { action: { label: '仅粘贴文字', run } }),
  });
}

const selectedWords = ({ editor: { state } }: Prose): string => {
  const { from, to, $from, $to } = state.selection;
  return $from.sameParent($to) ? state.doc.textBetween(from, to, '', leafText) : '';
};

/** Lays out one section's prose. */
export function layDesk(draft: OpenDraft, section: string): Desk {
  const toolbar = createRef<HTMLDivElement>();
  const findInput = createRef<HTMLInputElement>();
  const linking = createCell(false);
  const finding = createCell<string | null>(null);
  const choosing = createCell<'key' | 'at' | null>(null);
  const marked = createCell<string | null>(null);
  const card = createCell<CardState>({ asked: 0, focus: false, closed: null });
  const ask = (focus: boolean): void =>
    card.set({ asked: card.get().asked + 1, focus, closed: null });
  const closeCard = (): void => card.set({ ...card.get(), closed: prose.figure.get() });
  const find = (): void => {
    if (finding.get() === null) finding.set(selectedWords(prose));
    else findInput.current?.select();
  };
  const closeFind = (): void => {
    finding.set(null);
    prose.editor.view.focus();
  };
  const prose: Prose = new Prose(draft, section, [
    NarrativeKeys.configure({
      toToolbar: () => focusToolbar(toolbar.current),
      editLink: () => linking.set(prose.editor.isEditable),
      find,
      flush: () => prose.flush(),
    }),
    NarrativePaste.configure({
      onDropped: (dropped, asText) => tellDropped(prose, dropped, asText),
    }),
    LiveFigures.configure({
      choose: (by) => {
        if (prose.editor.isEditable) choosing.set(by);
      },
      decline: () => {
        choosing.set(null);
        closeCard();
      },
      show: () => ask(false),
      toCard: () => ask(true),
    }),
    Find,
    FindingMarks.configure({ showFinding: (id) => marked.set(id) }),
  ]);
  prose.figure.subscribe(() => {
    const { closed } = card.get();
    if (closed !== null && !sameFigure(closed, prose.figure.get()))
      card.set({ ...card.get(), closed: null });
  });
  const cells = { linking, finding, choosing, card, marked };
  return { prose, toolbar, findInput, find, closeFind, closeCard, ...cells };
}
