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
  if (balance.consequence) return 'consequence';
  return isBroken(balance) && loud ? 'broken' : 'open';
}

function Sum({ side, open }: { side: Side; open: boolean }) {
  return (
    <span className={styles['sum']}>
      {printFigure(side.sum)}
      {open && side.sum !== null && '…'}
    </span>
  );
}

/** A tick, or by how much the lower sum differs from the upper. */
function Flag({ verdict, difference }: { verdict: Verdict; difference: number | null }) {
  if (verdict === 'none') return null;
  return (
    <span className={styles['flag']}>
      {verdict === 'even' ? <Icon name="check" label="相符" /> : differenceWord(difference)}
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
      {side === 'right' && <Flag verdict={verdict} difference={balance.difference} />}
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
