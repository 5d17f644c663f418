import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';

const content = '(paragraph | bulletList | orderedList)+';

/** A span as the narrative allows it, whatever the clipboard said. */
function readSpan(element: HTMLElement, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(value) ? 1 : Math.min(100, Math.max(1, value));
}

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'colspan') },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'rowspan') },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** Tables as the narrative knows them: rows of cells and header cells that hold paragraphs and lists. Tab belongs to the editor's own keys. */
export const tableExtensions = [
  Table.configure({ View: null, renderWrapper: true, resizable: false }).extend({
    addKeyboardShortcuts() {
      const { Tab: _, 'Shift-Tab': __, ...others } = this.parent?.() ?? {};
      return others;
    },
  }),
  TableRow,
  TableCell.extend({ content, addAttributes: cellAttributes }),
  TableHeader.extend({ content, addAttributes: cellAttributes }),
];
