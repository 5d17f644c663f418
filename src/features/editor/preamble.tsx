import { useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { editionOf } from '#report/editions.ts';
import type { Place } from '#report/place.ts';
import { preambleFor } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast.tsx';
import { NarrativeEditor } from './blocks.ts';
import type { NarrativeEditorProps } from './narrative/narrative-editor.tsx';
import styles from './basics-page.module.css';

interface PreambleProps {
  draft: OpenDraft;
  readOnly: boolean;
  at: Place | null;
  onPlace: (place: Place) => void;
  /** Goes to a figure's cell. */
  onGo: (place: Place) => void;
  findings: NarrativeEditorProps['findings'];
  confirmOf: NarrativeEditorProps['confirmOf'];
}

/** 开头语: the statutory wording, ready to edit. */
export function Preamble(props: PreambleProps) {
  const { draft, readOnly } = props;
  // The editor is the truth of its prose while it lives: other words need another editor.
  const [life, setLife] = useState(0);
  const put = (preamble: ReturnType<typeof preambleFor>): void => {
    draft.writeNarrative('basics', preamble);
    setLife((count) => count + 1);
  };
  const restore = (): void => {
    const { report } = draft.get();
    put(preambleFor(editionOf(report), report));
    showToast({
      text: '已恢复法定开头语',
      action: { label: '撤销', run: () => put(report.preamble) },
    });
  };
  return (
    <section className={styles['preamble']} aria-labelledby="preamble">
      <div className={styles['preambleHead']}>
        <h2 id="preamble">开头语</h2>
        {!readOnly && (
          <Button size="small" icon="undo" onClick={restore}>
            恢复法定开头语
          </Button>
        )}
      </div>
      <div className={styles['preambleBody']}>
        <NarrativeEditor key={life} {...props} section="basics" label="基本信息" />
      </div>
    </section>
  );
}
