import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useStore } from '#ui/store.ts';
import { confirmPaste } from './acts.ts';
import type { PastePlan } from './paste.ts';
import { extentOf } from './paste.ts';
import type { Worksheet } from './worksheet.ts';

/** Where it begins, what finds no place, and that it can be taken back. */
function explain(sheet: Worksheet, plan: PastePlan): string {
  const first = sheet.grid.byRef.get(plan.target[0] ?? '');
  const { row, column } = first?.cell ?? { row: { path: [] }, column: { path: [] } };
  const labels = [row.path.at(-1), column.path.at(-1)].filter((label) => label !== '');
  const from = `从“${labels.join('，')}”一格起。`;
  const outside = plan.outside > 0 ? `有${plan.outside}格超出表格，不写入。` : '';
  return `${from}${outside}格里原有的数会被替换，写入后可以撤销。`;
}

/** Asks before a range is pasted whose shape does not fit. Its target is lit up in the table meanwhile. */
export function PasteDialog({ sheet }: { sheet: Worksheet }) {
  const plan = useStore(sheet.view, (view) => view.plan);
  if (plan === null) return null;
  const close = (): void => sheet.ask(null);
  return (
    <Dialog
      title={`将写入${extentOf(plan)}`}
      onClose={close}
      actions={
        <>
          <Button data-safe onClick={close}>
            取消
          </Button>
          <Button kind="primary" onClick={() => confirmPaste(sheet)}>
            写入
          </Button>
        </>
      }
    >
      <p>复制的范围与选中的格不一样大。</p>
      <p>{explain(sheet, plan)}</p>
    </Dialog>
  );
}
