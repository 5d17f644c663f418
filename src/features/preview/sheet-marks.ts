import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Sheet } from './sheet.ts';

/** A sheet as it is drawn, and the root it is drawn in. */
export interface DrawnSheet {
  readonly sheet: Sheet;
  readonly root: ShadowRoot;
}

/** Keeps marks where they belong. */
export interface MarkKeeper {
  /** Called whenever the sheet was drawn. */
  readonly renew: () => void;
  readonly stop: () => void;
}

/** Comments marked on a preview: brought along by whoever shows some. */
export interface SheetMarks {
  readonly css: string;
  readonly keep: (draft: OpenDraft, drawn: DrawnSheet) => MarkKeeper;
}
