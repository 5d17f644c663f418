import type { Autosave } from '#drafts/autosave.ts';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { failureWords } from './save-words.ts';

interface SaveBarsProps {
  save: Autosave;
  /** Another window holds the pen. */
  readOnly: boolean;
  onBackup: () => void;
  onTakePen: () => void;
}

/** Bars under the top bar that stay until their cause is gone. */
export function SaveBars({ save, readOnly, onBackup, onTakePen }: SaveBarsProps) {
  const state = useStore(save, (current) => current);
  return (
    <>
      {state.kind === 'failed' && (
        <AlertBar
          kind="must"
          actions={
            <Button size="small" onClick={onBackup}>
              下载备份
            </Button>
          }
        >
          {failureWords(state.reason)}
        </AlertBar>
      )}
      {readOnly && (
        <AlertBar
          kind="act"
          actions={
            <Button size="small" onClick={onTakePen}>
              在此编辑
            </Button>
          }
        >
          另一窗口正在编辑，本窗口只读
        </AlertBar>
      )}
    </>
  );
}
