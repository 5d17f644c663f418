import { type ReactNode, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import { writers } from '#formats/writers.ts';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button } from '#ui/button.tsx';
import type { IconName } from '#ui/icon-shapes.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import { copyForSite } from './copy-page.ts';
import styles from './export-report.module.css';
import { handOut, nameOf } from './hand-out.ts';
import { MissingFonts } from './missing-fonts.tsx';
import { ReportState } from './report-state.tsx';
import { handOutReviewCopy, reviewCopyName, standingComments } from './review-copy.ts';

interface ExportReportProps {
  draft: OpenDraft;
  standing: StandingWatch;
  /** Address of a page of this draft. */
  hrefOf: (page: string) => string;
}

/** One way out: what it is for, the file's name as it will be, and its button. */
interface Way {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly file: string | null;
  readonly icon: IconName;
  readonly run: () => Promise<void> | void;
}

const printing: readonly string[] = [
  '按“打印或存为PDF”，打印窗口里“目标打印机”选“另存为PDF”或单位的打印机。',
  '“更多设置”里纸张选A4，边距选“默认”，不勾选“页眉和页脚”。',
  '双面打印时按长边翻转；页码在外侧。',
];

/** 带意见的审阅稿, where there are comments. */
function reviewCopy(draft: OpenDraft): readonly Way[] {
  const { length } = standingComments(draft.get());
  if (length === 0) return [];
  return [
    {
      id: 'reviewCopy',
      label: '导出带意见的审阅稿',
      purpose: `Word文档，${length}条审阅意见和处理结果作为批注，内部传阅用；其他导出都不带意见`,
      file: reviewCopyName(draft),
      icon: 'comment',
      run: () => handOutReviewCopy(draft),
    },
  ];
}

function waysOut(draft: OpenDraft): readonly Way[] {
  const files = writers.map((writer): Way => ({
    id: writer.id,
    label: writer.label,
    purpose: writer.purpose,
    file: nameOf(draft, writer.ending),
    icon: 'download',
    run: () => handOut(draft, writer),
  }));
  const [word, ...others] = files;
  const print: Way = {
    id: 'print',
    label: '打印或存为PDF',
    purpose: '纸质送审，或存成PDF',
    file: nameOf(draft, 'pdf'),
    icon: 'print',
    run: () => window.print(),
  };
  const copy: Way = {
    id: 'copy',
    label: '复制为网页',
    purpose: '粘贴到网站后台的编辑器里，表格和标题都在',
    file: null,
    icon: 'copy',
    run: async () => {
      await copyForSite(draft);
      showToast({ text: '已复制，可到网站后台粘贴' });
    },
  };
  return [...(word === undefined ? [] : [word]), print, ...others, copy, ...reviewCopy(draft)];
}

function WayRow({ way, children }: { way: Way; children: ReactNode }) {
  return (
    <li className={styles['way']}>
      <div className={styles['what']}>
        <p className={styles['purpose']}>{way.purpose}</p>
        {way.file !== null && <p className={styles['file']}>{way.file}</p>}
      </div>
      {children}
    </li>
  );
}

/** 导出: the whole report's state, and every way out. Never blocked by a finding. */
export function ExportReport({ draft, standing, hrefOf }: ExportReportProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  useStore(draft, ({ revision, issue }) => `${revision} ${issue.number}`);
  const leave = async (way: Way): Promise<void> => {
    setBusy(way.id);
    setProblem(null);
    try {
      await way.run();
    } catch {
      setProblem(`“${way.label}”没有完成，草稿没有受影响。请再试一次；仍不行请先下载备份`);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className={styles['export']}>
      <div className={styles['sheet']}>
        <h1>导出</h1>
        {problem !== null && <AlertBar>{problem}</AlertBar>}
        <ReportState draft={draft} standing={standing} hrefOf={hrefOf} />
        <ul className={styles['ways']} aria-label="导出方式">
          {waysOut(draft).map((way, index) => (
            <WayRow key={way.id} way={way}>
              <Button
                kind={index === 0 ? 'primary' : 'secondary'}
                icon={way.icon}
                aria-disabled={busy === way.id}
                onClick={() => void leave(way)}
              >
                {way.label}
              </Button>
            </WayRow>
          ))}
        </ul>
        <MissingFonts />
        <section className={styles['help']}>
          <h2>打印和存为PDF</h2>
          <ol>
            {printing.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}
