import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { markPaper, type PaperMark } from '#formats/html/mark-paper.ts';
import { marksCss } from '#formats/html/marks-css.ts';
import type { Report } from '#report/report.ts';
import type { DrawnSheet, MarkKeeper, SheetMarks } from './sheet-marks.ts';

/** What is marked on the sheet, and what happens when a mark is pressed. */
interface Marked {
  readonly of: (draft: Draft) => readonly PaperMark[];
  readonly onPress: (id: string) => void;
}

/** Keeps the marks on a sheet like the draft's comments. `renew` is called whenever the sheet was drawn. */
function keepMarked(draft: OpenDraft, { sheet, root }: DrawnSheet, marks: Marked): MarkKeeper {
  /** The report as it is drawn: marks of another would stand at the wrong words. */
  let drawn: Report | null = null;
  let marked: Draft | null = null;
  const mark = (): void => {
    const current = draft.get();
    const isSame = marked?.report === current.report && marked.comments === current.comments;
    if (current.report !== drawn || isSame) return;
    marked = current;
    markPaper(root, marks.of(current), {
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

/** Marks for a preview to keep; a preview without any loads nothing of this. */
export const sheetMarks = (marks: Marked): SheetMarks => ({
  css: marksCss,
  keep: (draft, drawn) => keepMarked(draft, drawn, marks),
});
