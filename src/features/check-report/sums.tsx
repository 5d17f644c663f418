import type { Finding, Sum } from '#report/check.ts';
import { classes } from '#ui/classes.ts';
import styles from './sums.module.css';

type Term = Sum['terms'][number];

/** More terms than stand in one line: each side wraps as a sentence instead. */
const lineful = 4;

const isNegative = ({ figure }: Term): boolean => /^[-−－]/u.test(figure);
const withoutSign = ({ figure }: Term): string => figure.replace(/^[-−－]/u, '');

function TermCells({ term, first }: { term: Term; first: boolean }) {
  const sign = isNegative(term) ? '－' : '＋';
  return (
    <span className={styles['term']}>
      <span>{first ? '' : sign}</span>
      <span>{term.label}</span>
      <span className={styles['figure']}>{first ? term.figure : withoutSign(term)}</span>
    </span>
  );
}

/** Terms of one side, as wide as the longest side. A lone one beside longer sides is its own result. */
function Terms({ sum, longest }: { sum: Sum; longest: number }) {
  const [only, ...others] = sum.terms;
  if (only !== undefined && others.length === 0 && longest > 1)
    return (
      <>
        <span />
        <span style={{ gridColumn: `span ${longest * 3 - 1}` }}>{only.label}</span>
      </>
    );
  const missing = longest - sum.terms.length;
  return (
    <>
      {sum.terms.map((term, index) => (
        <TermCells key={term.label} term={term} first={index === 0} />
      ))}
      {missing > 0 && <span style={{ gridColumn: `span ${missing * 3}` }} />}
    </>
  );
}

function Side({ sum, longest }: { sum: Sum; longest: number }) {
  return (
    <span className={styles['side']}>
      <Terms sum={sum} longest={longest} />
      {longest > 1 && <span>＝</span>}
      {longest > 1 && (
        <span className={classes(styles['figure'], styles['result'])}>{sum.result}</span>
      )}
    </span>
  );
}

/** 算式: the figures that disagree, results under each other, and by how much. */
export function Sums({ finding }: { finding: Finding }) {
  const { sums, difference, severity } = finding;
  if (sums.length === 0) return null;
  const longest = Math.max(...sums.map((sum) => sum.terms.length));
  const columns = longest * 3 + (longest > 1 ? 2 : 0) + 1;
  return (
    <div
      className={styles['sums']}
      data-severity={severity}
      data-wraps={longest > lineful || undefined}
      style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}
    >
      {sums.map((sum, index) => (
        <span key={sum.terms.map(({ label }) => label).join()} className={styles['line']}>
          <Side sum={sum} longest={longest} />
          <span className={styles['difference']}>
            {index === sums.length - 1 && difference !== null && `相差${difference}`}
          </span>
        </span>
      ))}
    </div>
  );
}
