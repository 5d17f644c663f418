import { useId, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Report } from '#report/report.ts';
import { reportTitle } from '#report/report.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { InlineSelect } from '#ui/inline-select.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import { lastYearChoices } from './choices.ts';
import styles from './report-sources.module.css';

interface LastYearProps {
  draft: OpenDraft;
  readOnly: boolean;
  /** Every draft of this browser that can be read. */
  drafts: readonly Draft[];
  importHref: string;
}

function attach(draft: OpenDraft, lastYear: Report | undefined, said: string): void {
  const before = draft.get().lastYear;
  draft.change((current) => ({ ...current, lastYear }));
  showToast({
    text: said,
    action: {
      label: '撤销',
      run: () => draft.change((current) => ({ ...current, lastYear: before })),
    },
  });
}

/** What is attached, and whether it serves: a report of another year is no last year's report. */
function Attached({ draft, readOnly, lastYear }: LastYearProps & { lastYear: Report }) {
  const year = useStore(draft, ({ report }) => report.year);
  const serves = lastYear.year === year - 1;
  return (
    <div className={styles['line']}>
      <p>
        <b>{reportTitle(lastYear)}</b>
        <span className={styles['aside']}>
          {serves
            ? '已附上，用于核对上年结转和同比、显示上年数、参照上年正文'
            : `所附的是${lastYear.year}年度报告，与${year}年度不相接，不用于核对`}
        </span>
      </p>
      {!readOnly && (
        <Button
          size="small"
          onClick={() => attach(draft, undefined, '已移除上年报告，本年填的内容没有变')}
        >
          移除上年报告
        </Button>
      )}
    </div>
  );
}

function Choose({ draft, drafts, importHref }: LastYearProps) {
  const report = useStore(draft, (current) => current.report);
  const choices = lastYearChoices(drafts, report);
  const [chosen, choose] = useState('');
  const picked = choices.find((each) => each.id === chosen) ?? choices[0];
  return (
    <div className={styles['line']}>
      {picked === undefined ? (
        <p className={styles['aside']}>
          {`我的年报里没有${report.year - 1}年度的报告。导入后选“按原年度打开”，就能在这里附上。`}
        </p>
      ) : (
        <div className={styles['acts']}>
          <InlineSelect label="我的年报里的" value={picked.id} onChange={choose}>
            {choices.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </InlineSelect>
          <Button
            size="small"
            onClick={() => attach(draft, picked.report, `已附上${reportTitle(picked.report)}`)}
          >
            附上
          </Button>
        </div>
      )}
      <ButtonLink size="small" icon="upload" href={importHref}>
        导入往年年报
      </ButtonLink>
    </div>
  );
}

/** 上年报告: the report of the year before, attached to this draft or taken off it; it is compared with, never printed. */
export function LastYear(props: LastYearProps) {
  const { draft, readOnly } = props;
  const lastYear = useStore(draft, (current) => current.lastYear);
  const title = useId();
  return (
    <section className={styles['part']} aria-labelledby={title}>
      <h2 id={title}>上年报告</h2>
      {lastYear !== undefined && <Attached {...props} lastYear={lastYear} />}
      {lastYear === undefined && !readOnly && <Choose {...props} />}
      {lastYear === undefined && readOnly && <p className={styles['aside']}>没有附上年报告</p>}
    </section>
  );
}
