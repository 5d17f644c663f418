import { useState, useSyncExternalStore } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { fillZeros, paste, stepBack } from './acts.ts';
import type { CopiedRange } from './clipboard.ts';
import { readCopied } from './clipboard.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './tools.module.css';

const textIn = async (items: readonly ClipboardItem[], kind: string): Promise<string> => {
  const item = items.find(({ types }) => types.includes(kind));
  return item === undefined ? '' : (await item.getType(kind)).text();
};

/** What is on the clipboard; null when the browser does not let us see. */
async function clipboardRange(): Promise<CopiedRange | null> {
  try {
    const items = await navigator.clipboard.read();
    const html = await textIn(items, 'text/html');
    const text = await textIn(items, 'text/plain');
    return html === '' && text.trim() === '' ? null : readCopied({ html, text });
  } catch {
    return null;
  }
}

function PasteHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="从Excel粘贴"
      onClose={onClose}
      actions={
        <Button data-safe onClick={onClose}>
          关闭
        </Button>
      }
    >
      <ol className={styles['how']}>
        <li>在Excel或WPS表格里选中要填的数，按Ctrl+C</li>
        <li>回到这里，点要填的第一格，按Ctrl+V</li>
      </ol>
      <p>行、列的次序与法定表格相同即可，合计格会自动跳过。</p>
    </Dialog>
  );
}

function StepButtons({ sheet, onUndone }: { sheet: Worksheet; onUndone: (at: string) => void }) {
  const { draft } = sheet;
  const canUndo = useSyncExternalStore(draft.subscribe, draft.canUndo);
  const canRedo = useSyncExternalStore(draft.subscribe, draft.canRedo);
  const step = (way: 'undo' | 'redo'): void => {
    const at = stepBack(sheet, way);
    if (at !== null) onUndone(at);
  };
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        icon="undo"
        aria-label="撤销"
        title="撤销（Ctrl+Z）"
        aria-disabled={!canUndo}
        onClick={() => step('undo')}
      />
      <Button
        kind="quiet"
        size="small"
        icon="redo"
        aria-label="重做"
        title="重做（Ctrl+Y）"
        aria-disabled={!canRedo}
        onClick={() => step('redo')}
      />
    </>
  );
}

function PasteButton({ sheet }: { sheet: Worksheet }) {
  const [help, setHelp] = useState(false);
  const run = async (): Promise<void> => {
    const range = await clipboardRange();
    if (range === null) setHelp(true);
    else paste(sheet, range);
  };
  return (
    <>
      <Button size="small" className={styles['spare']} onClick={() => void run()}>
        从Excel粘贴
      </Button>
      {help && <PasteHelp onClose={() => setHelp(false)} />}
    </>
  );
}

/** The table's tools: last year's figures, pasting, 空格填0, undo and redo. */
export function Tools({
  sheet,
  last,
  onUndone,
}: {
  sheet: Worksheet;
  /** Whether last year's figures are shown; null when there are none. */
  last: { readonly shown: boolean; readonly toggle: () => void } | null;
  onUndone: (at: string) => void;
}) {
  return (
    <div className={styles['tools']}>
      {last !== null && (
        <Button
          size="small"
          aria-pressed={last.shown}
          icon={last.shown ? 'check' : undefined}
          onClick={last.toggle}
        >
          显示上年数
        </Button>
      )}
      {!sheet.setting.readOnly && (
        <>
          <PasteButton sheet={sheet} />
          <Button size="small" onClick={() => fillZeros(sheet)}>
            空格填0
          </Button>
          <StepButtons sheet={sheet} onUndone={onUndone} />
        </>
      )}
    </div>
  );
}
