import type { FigureChange } from '#report/compare/figures.ts';
import type { MetadataChange } from '#report/compare/metadata.ts';
import styles from './change-page.module.css';
import { differenceWords } from './change-words.ts';

const value = (text: string) => (text === '' ? <span className={styles['blank']}>空</span> : text);

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What of 基本信息 changed, old and new side by side. */
export function MetadataTable({ changes }: { changes: readonly MetadataChange[] }) {
  return (
    <table className={styles['values']}>
      <caption className="visually-hidden">基本信息的变化</caption>
      <Head columns={['项目', '原', '现']} />
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value(before)}</td>
            <td>{value(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures that changed, by cell: old, new, how much more or less. */
export function FigureTable({
  changes,
  title,
}: {
  changes: readonly FigureChange[];
  title: string;
}) {
  return (
    <table className={styles['values']} data-figures>
      <caption className="visually-hidden">{`${title}，数据的变化`}</caption>
      <Head columns={['数据', '原', '现', '相差']} />
      <tbody>
        {changes.map((change) => (
          <tr key={change.ref}>
            <th scope="row">
              {change.label}
              {change.follows && <span className={styles['follows']}>合计随之变动</span>}
            </th>
            <td>{value(change.before)}</td>
            <td>{value(change.after)}</td>
            <td>{differenceWords(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
