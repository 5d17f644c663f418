import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Finding } from '#report/check.ts';
import { saysOnlyBlank } from '#report/progress.ts';
import { ButtonLink } from '#ui/button.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import { Confirm } from './confirm.tsx';
import { Sums } from './sums.tsx';
import styles from './check-page.module.css';

/** 去填写 where nothing is there yet, 去修改 where it must change, 去核对 where it may be right. */
function actOf(finding: Finding): string {
  if (saysOnlyBlank(finding)) return '去填写';
  return finding.severity === 'look' ? '去核对' : '去修改';
}

interface FindingRowProps {
  draft: OpenDraft;
  finding: Finding;
  /** Section and column, as the form names them. */
  place: string;
  href: string;
  /** The first thing to do on the page. */
  first: boolean;
  onLeave: () => void;
}

/** One thing to mend or confirm: where, what, both figures, and one button to go there. */
export function FindingRow({ draft, finding, place, href, first, onLeave }: FindingRowProps) {
  const act = actOf(finding);
  return (
    <li className={styles['finding']}>
      <StatusIcon status={finding.severity} className={styles['mark']} />
      <div className={styles['what']}>
        <p className={styles['place']}>{place}</p>
        <h3>{finding.title}</h3>
        <Sums finding={finding} />
        <p className={styles['message']}>
          {(finding.sums.length === 0 || finding.quotes.length > 0) && (
            <span>{finding.message}</span>
          )}
          {finding.basis !== '' && <span className={styles['basis']}>{finding.basis}</span>}
        </p>
      </div>
      <div className={styles['acts']}>
        <ButtonLink
          kind={first ? 'primary' : 'secondary'}
          className={styles['act']}
          href={href}
          aria-label={`${act}：${place}，${finding.title}`}
          onClick={onLeave}
        >
          {act}
        </ButtonLink>
        {finding.severity === 'look' && !saysOnlyBlank(finding) && (
          <Confirm draft={draft} finding={finding} />
        )}
      </div>
    </li>
  );
}
