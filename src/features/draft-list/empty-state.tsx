import type { ReactNode } from 'react';
import { ButtonLink, TextButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './empty-state.module.css';

/** What to have at hand, and what is taken from it. */
const ledgers: readonly (readonly [string, string])[] = [
  ['去年的年报', '对照上年的写法和结转数'],
  ['依申请公开办理台账', '本年新收、办理结果、结转，分申请人类别'],
  ['规章、规范性文件清单', '制发、废止、现行有效件数'],
  ['许可、处罚、强制、收费统计', '本年处理决定数量；收费金额，万元'],
  ['行政复议、行政诉讼台账', '维持、纠正、其他、未审结'],
];

const steps: readonly (readonly [string, string])[] = [
  ['填写', '自动保存在本浏览器'],
  ['校核', '指出不一致的两个数'],
  ['预览', '边写边看公文版面'],
  ['导出', 'Word、PDF、网页'],
];

interface EmptyStateProps {
  newHref: string;
  importHref: string;
  /** The button that opens a backup file. */
  openBackup: ReactNode;
  onSample: () => void;
}

/** First visit: what belongs here, and the one next step. */
export function EmptyState({ newHref, importHref, openBackup, onSample }: EmptyStateProps) {
  return (
    <>
      <div className={styles['two']}>
        <div className={styles['start']}>
          <h1>编写政府信息公开工作年度报告</h1>
          <p>按规定的部分逐项填写，统计表随填随校核，写完导出公文格式。</p>
          <div className={styles['begin']}>
            <Icon name="file" />
            <div>
              <h2>从去年的年报开始</h2>
              <p>Word文件、网页或粘贴的全文都可以；结转数自动填好，上年的数和文字在旁对照</p>
            </div>
            <ButtonLink kind="primary" size="large" href={importHref}>
              导入往年年报
            </ButtonLink>
          </div>
          <div className={styles['others']}>
            <ButtonLink icon="plus" href={newHref}>
              新建年报
            </ButtonLink>
            {openBackup}
            <TextButton onClick={onSample}>看一份填好的示例</TextButton>
          </div>
          <ol className={styles['steps']}>
            {steps.map(([name, what]) => (
              <li key={name}>
                <b>{name}</b>
                <span>{what}</span>
              </li>
            ))}
          </ol>
        </div>
        <section className={styles['prepare']}>
          <h2>备齐这几样再动手，会快得多</h2>
          <ul>
            {ledgers.map(([name, what]) => (
              <li key={name}>
                <b>{name}</b>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p className={styles['kept']}>草稿只保存在这台电脑的这个浏览器里，换电脑请先下载备份。</p>
    </>
  );
}
