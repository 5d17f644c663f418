import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import type { SectionStatus } from '#report/progress.ts';
import { statusNames } from '#report/progress.ts';
import { sectionsOf } from '#report/report.ts';
import type { Status } from '#ui/status-icon.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import { useStore } from '#ui/store.ts';
import styles from './export-report.module.css';

interface ReportStateProps {
  draft: OpenDraft;
  standing: StandingWatch;
  hrefOf: (page: string) => string;
}

const shapes: Readonly<Record<SectionStatus, Status>> = {
  notStarted: 'notStarted',
  underWay: 'underWay',
  problem: 'must',
  done: 'done',
};

const openWords = ({ must, look }: { must: number; look: number }): string =>
  [must > 0 ? `还有${must}处必须修改` : '', look > 0 ? `${look}处请核对` : '']
    .filter((words) => words !== '')
    .join('，');

/** 草稿第n稿, what is open, and how each section stands. */
export function ReportState({ draft, standing, hrefOf }: ReportStateProps) {
  const issue = useStore(draft, (current) => current.issue.number);
  const isFinal = useStore(draft, (current) => current.final !== undefined);
  const report = useStore(draft, (current) => current.report);
  const { counts, statuses } = useStore(standing, (now) => now);
  const open = openWords(counts);
  const rows = [{ id: 'basics', number: '', title: '基本信息' }, ...sectionsOf(report)];
  return (
    <section className={styles['state']} aria-label="报告现状">
      <p className={styles['verdict']}>
        <strong>{isFinal ? '定稿' : issue === 0 ? '草稿' : `草稿，已导出到第${issue}稿`}</strong>
        <a href={hrefOf('check')}>
          {open === '' ? '没有要修改的地方，查看校核' : `${open}，去校核`}
        </a>
      </p>
      <ul>
        {rows.map(({ id, number, title }) => {
          const status = statuses.get(id)?.state ?? 'notStarted';
          return (
            <li key={id}>
              <a href={hrefOf(id)}>{number + title}</a>
              <StatusIcon status={shapes[status]} />
              <span>{statusNames[status]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
