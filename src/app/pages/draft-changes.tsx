import { useEffect, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { ChangePage } from '#features/compare-reports/change-page.tsx';
import { issueWords } from '#features/compare-reports/change-words.ts';
import { reportOfLink } from '#formats/link/report-of-link.ts';
import type { Report } from '#report/report.ts';
import { ButtonLink } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import styles from './plain-page.module.css';

interface DraftChangesProps {
  draft: OpenDraft;
  /** 第n稿 to compare with, as the address names it. */
  number: string | null;
  /** Address of 预览与审阅. */
  backHref: string;
}

const sentAs = ({ sent }: Draft, number: string | null) =>
  (sent ?? []).find((each) => String(each.number) === number);

/** The report a link handed out carries; undefined while it is read, null where it cannot be. */
function useSent(link: string | undefined): Report | null | undefined {
  const [report, setReport] = useState<Report | null>();
  useEffect(() => {
    let shown = true;
    void (link === undefined ? Promise.resolve(null) : reportOfLink(link)).then((read) => {
      if (shown) setReport(read === 'locked' ? null : read);
      return null;
    });
    return () => {
      shown = false;
    };
  }, [link]);
  return report;
}

/** 与审阅时相比: what changed in a draft since it was handed out as 第n稿. */
export function DraftChanges({ draft, number, backHref }: DraftChangesProps) {
  const now = useStore(draft, (current) => current.report);
  const sent = useStore(draft, (current) => sentAs(current, number));
  const report = useSent(sent?.link);
  if (report === undefined) return null;
  const back = <ButtonLink href={backHref}>回到预览与审阅</ButtonLink>;
  if (report === null || sent === undefined)
    return (
      <div className={styles['plain']}>
        <h1>没有可比的一稿</h1>
        <p role="alert">
          发出的那一稿读不出来：草稿里只留最近10次发出的。如果网页没有载入完整，请检查网络后刷新再试。
        </p>
        <div className={styles['actions']}>{back}</div>
      </div>
    );
  return (
    <ChangePage
      title={`与第${sent.number}稿相比`}
      before={{ name: issueWords(sent), report }}
      after={{ name: '现在的草稿', report: now }}
      back={back}
    />
  );
}
