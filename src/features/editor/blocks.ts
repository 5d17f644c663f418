import { hasProse, type Report, sectionsOf } from '#report/report.ts';
import { later } from '#ui/later.tsx';

/**
 * What a section is worked on with. Each loads when a section of its kind is first opened: a table
 * needs no text editor, and prose no table.
 */

export const NarrativeEditor = later(
  async () => (await import('./narrative/narrative-editor.tsx')).NarrativeEditor,
);

export const StatisticsTable = later(
  async () => (await import('./figures/statistics-table.tsx')).StatisticsTable,
);

export const LastYearPane = later(async () => (await import('./last-year-pane.tsx')).LastYearPane);

/** Asks for what a section is worked on with, before the page round it is drawn. */
export function askForBlocks(report: Report, id: string): void {
  const section = sectionsOf(report).find((each) => each.id === id);
  if (section === undefined) return;
  if (hasProse(section)) void NarrativeEditor.ask();
  if (section.spec?.blocks.some((block) => block.kind === 'table') === true)
    void StatisticsTable.ask();
}
