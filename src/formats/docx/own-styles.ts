/** Styles of our Word files by which their lists and tables are known again when they are read. */

/** How deep lists are told apart; what stands deeper is written as the deepest. */
const deepest = 2;

/** Name of the style of a list's paragraphs; `depth` 0 stands in one list. */
export const listStyleName = (depth: number): string =>
  depth === 0 ? 'List Paragraph' : `List Paragraph ${Math.min(depth, deepest) + 1}`;

/** Id of that style. */
export const listStyleId = (depth: number): string => listStyleName(depth).replaceAll(' ', '');

/** Depths that have a style of their own. */
export const listDepths: readonly number[] = Array.from({ length: deepest + 1 }, (_, at) => at);

/** Style of every table; it changes no looks. */
export const ownTableStyle = { id: 'ReportTable', name: '报告表格' } as const;
