import type { ReactNode } from 'react';
import { printFigure, sumOf } from '#report/figure.ts';
import { figureAt } from '#report/report.ts';
import { rowLabels } from '#report/table-layout.ts';
import { TextButton } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { chooseUnit, goToNextBlank, settle } from './acts.ts';
import type { GridCell } from './grid.ts';
import type { Message } from './messages.ts';
import { messageOf } from './messages.ts';
import { lastFigure } from './states.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './cell-bar.module.css';

/** The cell's full address in the form's words: groups, row, column. */
function Address({ cell: { cell } }: { cell: GridCell }) {
  const row = rowLabels(cell.block, cell.row);
  const column = cell.row.unit === undefined ? cell.column.path : [];
  const rowLabel = row.at(-1);
  const [leaf = '', groups] =
    rowLabel === undefined
      ? [column.at(-1), column.slice(0, -1)]
      : [rowLabel, [cell.block.band, ...row.slice(0, -1)].filter((label) => label !== undefined)];
  const aside = rowLabel === undefined ? undefined : column.at(-1);
  return (
    <span className={styles['address']} title={[...groups, leaf, aside ?? ''].join(' › ')}>
      {groups.length > 0 && <span className={styles['groups']}>{groups.join(' › ')} ›</span>}
      <b className={styles['leaf']}>{leaf}</b>
      {aside !== undefined && <span className={styles['column']}>{aside}</span>}
    </span>
  );
}

/** Last year's figure and what changed since. */
function LastYear({ sheet, cell }: { sheet: Worksheet; cell: GridCell }) {
  const last = lastFigure(sheet.setting.lastYear, cell);
  const { text } = sheet.cells.get(cell.ref);
  if (last === null) return null;
  const change =
    typeof last === 'number' && text !== '' && !Number.isNaN(Number(text))
      ? sumOf([Number(text), -last])
      : 0;
  return (
    <span className={styles['last']}>
      上年<span className={styles['digits']}>{printFigure(last)}</span>
      {change !== 0 && (
        <span className={styles['change']}>
          {change > 0 ? '增加' : '减少'}
          <span className={styles['digits']}>{printFigure(Math.abs(change))}</span>
        </span>
      )}
    </span>
  );
}

/** The unit, where the form asks the officer to note it. */
function UnitChoice({ sheet, cell }: { sheet: Worksheet; cell: GridCell }) {
  const choices = cell.cell.spec.unitChoices;
  if (choices === undefined) return null;
  return (
    <label className={styles['unit']}>
      单位
      <select
        value={sheet.cells.get(cell.ref).unit}
        disabled={sheet.setting.readOnly}
        onChange={(event) => chooseUnit(sheet, cell.ref, event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}

function MessageAction({
  sheet,
  cell,
  message,
}: {
  sheet: Worksheet;
  cell: GridCell;
  message: Message;
}) {
  if (message.action === null || sheet.setting.readOnly) return null;
  return message.action === 'settle' ? (
    <TextButton
      className={styles['action']}
      onClick={() => {
        settle(sheet, cell.ref);
        sheet.go(cell);
      }}
    >
      按合计更正
    </TextButton>
  ) : (
    <TextButton className={styles['action']} onClick={() => goToNextBlank(sheet)}>
      跳到下一空格
    </TextButton>
  );
}

function Bar({
  sheet,
  cell,
  children,
}: {
  sheet: Worksheet;
  cell: GridCell;
  children?: ReactNode;
}) {
  const message = messageOf(sheet.given(), cell);
  const { text } = sheet.cells.get(cell.ref);
  return (
    <>
      <Address cell={cell} />
      <span
        className={styles['value']}
        data-unread={typeof figureAt(sheet.report(), cell.ref) === 'string' || undefined}
      >
        {text}
      </span>
      <UnitChoice sheet={sheet} cell={cell} />
      <LastYear sheet={sheet} cell={cell} />
      {message !== null && (
        <span className={styles['message']} data-tone={message.tone} title={message.text}>
          <span className={styles['words']}>{message.text}</span>
          <MessageAction sheet={sheet} cell={cell} message={message} />
        </span>
      )}
      {children}
    </>
  );
}

/** Before any cell was visited: what is still to do, and where to begin. */
function Beginning({ sheet }: { sheet: Worksheet }) {
  const [first] = sheet.grid.cells;
  const message = first === undefined ? null : messageOf(sheet.given(), first);
  if (first === undefined || message?.action !== 'nextBlank')
    return <span className={styles['hint']}>选中一格，这里显示它的行、列和提示</span>;
  return (
    <span className={styles['message']} data-tone="plain">
      <span className={styles['words']}>{message.text}</span>
      <MessageAction sheet={sheet} cell={first} message={message} />
    </span>
  );
}

/** 格信息栏: where the cell is, what stands in it, last year's figure, and one message. */
export function CellBar({ sheet }: { sheet: Worksheet }) {
  const { active } = useStore(sheet.view, (view) => view);
  return (
    <div className={styles['bar']} data-cell-bar>
      {active === null ? <Beginning sheet={sheet} /> : <Bar sheet={sheet} cell={active} />}
    </div>
  );
}
