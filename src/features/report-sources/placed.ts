import type { Draft } from '#drafts/draft.ts';
import type { Imported } from '#drafts/imported.ts';
import { isBlankNarrative, paragraphOf } from '#report/narrative.ts';
import { narrativeAt } from '#report/report.ts';

/** Words of the source that found no place. */
export type Piece = Imported['setAside'][number];

/** The draft with a piece at the end of a section's prose, a paragraph a line, and no longer set aside. */
export function placed(draft: Draft, piece: Piece, section: string): Draft {
  const { imported, report } = draft;
  if (imported === undefined || imported.setAside.every(({ id }) => id !== piece.id)) return draft;
  const before = narrativeAt(report, section);
  const lines = piece.text.split('\n').filter((line) => line.trim() !== '');
  const content = [
    ...(isBlankNarrative(before) ? [] : before.content),
    ...lines.map((line) => paragraphOf(line)),
  ];
  return {
    ...draft,
    imported: { ...imported, setAside: imported.setAside.filter(({ id }) => id !== piece.id) },
    report: { ...report, narrative: { ...report.narrative, [section]: { ...before, content } } },
  };
}
