import { useEffect, useRef } from 'react';
import { columnName, rowName } from '#report/checks/words.ts';
import { editionOf } from '#report/editions.ts';
import type { Grounds, Missing } from '#report/evaluate.ts';
import { cellAt, evaluate } from '#report/evaluate.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Operand, Source } from '#report/live-figure.ts';
import { parseSource } from '#report/live-figure.ts';
import { Button } from '#ui/button.tsx';
import styles from './live.module.css';

export interface FigureCardProps {
  grounds: Grounds;
  source: string;
  text: string;
  readOnly: boolean;
  /** The focus goes to its first act; a new number each time it is asked for. */
  wanted: number;
  onGo: (ref: FigureRef) => void;
  onPlain: () => void;
}

const kinds = { value: '引用', share: '占比', change: '同比幅度', trend: '同比增减' } as const;

const states: Readonly<Record<Missing, string>> = {
  gone: '现在的报告格式里没有这一格，正文保留原来的字',
  unread: '表中这一格填写的内容不能作为数，正文保留原来的字',
  blank: '表中还没有填，填写后随之更新',
  lastYear: '没有上年数可比，正文保留原来的字',
  zero: '作为基数的数是0，算不出百分比，正文保留原来的字',
};

function Place({ of, grounds, name }: { of: Operand; grounds: Grounds; name: string }) {
  const cells = of.flatMap((ref) => cellAt(editionOf(grounds.report), ref) ?? []);
  const [first] = cells;
  if (first === undefined) return null;
  const rows = new Set(cells.map(({ row }) => rowName(row)).filter((row) => row !== ''));
  const columns = new Set(
    cells.map(({ block, row, column }) =>
      row.unit === undefined ? columnName(block, column) : '',
    ),
  );
  const facts: readonly (readonly [string, string])[] = [
    [name === '' ? '表' : name, first.table.title],
    ['行', [...rows].join('＋')],
    ['列', [...columns].filter((column) => column !== '').join('＋')],
  ];
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, words]) => words !== '')
        .map(([term, words]) => [
          <dt key={`${term} name`}>{term}</dt>,
          <dd key={term}>{words}</dd>,
        ])}
    </dl>
  );
}

/** Where what it reads stands in the tables. */
function Places({ read, grounds }: { read: Source; grounds: Grounds }) {
  return (
    <>
      <Place of={read.of} grounds={grounds} name="" />
      {read.kind === 'share' && <Place of={read.whole} grounds={grounds} name="整体" />}
    </>
  );
}

function Acts({ grounds, source, readOnly, wanted, onGo, onPlain }: FigureCardProps) {
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted > 0) acts.current?.querySelector('button')?.focus();
  }, [wanted]);
  const edition = editionOf(grounds.report);
  const ref = parseSource(source)?.of.find((each) => cellAt(edition, each) !== undefined);
  return (
    <div ref={acts} className={styles['acts']}>
      {ref !== undefined && (
        <Button size="small" onClick={() => onGo(ref)}>
          去看表格
        </Button>
      )}
      {!readOnly && (
        <Button size="small" onClick={onPlain}>
          改为普通数字
        </Button>
      )}
    </div>
  );
}

/** What a live figure reads, and what can be done with it. */
export function FigureCard(props: FigureCardProps) {
  const { grounds, source, text } = props;
  const read = parseSource(source);
  const value = evaluate(source, grounds.report, grounds.lastYear);
  return (
    <>
      <p className={styles['head']}>
        {kinds[read?.kind ?? 'value']}
        <b className={styles['figure']}>{text}</b>
        {read !== undefined && read.of.length > 1 && <span>{`${read.of.length}格之和`}</span>}
      </p>
      {read !== undefined && <Places read={read} grounds={grounds} />}
      {'missing' in value && <p className={styles['state']}>{states[value.missing]}</p>}
      <output className="visually-hidden">{`引用数据${text}，按Enter到操作`}</output>
      <Acts {...props} />
    </>
  );
}
