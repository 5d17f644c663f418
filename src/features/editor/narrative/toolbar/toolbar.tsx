import type { Editor } from '@tiptap/core';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import type { IconName } from '#ui/icon-shapes.tsx';
import { Menu, type MenuItem } from '#ui/menu.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import { inText } from './in-text.ts';
import { setStyle, styleNames, symbolItems, tableItems } from './acts.ts';
import type { Look } from './look.ts';
import { useRoom, useRoving } from './use-toolbar.ts';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  ref: RefObject<HTMLDivElement | null>;
  editor: Editor;
  look: Readable<Look>;
  length: Readable<number>;
  readOnly: boolean;
  tools: ReactNode;
  onLink: () => void;
  onFind: () => void;
  /** 引用数据 */
  onQuote: () => void;
}

interface ToolProps {
  icon: IconName;
  name: string;
  keys?: string;
  pressed?: boolean;
  blocked: boolean;
  run: () => void;
  children?: ReactNode;
}

/** A tool keeps the caret where it is: pressing it does not take the focus from the text. */
function Tool({ icon, name, keys, pressed, blocked, run, children }: ToolProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      icon={icon}
      aria-label={name}
      title={keys === undefined ? name : `${name}（${keys}）`}
      aria-pressed={pressed}
      aria-disabled={blocked || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!blocked) run();
      }}
    >
      {children}
    </Button>
  );
}

function StyleSelect({ editor, look, readOnly }: Parts) {
  const byPointer = useRef(false);
  return (
    <select
      className={styles['style']}
      aria-label="段落样式"
      title="段落样式：标题自动编号"
      aria-disabled={readOnly || undefined}
      value={String(look.style)}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        if (!readOnly) setStyle(editor, event.target.value);
        if (byPointer.current) editor.view.focus();
      }}
    >
      {styleNames.map(([id, name]) => (
        <option key={id} value={String(id)}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface Parts {
  editor: Editor;
  look: Look;
  readOnly: boolean;
}

const separator = <span className={styles['separator']} aria-hidden="true" />;

function TextTools({ editor, look, readOnly }: Parts) {
  const blocked = readOnly;
  return (
    <>
      <Tool
        icon="bold"
        name="加粗"
        keys="Ctrl+B"
        pressed={look.bold}
        blocked={blocked}
        run={() => inText(editor).toggleBold().run()}
      />
      <Tool
        icon="list-ordered"
        name="编号"
        pressed={look.ordered}
        blocked={blocked}
        run={() => inText(editor).toggleOrderedList().run()}
      />
      <Tool
        icon="list-bullets"
        name="项目符号"
        pressed={look.bullet}
        blocked={blocked}
        run={() => inText(editor).toggleBulletList().run()}
      />
    </>
  );
}

function HistoryTools({ editor, look, readOnly, redo }: Parts & { redo: boolean }) {
  return (
    <>
      <Tool
        icon="undo"
        name="撤销"
        keys="Ctrl+Z"
        blocked={readOnly || !look.canUndo}
        run={() => inText(editor).undo().run()}
      />
      {redo && (
        <Tool
          icon="redo"
          name="重做"
          keys="Ctrl+Y"
          blocked={readOnly || !look.canRedo}
          run={() => inText(editor).redo().run()}
        />
      )}
    </>
  );
}

function Count({ length }: { length: Readable<number> }) {
  const count = useStore(length, (value) => value);
  return <span className={styles['count']}>{count}字</span>;
}

function moreItems({ editor, onLink, onFind }: ToolbarProps, phone: boolean): MenuItem[] {
  const find: MenuItem = { label: '查找替换', icon: 'search', run: onFind };
  if (!phone) return [find];
  return [
    find,
    { label: '链接', icon: 'link', run: onLink },
    { label: '重做', icon: 'redo', run: () => void inText(editor).redo().run() },
    ...symbolItems(editor),
  ];
}

/** 文字格式: what the paper lets an officer choose; fonts, sizes and colours are the paper's own. */
export function Toolbar(props: ToolbarProps) {
  const { ref, editor, readOnly, tools, onLink, onFind } = props;
  const look = useStore(props.look, (value) => value);
  const room = useRoom(ref);
  const roving = useRoving(ref, () => editor.view.focus());
  const parts = { editor, look, readOnly };
  const phone = room === 'phone';
  return (
    <div
      ref={ref}
      className={styles['toolbar']}
      role="toolbar"
      aria-label="文字格式"
      tabIndex={-1}
      {...roving}
    >
      <StyleSelect {...parts} />
      {separator}
      <TextTools {...parts} />
      {!readOnly && (
        <Menu label="表格" icon="table" size="small" items={tableItems(editor, look)} />
      )}
      {!phone && (
        <>
          <Tool
            icon="link"
            name="链接"
            keys="Ctrl+K"
            pressed={look.link}
            blocked={readOnly}
            run={onLink}
          />
          {!readOnly && <Menu label="符号" icon="omega" size="small" items={symbolItems(editor)} />}
        </>
      )}
      {separator}
      <Tool
        icon="cite"
        name="引用数据"
        keys="@或Ctrl+Shift+D"
        blocked={readOnly}
        run={props.onQuote}
      >
        {room === 'full' ? '引用数据' : undefined}
      </Tool>
      {room === 'full' && (
        <Tool icon="search" name="查找替换" keys="Ctrl+H" blocked={false} run={onFind}>
          查找替换
        </Tool>
      )}
      <HistoryTools {...parts} redo={!phone} />
      {room !== 'full' && <Menu label="更多" size="small" items={moreItems(props, phone)} />}
      {!phone && <Count length={props.length} />}
      {tools}
    </div>
  );
}
