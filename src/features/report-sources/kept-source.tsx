import { useId, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { Imported } from '#drafts/imported.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { hasProse, reportTitle, sectionsOf } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { download } from '#ui/download.ts';
import { InlineSelect } from '#ui/inline-select.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import styles from './report-sources.module.css';
import { type Piece, placed } from './placed.ts';

interface KeptSourceProps {
  draft: OpenDraft;
  readOnly: boolean;
}

function Source({ imported, onClose }: { imported: Imported; onClose: () => void }) {
  const name = `${imported.name.replace(/\.[^.]+$/u, '')}_原文.txt`;
  return (
    <Dialog
      wide
      title={`导入的原文：${imported.name}`}
      onClose={onClose}
      actions={
        <>
          <Button
            icon="download"
            onClick={() => download(name, imported.text, 'text/plain;charset=utf-8')}
          >
            下载原文
          </Button>
          <Button kind="primary" data-safe onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <pre className={styles['text']}>{imported.text}</pre>
    </Dialog>
  );
}

function put(draft: OpenDraft, piece: Piece, section: { id: string; title: string }): void {
  const { report, imported } = draft.get();
  const back = ({ narrative }: Draft['report']): Draft['report']['narrative'] => ({
    ...narrative,
    [section.id]: report.narrative[section.id] ?? { type: 'doc', content: [] },
  });
  draft.change((current) => placed(current, piece, section.id));
  showToast({
    text: `已归入“${section.title}”末尾`,
    action: {
      label: '撤销',
      run: () =>
        draft.change((current) => ({
          ...current,
          imported,
          report: { ...current.report, narrative: back(current.report) },
        })),
    },
  });
}

function PieceRow({ draft, readOnly, piece }: KeptSourceProps & { piece: Piece }) {
  const sections = useStore(draft, ({ report }) => sectionsOf(report)).filter(hasProse);
  const [chosen, choose] = useState('');
  const section = sections.find((each) => each.id === chosen) ?? sections[0];
  return (
    <li className={styles['piece']}>
      <p>{piece.text}</p>
      {!readOnly && section !== undefined && (
        <div className={styles['acts']}>
          <InlineSelect label="归入" value={section.id} onChange={choose}>
            {sections.map((each) => (
              <option key={each.id} value={each.id}>
                {each.number + each.title}
              </option>
            ))}
          </InlineSelect>
          <Button size="small" onClick={() => put(draft, piece, section)}>
            归入这一部分
          </Button>
        </div>
      )}
    </li>
  );
}

/** 导入的原文: what the draft was read from, whole, and what of it still has no place. */
export function KeptSource({ draft, readOnly }: KeptSourceProps) {
  const imported = useStore(draft, (current) => current.imported);
  const lastYear = useStore(draft, (current) => current.lastYear);
  const carried = useStore(draft, ({ report }) => lastYear?.year === report.year - 1);
  const [open, show] = useState(false);
  const title = useId();
  if (imported === undefined) return null;
  // What last year's source had over has no place in this year's report.
  const pieces = carried ? [] : imported.setAside.filter(({ why }) => why === 'unplaced');
  return (
    <section className={styles['part']} aria-labelledby={title}>
      <h2 id={title}>导入的原文</h2>
      <div className={styles['line']}>
        <p>
          <b>{imported.name}</b>
          <span className={styles['aside']}>
            {carried && lastYear !== undefined
              ? `${reportTitle(lastYear)}由此读入，原文留在草稿里`
              : '这份年报由此读入，原文留在草稿里'}
          </span>
        </p>
        <Button size="small" onClick={() => show(true)}>
          查看原文
        </Button>
      </div>
      {pieces.length > 0 && (
        <ul className={styles['pieces']} aria-label="未归位内容">
          {pieces.map((piece) => (
            <PieceRow key={piece.id} {...{ draft, readOnly, piece }} />
          ))}
        </ul>
      )}
      {open && <Source imported={imported} onClose={() => show(false)} />}
    </section>
  );
}
