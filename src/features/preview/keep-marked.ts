import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { markPaper, PaperMark } from '#formats/html/mark-paper.ts';
import type { Report } from '#report/report.ts';
import type { Sheet } from './sheet.ts';

/** What is marked on the sheet and how, and what happens when a mark is pressed. Only a page that marks brings the code for it. */
export interface SheetMarks {
  readonly put: typeof markPaper;
  readonly css: string;
  readonly of: (draft: Draft) => readonly PaperMark[];
  readonly onPress: (id: string) => void;
}

/** Keeps the marks on a sheet like the draft's comments. `renew` is called whenever the sheet was drawn. */
export function keepMarked(
  draft: OpenDraft,
  { sheet, root }: { readonly sheet: Sheet; readonly root: ShadowRoot },
  marks: SheetMarks,
): { readonly renew: () => void; readonly stop: () => void } {
  /** The report as it is drawn: marks of another would stand at the wrong words. */
  let drawn: Report | null = null;
  let marked: Draft | null = null;
  const mark = (): void => {
    const current = draft.get();
    const isSame = marked?.report === current.report && marked.comments === current.comments;
    if (current.report !== drawn || isSame) return;
    marked = current;
    marks.put(root, marks.of(current), {
      report: current.report,
      elementAt: (place) => (place === null ? root.querySelector('h1') : sheet.elementAt(place)),
      onPress: marks.onPress,
    });
  };
  const stop = draft.subscribe(() => queueMicrotask(mark));
  return {
    renew: () => {
      drawn = draft.get().report;
      mark();
    },
    stop,
  };
}
