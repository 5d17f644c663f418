/** Engines that show a shadow tree's selection show it here. */
interface Selecting {
  readonly getSelection: () => Selection | null;
}

const selects = (root: Node): root is Node & Selecting => 'getSelection' in root;

/** What is selected in an element; null when nothing of it is. */
export function selectedIn(element: Element): Range | null {
  const root = element.getRootNode();
  const selection = selects(root) ? root.getSelection() : document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(element) ? range : null;
}
