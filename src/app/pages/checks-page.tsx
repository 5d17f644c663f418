import { checkKinds } from '#report/check.ts';
import { StatusIcon } from '#ui/status-icon.tsx';
import styles from './checks-page.module.css';
import { PageFrame } from './page-frame.tsx';

const severityWords = { must: '必须修改', look: '请核对' } as const;

/** 校核项目: every check the app makes, in plain words. */
export function ChecksPage() {
  return (
    <PageFrame title="校核项目">
      <h1>校核项目</h1>
      <p className={styles['lead']}>
        编写时随填随校核。空着的格不当作0，涉及空格的关系先不判断。“必须修改”的改完才能定稿，“请核对”的由您核对；导出草稿不受影响。
      </p>
      <ul className={styles['list']} aria-label="校核项目">
        {checkKinds.map(({ id, title, sentence, basis, severity }) => (
          <li key={id} className={styles['item']}>
            <h2>{title}</h2>
            <p>{sentence}</p>
            <p className={styles['basis']}>依据：{basis}</p>
            <span className={styles['severity']} data-severity={severity}>
              <StatusIcon status={severity} />
              {severityWords[severity]}
            </span>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
