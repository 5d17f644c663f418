import type { Finding, Sum } from '#report/check.ts';
import { classes } from '#ui/classes.ts';
import styles from './sums.module.css';

type Term = Sum['terms'][number];

const isNegative = ({ figure }: Term): boolean => /^[-−－]/u.test(figure);
const bare = ({ figure }: Term): string => figure.replace(/^[-−－]/u, '');

function TermCells({ term, first }: { term: Term; first: boolean }) {
  const sign = isNegative(term) ? '－' : '＋';
  return (
    <>
      <span>{first ? '' : sign}</span>
      <span>{term.label}</span>
      <span className={styles['figure']}>{first ? term.figure : bare(term)}</span>
    </>
  );
}

/** One side. A side of a single figure needs no ＝. */
function SumRow({ sum, terms, alone }: { sum: Sum; terms: number; alone: boolean }) {
  const missing = terms - sum.terms.length;
  return (
    <span className={styles['row']}>
      {sum.terms.map((term, index) => (
        <TermCells key={term.label} term={term} first={index === 0} />
      ))}
      {missing > 0 && (
        <span className={styles['gap']} style={{ gridColumn: `span ${missing * 3}` }} />
      )}
      {!alone && <span>＝</span>}
      {!alone && <span className={classes(styles['figure'], styles['result'])}>{sum.result}</span>}
    </span>
  );
}

/** 算式: the figures that disagree, results under each other, and by how much. */
export function Sums({ finding }: { finding: Finding }) {
  const { sums, difference, severity } = finding;
  if (sums.length === 0) return null;
  const terms = Math.max(...sums.map((sum) => sum.terms.length));
  const alone = terms === 1;
  const columns = terms * 3 + (alone ? 0 : 2) + 1;
  return (
    <div
      className={styles['sums']}
      data-severity={severity}
      style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}
    >
      {sums.map((sum, index) => (
        <span key={sum.terms.map(({ label }) => label).join()} className={styles['line']}>
          <SumRow sum={sum} terms={terms} alone={alone} />
          <span className={styles['difference']}>
            {index === sums.length - 1 && difference !== null && `相差${difference}`}
          </span>
        </span>
      ))}
    </div>
  );
}
