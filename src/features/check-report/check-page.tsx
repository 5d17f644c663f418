import { useEffect, useId, useRef, useState } from 'react';
import { recorded } from '#drafts/finalise.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { Severity } from '#report/edition.ts';
import { Button } from '#ui/button.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import { useStore } from '#ui/store.ts';
import { bySection, placeIn } from './by-section.ts';
import { CheckRecordPage } from './check-record.tsx';
import { downloadSheet, printedSheet, type PrintedSheet } from './check-sheet.ts';
import { CheckSheetFrame } from './check-sheet-frame.tsx';
import { TakeBack } from './confirm.tsx';
import { ConfirmedGroup } from './confirmed-group.tsx';
import { Filter, showAll, type Shown } from './filter.tsx';
import { Finalise } from './finalise.tsx';
import { FindingRow } from './finding-row.tsx';
import { Passed } from './passed.tsx';
import { verdictOf } from './verdict.ts';
import styles from './check-page.module.css';

export interface CheckPageProps {
  draft: OpenDraft;
  standing: StandingWatch;
  readOnly: boolean;
  /** Address of the place a finding is about. */
  hrefOf: (finding: Finding) => string;
  /** Every check the app makes, with their basis. */
  checksHref: string;
  /** The officer went to mend something; the way back is offered there. */
  onMend: (finding: Finding) => void;
  onPrint: () => void;
  /** Gives what is printed while this page shows; returns how to take it back. */
  onPrintable: (page: () => PrintedSheet) => () => void;
}

const groups: readonly { severity: Severity; title: string; why: string }[] = [
  { severity: 'must', title: '必须修改', why: '草稿仍可导出' },
  { severity: 'look', title: '请核对', why: '数字无误的可以保留' },
];

interface GroupProps extends CheckPageProps {
  group: (typeof groups)[number];
  findings: readonly Finding[];
  first: Finding | undefined;
}

function Group({ group, findings, first, ...props }: GroupProps) {
  const id = useId();
  const { draft, hrefOf, readOnly, onMend } = props;
  const { report } = draft.get();
  const sections = bySection(report, findings);
  return (
    <section className={styles['group']} data-severity={group.severity}>
      <h2>
        <StatusIcon status={group.severity} />
        <span id={id}>{group.title}</span>
        <span className={styles['count']}>{findings.length}</span>
        <span className={styles['why']}>{group.why}</span>
      </h2>
      <ul aria-labelledby={id}>
        {sections.flatMap(({ title, findings: own }) =>
          own.map((finding, index) => (
            <FindingRow
              key={finding.id}
              {...{ draft, finding, readOnly, onMend }}
              place={placeIn(report, finding)}
              heading={index === 0 ? `${title}（${own.length}处）` : null}
              href={hrefOf(finding)}
              first={finding === first}
            />
          )),
        )}
      </ul>
    </section>
  );
}

function Results(props: CheckPageProps & { shown: Shown }) {
  const { draft, standing, readOnly, shown } = props;
  const all = useStore(standing, (current) => current.findings);
  const confirmed = useStore(standing, (current) => current.confirmed);
  const isShown = ({ section }: Finding): boolean =>
    shown.section === null || section === shown.section;
  const findings = all.filter(isShown);
  const first = findings.find(({ severity }) => severity === 'must') ?? findings[0];
  return (
    <>
      {groups
        .filter(({ severity }) => shown.kind === 'all' || shown.kind === severity)
        .map((group) => {
          const own = findings.filter(({ severity }) => severity === group.severity);
          return own.length === 0 ? null : (
            <Group key={group.severity} {...props} group={group} findings={own} first={first} />
          );
        })}
      {(shown.kind === 'all' || shown.kind === 'confirmed') && (
        <ConfirmedGroup
          report={draft.get().report}
          lines={confirmed
            .filter(({ finding }) => isShown(finding))
            .map((each) => ({
              line: recorded(each),
              act: !readOnly && <TakeBack draft={draft} finding={each.finding} />,
            }))}
        />
      )}
    </>
  );
}

function useSections({ draft, standing }: CheckPageProps) {
  const findings = useStore(standing, (current) => current.findings);
  const confirmed = useStore(standing, (current) => current.confirmed);
  const sections = bySection(draft.get().report, [
    ...findings,
    ...confirmed.map(({ finding }) => finding),
  ]);
  return { sections, counts: standing.get().counts, confirmed };
}

function Open(props: CheckPageProps) {
  const { draft, standing, readOnly, onPrint } = props;
  const [shown, show] = useState(showAll);
  const results = useRef<HTMLElement>(null);
  const now = useStore(standing, (current) => current);
  const { verdict, next } = verdictOf(now);
  const { sections, counts, confirmed } = useSections(props);
  const showBlocking = (): void => {
    show(showAll);
    document.title = `错误：${document.title.replace(/^错误：/u, '')}`;
    requestAnimationFrame(() => results.current?.querySelector('a')?.focus());
  };
  return (
    <CheckSheetFrame
      verdict={verdict}
      next={next}
      tools={
        <>
          {!readOnly && <Finalise {...{ draft, standing }} onBlocked={showBlocking} />}
          <Button icon="print" onClick={onPrint}>
            打印校核单
          </Button>
          <Button icon="download" onClick={() => downloadSheet(draft.get(), standing.now())}>
            导出校核单
          </Button>
        </>
      }
    >
      <Filter {...{ shown, sections }} onShow={show} standing={{ counts, confirmed }} />
      <section ref={results} aria-label="校核结果" className={styles['results']}>
        <Results {...props} shown={shown} />
      </section>
      <Passed passed={now.passed} checksHref={props.checksHref} />
    </CheckSheetFrame>
  );
}

/**
 * 校核: the verdict, then every finding with both its figures and one button to go there; of a final
 * copy, the record of how it was checked. Printed, it is the 校核单.
 */
export function CheckPage(props: CheckPageProps) {
  const { draft, standing, onPrintable } = props;
  const record = useStore(draft, (current) => current.final);
  useEffect(
    () => onPrintable(() => printedSheet(draft.get(), standing.now())),
    [draft, standing, onPrintable],
  );
  return record === undefined ? (
    <Open {...props} />
  ) : (
    <CheckRecordPage {...props} record={record} />
  );
}
