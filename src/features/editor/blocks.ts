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
