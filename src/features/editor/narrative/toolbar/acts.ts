import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { MenuItem } from '#ui/menu.tsx';
import { showToast } from '#ui/toast.tsx';
import { inText } from './in-text.ts';
import type { Look } from './look.ts';

interface Mark {
  readonly open: string;
  /** What closes it, where it comes in pairs: the caret then stands between. */
  readonly close?: string;
  readonly name: string;
}

const symbols: readonly Mark[] = [
  { open: '〔', close: '〕', name: '六角括号' },
  { open: '《', close: '》', name: '书名号' },
  { open: '〈', close: '〉', name: '单书名号' },
  { open: '“', close: '”', name: '引号' },
  { open: '——', name: '破折号' },
  { open: '……', name: '省略号' },
  { open: '·', name: '间隔号' },
  { open: '％', name: '百分号' },
];

function insertSymbol(editor: Editor, { open, close = '' }: Mark): void {
  const { state, view } = editor;
  const { from, to, $from, $to } = state.selection;
  const around = close !== '' && $from.sameParent($to);
  const { tr } = state;
  if (around) tr.insertText(close, to).insertText(open, from);
  else tr.insertText(open + close, from, to);
  const end = around ? to + open.length : from + open.length;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
  view.focus();
}

/** Symbols a keyboard lacks, put in at the caret or round the selected words. */
export const symbolItems = (editor: Editor): MenuItem[] =>
  symbols.map((symbol) => ({
    label: `${symbol.open}${symbol.close ?? ''}　${symbol.name}`,
    run: () => insertSymbol(editor, symbol),
  }));

type TableAct = Parameters<Editor['commands']['actOnTable']>[0];

function insertTable(editor: Editor): void {
  inText(editor).insertBlankTable().run();
}

const notYet = (): void => showToast({ text: '没有改动表格：编辑表格的程序没有载入，请再试一次' });

/** What can be done with a table where the caret stands. */
export function tableItems(editor: Editor, look: Look): MenuItem[] {
  const act = (label: string, name: TableAct): MenuItem => ({
    label,
    run: () => void inText(editor).actOnTable(name, notYet).run(),
  });
  if (!look.inTable) return [{ label: '插入表格（3行3列）', run: () => insertTable(editor) }];
  return [
    act('上方插入一行', 'addRowBefore'),
    act('下方插入一行', 'addRowAfter'),
    act('左侧插入一列', 'addColumnBefore'),
    act('右侧插入一列', 'addColumnAfter'),
    ...(look.canMerge ? [act('合并所选的格', 'mergeCells')] : []),
    ...(look.canSplit ? [act('拆分这一格', 'splitCell')] : []),
    act('首行设为或取消表头', 'toggleHeaderRow'),
    act('删除这一行', 'deleteRow'),
    act('删除这一列', 'deleteColumn'),
    { ...act('删除表格', 'deleteTable'), danger: true },
  ];
}

/** Styles as the paper numbers them. */
export const styleNames: readonly (readonly [Look['style'], string])[] = [
  ['paragraph', '正文'],
  [1, '（一）'],
  [2, '1.'],
  [3, '（1）'],
];

export function setStyle(editor: Editor, name: string): void {
  const style = styleNames.find(([id]) => String(id) === name)?.[0];
  if (style === undefined) return;
  const chain = editor.chain();
  if (style === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: style }).run();
}
