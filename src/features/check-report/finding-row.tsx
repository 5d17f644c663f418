import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Finding } from '#report/check.ts';
import { saysOnlyBlank } from '#report/progress.ts';
import { quotedSentence } from '#report/quoted-sentence.ts';
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
  /** Name and count of the section, before the first finding of each. */
  heading: string | null;
  href: string;
  /** The first thing to do on the page. */
  first: boolean;
  readOnly: boolean;
  onMend: (finding: Finding) => void;
}

/** The sentence of the prose, with the words concerned marked. */
function Quoted({ draft, finding }: Pick<FindingRowProps, 'draft' | 'finding'>) {
  const [quote] = finding.quotes;
  const sentence = quote === undefined ? null : quotedSentence(draft.get().report, quote);
  // A masked finding must not show what it masks.
  if (sentence === null || finding.masked === true) return null;
  return (
    <p className={styles['quoted']}>
      {sentence.before}
      <mark data-severity={finding.severity}>{sentence.words}</mark>
      {sentence.after}
    </p>
  );
}

function Acts({ draft, finding, place, href, first, readOnly, onMend }: FindingRowProps) {
  const act = actOf(finding);
  return (
    <div className={styles['acts']}>
      <ButtonLink
        kind={first ? 'primary' : 'secondary'}
        className={styles['act']}
        href={href}
        aria-label={`${act}：${place}，${finding.title}`}
        onClick={() => onMend(finding)}
      >
        {act}
      </ButtonLink>
      {finding.severity === 'look' && !saysOnlyBlank(finding) && !readOnly && (
        <Confirm draft={draft} finding={finding} />
      )}
    </div>
  );
}

/** One thing to mend or confirm: where, what, both figures, and one button to go there. */
export function FindingRow(props: FindingRowProps) {
  const { draft, finding, heading } = props;
  return (
    <li>
      {heading !== null && <h3 className={styles['section']}>{heading}</h3>}
      <div className={styles['finding']}>
        <StatusIcon status={finding.severity} className={styles['mark']} />
        <div className={styles['what']}>
          {finding.place !== '' && <p className={styles['place']}>{finding.place}</p>}
          <h4>{finding.title}</h4>
          <Sums finding={finding} />
          <Quoted draft={draft} finding={finding} />
          <p className={styles['message']}>
            {(finding.sums.length === 0 || finding.quotes.length > 0) && (
              <span>{finding.message}</span>
            )}
            {finding.basis !== '' && <span className={styles['basis']}>{finding.basis}</span>}
          </p>
        </div>
        <Acts {...props} />
      </div>
    </li>
  );
}
