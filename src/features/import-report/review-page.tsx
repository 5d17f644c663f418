import { type ReactNode, useMemo, useState } from 'react';
import { compose } from '#report/compose.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { CarriedForward } from '#report/carry-forward.ts';
import { carryForward, neverCarried } from '#report/carry-forward.ts';
import type { Doubt, SetAside } from '#report/recognise/recognition.ts';
import { type Decision, type Settled, settle } from '#report/recognise/settle.ts';
import { reportTitle, sectionsOf } from '#report/report.ts';
import type { Report } from '#report/report.ts';
import { figureCells, figureLabel } from '#report/table-layout.ts';
import { Button } from '#ui/button.tsx';
import { DoubtCard } from './doubt-card.tsx';
import { type Recognised, sectionCounts } from './recognised.ts';
import { ResultList } from './result-list.tsx';
import styles from './review-page.module.css';
import { SourcePane } from './source-pane.tsx';
import { UnplacedList } from './unplaced-list.tsx';
import { useShown } from './use-shown.ts';

export interface ReviewPageProps {
  item: Recognised;
  /** The other files read, to change to. */
  others: ReactNode;
  onBack: () => void;
  /** The report as it is, a draft of its own year. */
  onOpen: (settled: Settled) => void;
  /** Next year's first draft. */
  onCarry: (carried: CarriedForward, settled: Settled) => void;
}

function useSettling({ recognition }: Recognised) {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [placed, setPlaced] = useState<ReadonlyMap<string, string>>(new Map());
  const [at, setAt] = useState<{ block: number } | null>(null);
  const settled = useMemo(
    () => settle(recognition, { decisions, placed }),
    [recognition, decisions, placed],
  );
  return {
    settled,
    decisions,
    at,
    decide: (id: string, decision: Decision | null) =>
      setDecisions((before) => {
        const next = new Map(before);
        if (decision === null) next.delete(id);
        else next.set(id, decision);
        return next;
      }),
    place: ({ id }: Pick<SetAside, 'id'>, section: string) =>
      setPlaced((before) => new Map(before).set(id, section)),
    look: ({ source }: Pick<Doubt, 'source'>) => {
      if (source !== null) setAt({ block: source });
    },
  };
}

type Settling = ReturnType<typeof useSettling>;

function marksOf(doubts: readonly Doubt[]): ReadonlyMap<number, readonly number[]> {
  const marks = new Map<number, number[]>();
  doubts.forEach(({ source }, index) => {
    if (source !== null) marks.set(source, [...(marks.get(source) ?? []), index + 1]);
  });
  return marks;
}

function figureName(report: Report, figure: string): string {
  const cells = tablesOf(editionOf(report)).flatMap((table) => figureCells(table));
  const cell = cells.find(({ ref }) => ref === figure);
  return cell === undefined ? '' : figureLabel(cell);
}

/** Where a doubt stands, in the form's words. */
function placeOf(report: Report, { section, figure }: Doubt): string {
  if (section === 'basics') return '基本信息';
  const found = sectionsOf(report).find(({ id }) => id === section);
  const name = found === undefined ? '' : `${found.number}${found.title}`;
  const cell = figure === null ? '' : figureName(report, figure);
  return [name, cell].filter((part) => part !== '').join('　');
}

function Summary({ settled, doubts }: { settled: Settled; doubts: readonly Doubt[] }) {
  const counts = sectionCounts(settled.report);
  const tables = counts.filter(({ cells }) => cells > 0);
  const figures = tables.reduce((sum, each) => sum + each.figures, 0);
  const facts: readonly (readonly [string, string])[] = [
    [`${counts.filter(({ found }) => found).length}/${counts.length}`, '个部分已识别'],
    [
      `${tables.filter((each) => each.figures > 0).length}/${tables.length}`,
      `张统计表，${figures}个数据`,
    ],
    [String(doubts.length), `处存疑，已确定${doubts.length - settled.open.length}处`],
  ];
  return (
    <dl className={styles['summary']}>
      {facts.map(([figure, what]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Doubts({ item, settling }: { item: Recognised; settling: Settling }) {
  const { doubts, report } = item.recognition;
  const sure = doubts.filter(({ id, reading }) => !settling.decisions.has(id) && reading !== '');
  const { shown, left, more, moreWords } = useShown(doubts);
  return (
    <section aria-label="存疑" className={styles['doubts']}>
      <div className={styles['doubtsHead']}>
        <h2>存疑</h2>
        {sure.length > 3 && (
          <Button
            size="small"
            onClick={() => {
              for (const { id } of sure) settling.decide(id, { kind: 'take' });
            }}
          >
            {`采用其余${sure.length}处的读法`}
          </Button>
        )}
      </div>
      {doubts.length === 0 && <p className={styles['none']}>没有存疑，原文都读得确定</p>}
      <ol>
        {shown.map((doubt, index) => (
          <DoubtCard
            key={doubt.id}
            doubt={doubt}
            number={index + 1}
            place={placeOf(report, doubt)}
            decision={settling.decisions.get(doubt.id)}
            onDecide={(decision) => settling.decide(doubt.id, decision)}
            onLook={() => settling.look(doubt)}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button size="small" onClick={more}>
          {moreWords}
        </Button>
      )}
    </section>
  );
}

/** What goes into the new draft, and what is only kept for comparison: said exactly. */
function Carrying({ carried, lastYear }: { carried: CarriedForward; lastYear: Report }) {
  const total = carried.figures.reduce((sum, { value }) => sum + value, 0);
  const given =
    carried.figures.length === 0
      ? '没有可带入的结转数'
      : `结转下年度${total}件 → ${carried.report.year}年“上年结转”`;
  const compared = carried.compared.length === 0 ? '' : `，${carried.compared.length}部分正文`;
  return (
    <dl className={styles['carrying']}>
      <dt>带入新草稿</dt>
      <dd>{`机关名称；${given}`}</dd>
      <dt>作上年对照</dt>
      <dd>{`${Object.keys(lastYear.figures).length}个数据${compared}，不写入本年`}</dd>
      {carried.setAside.length > 0 && (
        <>
          <dt>新格式没有的部分</dt>
          <dd>{`${carried.setAside.join('、')}，留在上年报告里备查`}</dd>
        </>
      )}
      <dt>从不带入</dt>
      <dd>
        <details>
          <summary>{neverCarried.map(({ what }) => what).join('；')}</summary>
          <ul>
            {neverCarried.map(({ what, why }) => (
              <li key={what}>{`${what}：${why}`}</li>
            ))}
          </ul>
        </details>
      </dd>
    </dl>
  );
}

function Foot({
  settled,
  carried,
  onBack,
  onOpen,
  onCarry,
}: ReviewPageProps & { settled: Settled; carried: CarriedForward }) {
  const left = settled.open.length;
  return (
    <div className={styles['foot']}>
      <Button kind="quiet" icon="chevron-left" onClick={onBack}>
        重新选择文件
      </Button>
      <span className={styles['left']}>
        {left > 0 && `还有${left}处存疑未确定，也可以带入后再处理`}
      </span>
      <Button onClick={() => onOpen(settled)}>按原年度打开</Button>
      <Button kind="primary" onClick={() => onCarry(carried, settled)}>
        {`带入${carried.report.year}年度新草稿`}
      </Button>
    </div>
  );
}

/** 核对识别结果: the source and what it was read as, side by side, with everything doubted and everything left over. */
export function ReviewPage(props: ReviewPageProps) {
  const { item, others } = props;
  const { recognition, source, notes } = item;
  const settling = useSettling(item);
  const { settled } = settling;
  const carried = useMemo(() => carryForward(settled.report), [settled.report]);
  const paper = useMemo(() => source ?? compose(recognition.report), [source, recognition]);
  const marks = useMemo(() => marksOf(recognition.doubts), [recognition]);
  const sections = sectionCounts(settled.report);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>核对识别结果</h1>
        <span>{`${item.name}　识别为《${reportTitle(settled.report)}》`}</span>
        {others}
      </div>
      <div className={styles['two']}>
        <SourcePane paper={paper} marks={marks} at={settling.at} />
        <div className={styles['results']}>
          <Summary settled={settled} doubts={recognition.doubts} />
          {notes.map((note) => (
            <p key={note} className={styles['note']}>
              {note}
            </p>
          ))}
          <Doubts item={item} settling={settling} />
          <UnplacedList
            pieces={settled.setAside}
            sections={sections}
            onPlace={settling.place}
            onLook={settling.look}
          />
          <ResultList report={settled.report} sections={sections} onDropPiece={settling.place} />
          <Carrying carried={carried} lastYear={settled.report} />
        </div>
      </div>
      <Foot {...props} settled={settled} carried={carried} />
    </div>
  );
}
