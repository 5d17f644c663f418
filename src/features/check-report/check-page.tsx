import { useId } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { Severity } from '#report/edition.ts';
import { sectionsOf } from '#report/report.ts';
import { Icon } from '#ui/icon.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import { ConfirmedGroup } from './confirm.tsx';
import { FindingRow } from './finding-row.tsx';
import { verdictOf } from './verdict.ts';
import styles from './check-page.module.css';

interface CheckPageProps {
  draft: OpenDraft;
  standing: Readable<Standing>;
  /** Address of the place a finding names: a figure, else a section. */
  hrefOf: (finding: Finding) => string;
  /** Page of all checks and their basis. */
  checksHref: string;
  /** The officer went to mend something; the way back is offered there. */
  onLeave: () => void;
}

const groups: readonly { severity: Severity; title: string; why: string }[] = [
  { severity: 'must', title: '必须修改', why: '草稿仍可导出' },
  { severity: 'look', title: '请核对', why: '数字无误的可以保留' },
];

function sectionName(draft: OpenDraft, id: string): string {
  if (id === 'basics') return '基本信息';
  const section = sectionsOf(draft.get().report).find((listed) => listed.id === id);
  return section === undefined ? '' : section.number + section.title;
}

interface GroupProps extends CheckPageProps {
  group: (typeof groups)[number];
  findings: readonly Finding[];
  first: Finding | undefined;
}

function Group({ group, findings, first, draft, hrefOf, onLeave }: GroupProps) {
  const id = useId();
  return (
    <section className={styles['group']} data-severity={group.severity}>
      <h2>
        <StatusIcon status={group.severity} />
        <span id={id}>{group.title}</span>
        <span className={styles['count']}>{findings.length}</span>
        <span className={styles['why']}>{group.why}</span>
      </h2>
      <ul aria-labelledby={id}>
        {findings.map((finding) => (
          <FindingRow
            key={finding.id}
            draft={draft}
            finding={finding}
            place={[sectionName(draft, finding.section), finding.place]
              .filter((part) => part !== '')
              .join('　')}
            href={hrefOf(finding)}
            first={finding === first}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </section>
  );
}

function Passed({ standing, checksHref }: Pick<CheckPageProps, 'standing' | 'checksHref'>) {
  const passed = useStore(standing, (current) => current.passed);
  return (
    <div className={styles['passed']}>
      {passed.length > 0 && (
        <details>
          <summary>{`已通过${passed.length}项校核`}</summary>
          <ul>
            {passed.map((text) => (
              <li key={text}>
                <Icon name="check" />
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <a href={checksHref}>全部校核项目与依据</a>
    </div>
  );
}

/** 校核: the verdict, then every finding with both its figures and one button to go there. */
export function CheckPage(props: CheckPageProps) {
  const findings = useStore(props.standing, (current) => current.findings);
  const counts = useStore(props.standing, (current) => current.counts);
  const confirmed = useStore(props.standing, (current) => current.confirmed);
  const { verdict, next } = verdictOf(counts);
  const first = findings.find(({ severity }) => severity === 'must') ?? findings[0];
  return (
    <div className={styles['check']}>
      <div className={styles['sheet']}>
        <h1>
          <span className={styles['name']}>校核</span>
          {verdict}
        </h1>
        <p className={styles['next']}>{next}</p>
        <section aria-label="校核结果" className={styles['results']}>
          {groups.map((group) => {
            const own = findings.filter(({ severity }) => severity === group.severity);
            return own.length === 0 ? null : (
              <Group key={group.severity} {...props} group={group} findings={own} first={first} />
            );
          })}
          <ConfirmedGroup draft={props.draft} confirmed={confirmed} />
        </section>
        <Passed {...props} />
      </div>
    </div>
  );
}
