import { type ReactNode, useMemo, useState } from 'react';
import type { Comparison, SectionChange } from '#report/compare.ts';
import { compareReports, countChanges, isRearranged } from '#report/compare.ts';
import type { Report } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import styles from './change-page.module.css';
import { countWords } from './change-words.ts';
import { ProseChanges } from './prose-changes.tsx';
import { FigureTable, MetadataTable } from './value-table.tsx';

/** A report as it stood once, and what that state is called. */
export interface Version {
  readonly name: string;
  readonly report: Report;
}

interface ChangePageProps {
  /** 与上次相比 */
  title: string;
  before: Version;
  after: Version;
  /** The way back. */
  back: ReactNode;
}

const states: Readonly<Record<SectionChange['state'], string>> = {
  kept: '',
  added: '新增的部分',
  removed: '已去掉的部分',
  moved: '移动了位置',
};

function Rearranged({ section }: { section: SectionChange }) {
  const { state, formerTitle } = section;
  const words = [states[state], formerTitle === null ? '' : `原名“${formerTitle}”`].filter(
    (each) => each !== '',
  );
  return words.length === 0 ? null : <p className={styles['rearranged']}>{words.join('，')}</p>;
}

interface SectionsProps {
  comparison: Comparison;
  whole: boolean;
}

const titleIn =
  ({ sections }: Comparison) =>
  (id: string): string => {
    const title = sections.find((section) => section.id === id)?.title ?? '';
    return title === '' ? '开头语' : `“${title}”`;
  };

const isTouched = (section: SectionChange, { figures }: Comparison): boolean =>
  isRearranged(section) ||
  section.prose.some(({ kind }) => kind !== 'same') ||
  figures.some((figure) => figure.section === section.id);

/** A section taken out is told by the number it had. */
function headOf({ title, state }: SectionChange): string {
  if (title === '') return '开头语';
  return state === 'removed' ? `原${title}` : title;
}

function Sections({ comparison, whole }: SectionsProps) {
  const { sections, figures } = comparison;
  return sections
    .filter((section) => isTouched(section, comparison))
    .map((section) => {
      const title = headOf(section);
      const own = figures.filter((figure) => figure.section === section.id);
      return (
        <section key={section.id} className={styles['part']} aria-label={title}>
          <h2>{title}</h2>
          <Rearranged section={section} />
          <ProseChanges changes={section.prose} whole={whole} titleOf={titleIn(comparison)} />
          {own.length > 0 && <FigureTable changes={own} title={title} />}
        </section>
      );
    });
}

/** Figures of a table whose section the report does not have (any more). */
function Homeless({ comparison: { sections, figures } }: { comparison: Comparison }) {
  const homeless = figures.filter(({ section }) => sections.every(({ id }) => id !== section));
  return homeless.length === 0 ? null : (
    <section className={styles['part']} aria-label="其他数据">
      <h2>其他数据</h2>
      <FigureTable changes={homeless} title="其他数据" />
    </section>
  );
}

function Changes({ comparison, counts }: { comparison: Comparison; counts: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <>
      <div className={styles['sum']}>
        <p>{`有变化的：${counts}`}</p>
        <Button size="small" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          显示整段
        </Button>
      </div>
      <p className={styles['key']}>
        <ins className={styles['come']}>下划线</ins>是加上的，
        <del className={styles['gone']}>删除线</del>
        是删去的；没有变化的段落略去。
      </p>
      {comparison.metadata.length > 0 && (
        <section className={styles['part']} aria-label="基本信息">
          <h2>基本信息</h2>
          <MetadataTable changes={comparison.metadata} />
        </section>
      )}
      <Sections comparison={comparison} whole={whole} />
      <Homeless comparison={comparison} />
      <p className={styles['end']}>只有这些变化，其余都没有变。</p>
    </>
  );
}

/** What changed from one state of a report to another, to be read by whoever saw the first. */
export function ChangePage({ title, before, after, back }: ChangePageProps) {
  const comparison = useMemo(
    () => compareReports(before.report, after.report),
    [before.report, after.report],
  );
  const counts = countWords(countChanges(comparison));
  const nothing = counts === '' && comparison.figures.length === 0;
  return (
    <div className={styles['page']}>
      <div className={styles['sheet']}>
        <div className={styles['head']}>
          <h1>{title}</h1>
          {back}
        </div>
        <p className={styles['versions']}>{`原：${before.name}　现：${after.name}`}</p>
        {nothing ? (
          <p className={styles['nothing']}>没有变化：文字、数据和基本信息都相同。</p>
        ) : (
          <Changes comparison={comparison} counts={counts} />
        )}
      </div>
    </div>
  );
}
