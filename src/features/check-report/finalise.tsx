import { useState } from 'react';
import { finalised, mayFinalise } from '#drafts/finalise.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import { saysOnlyBlank } from '#report/progress.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { useStore } from '#ui/store.ts';
import { placeIn } from './by-section.ts';
import { confirm, formerReason } from './confirm.tsx';
import styles from './check-page.module.css';

interface FinaliseProps {
  draft: OpenDraft;
  standing: StandingWatch;
  /** Goes to the first finding that stands in the way. */
  onBlocked: () => void;
}

const freeze = (draft: OpenDraft, standing: StandingWatch): void => {
  const now = standing.now();
  draft.change((current) => finalised(current, now, new Date().toISOString()));
};

/** What a reason is for, in a line: where, unless the sentence begins with that, and what. */
function subject(draft: OpenDraft, finding: Finding): string {
  const place = placeIn(draft.get().report, finding);
  return finding.message.startsWith(place) ? finding.message : `${place}：${finding.message}`;
}

interface ReasonsProps {
  draft: OpenDraft;
  findings: readonly Finding[];
  onGive: (reasons: readonly (readonly [Finding, string])[]) => void;
  onClose: () => void;
}

function useReasons({ draft, findings }: ReasonsProps) {
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(
    () => new Map(findings.map((finding) => [finding.id, formerReason(draft, finding)])),
  );
  return {
    reasonOf: ({ id }: Finding): string => given.get(id) ?? '',
    give: ({ id }: Finding, reason: string): void => setGiven(new Map(given).set(id, reason)),
  };
}

/** Focus goes to the first reason that is missing. */
const focusFirstMissing = (): void => {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus(),
  );
};

function Reasons(props: ReasonsProps) {
  const { draft, findings, onGive, onClose } = props;
  const { reasonOf, give } = useReasons(props);
  const [tried, setTried] = useState(false);
  const missing = (finding: Finding): boolean => reasonOf(finding).trim() === '';
  const submit = (): void => {
    if (findings.some(missing)) {
      setTried(true);
      focusFirstMissing();
    } else onGive(findings.map((finding) => [finding, reasonOf(finding).trim()]));
  };
  return (
    <Dialog
      wide
      title={`定稿前，请写明${findings.length}处请核对的理由`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>先不定稿</Button>
          <Button kind="primary" onClick={submit}>
            全部确认，定稿
          </Button>
        </>
      }
    >
      <p className={styles['note']}>理由留在草稿和校核记录里，不随报告导出。</p>
      <ol className={styles['reasons']}>
        {findings.map((finding, index) => (
          <li key={finding.id}>
            <TextField
              label={subject(draft, finding)}
              hint={saysOnlyBlank(finding) ? '确实不用填写的，写明原因' : undefined}
              error={tried && missing(finding) ? '请写明理由' : undefined}
              value={reasonOf(finding)}
              data-first={index === 0 || undefined}
              onChange={(event) => give(finding, event.target.value)}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** 定稿: refused while anything must be mended; reasons for the rest are asked for in one list. */
export function Finalise({ draft, standing, onBlocked }: FinaliseProps) {
  const { checked, counts } = useStore(standing, (now) => now);
  const [asked, ask] = useState<readonly Finding[] | null>(null);
  const blocked = !checked || counts.must > 0;
  const press = (): void => {
    const now = standing.now();
    if (mayFinalise(now)) freeze(draft, standing);
    else if (now.checked && now.counts.must === 0) ask(now.findings);
    else onBlocked();
  };
  return (
    <>
      <Button kind={blocked ? 'secondary' : 'primary'} aria-disabled={blocked} onClick={press}>
        定稿
      </Button>
      {asked !== null && (
        <Reasons
          draft={draft}
          findings={asked}
          onClose={() => ask(null)}
          onGive={(reasons) => {
            confirm(draft, reasons);
            ask(null);
            freeze(draft, standing);
          }}
        />
      )}
    </>
  );
}
