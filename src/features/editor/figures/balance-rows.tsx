import { Fragment } from 'react';
import { printFigure } from '#report/figure.ts';
import { classes } from '#ui/classes.ts';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import type { Balance, ColumnBalance, Side } from './balance.ts';
import { isBroken } from './balance.ts';
import { differenceWord } from './words.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './balance-rows.module.css';

type Verdict = 'none' | 'even' | 'open' | 'consequence' | 'broken';

function verdictOf(balance: ColumnBalance, loud: boolean): Verdict {
  if (balance.difference === null) return 'none';
  if (balance.difference === 0) return balance.open === 0 ? 'even' : 'none';
  if (!isBroken(balance) || !loud) return 'open';
  return balance.consequence ? 'consequence' : 'broken';
}

function Sum({ side, open }: { side: Side; open: boolean }) {
  return (
    <span className={styles['sum']}>
      {printFigure(side.sum)}
      {open && side.sum !== null && '…'}
    </span>
  );
}

/** Characters of a difference and a sum that find room side by side. */
const room = 7;

/** What of the difference finds room beside the sum: all of it, 少 or 多 alone, or nothing. The foot has it in words. */
function shortened(word: string, { right, open }: ColumnBalance): string {
  const taken = printFigure(right.sum).length + (open > 0 ? 1 : 0);
  if (word.length + taken <= room) return word;
  return taken < room ? word.slice(0, 1) : '';
}

/** A tick, or by how much the lower sum differs from the upper. */
function Flag({ verdict, balance }: { verdict: Verdict; balance: ColumnBalance }) {
  if (verdict === 'none') return null;
  const word = differenceWord(balance.difference);
  return (
    <span className={styles['flag']} title={word}>
      {verdict === 'even' && <Icon name="check" label="相符" />}
      {shortened(word, balance)}
    </span>
  );
}

function SumCell({
  balance,
  side,
  loud,
}: {
  balance: ColumnBalance;
  side: 'left' | 'right';
  loud: boolean;
}) {
  const verdict = verdictOf(balance, loud);
  return (
    <td className={styles['cell']} data-verdict={verdict}>
      {side === 'right' && <Flag verdict={verdict} balance={balance} />}
      <Sum side={balance[side]} open={balance.open > 0} />
    </td>
  );
}

function BalancePair({ balance, stubs, loud }: { balance: Balance; stubs: number; loud: boolean }) {
  const { leftName, rightName, columns } = balance;
  const sums = (side: 'left' | 'right') =>
    columns.map((column) => (
      <SumCell key={column.column.id} balance={column} side={side} loud={loud} />
    ));
  return (
    <Fragment>
      <tr className={styles['upper']}>
        <th scope="row" colSpan={stubs} className={styles['head']}>
          <b>勾稽</b>
          {leftName}
        </th>
        {sums('left')}
      </tr>
      <tr className={styles['lower']}>
        <th scope="row" colSpan={stubs} className={classes(styles['head'])}>
          <b className={styles['again']}>勾稽</b>
          {rightName}
        </th>
        {sums('right')}
      </tr>
    </Fragment>
  );
}

/** 勾稽: both sides of the form's identity under each column, pinned at the foot. No part of the printed table. */
export function BalanceRows({ sheet, stubs }: { sheet: Worksheet; stubs: number }) {
  const balances = useStore(sheet.balances, (all) => all);
  const loud = useStore(sheet.view, () => sheet.loud);
  if (balances.length === 0) return null;
  return (
    <tfoot>
      {balances.map((balance) => (
        <BalancePair
          key={`${balance.leftName}=${balance.rightName}`}
          balance={balance}
          stubs={stubs}
          loud={loud}
        />
      ))}
    </tfoot>
  );
}
