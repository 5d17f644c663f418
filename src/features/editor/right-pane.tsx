import { type ReactNode, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useEscape } from './use-escape.ts';
import styles from './right-pane.module.css';

interface RightPaneProps {
  open: boolean;
  /** Over the work instead of beside it, where there is no room for both. */
  over: boolean;
  /** Wider beside prose than beside a table. */
  kind: 'narrative' | 'table';
  onToggle: (open: boolean) => void;
  /** The preview; drawn only while it shows. */
  preview: ReactNode;
}

/** The paper beside the work, or folded to a rail at the edge. */
export function RightPane({ open, over, kind, onToggle, preview }: RightPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEscape(pane, over && open, () => onToggle(false));
  return (
    <aside
      aria-label="右栏"
      className={styles['side']}
      data-open={open || undefined}
      data-over={over || undefined}
      data-kind={kind}
    >
      {(!open || over) && (
        <div className={styles['rail']}>
          <button
            type="button"
            className={styles['unfold']}
            aria-expanded={open}
            onClick={() => onToggle(!open)}
          >
            <Icon name="eye" />
            预览
          </button>
        </div>
      )}
      {open && (
        <div ref={pane} className={styles['pane']}>
          <div className={styles['head']}>
            <b>预览</b>
            <Button
              kind="quiet"
              size="small"
              icon="chevron-right"
              aria-label="收起预览"
              onClick={() => onToggle(false)}
            />
          </div>
          <div className={styles['body']}>{preview}</div>
        </div>
      )}
    </aside>
  );
}
