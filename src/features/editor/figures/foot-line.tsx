import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import type { ColumnBalance } from './balance.ts';
import { isBroken, membersOf } from './balance.ts';
import { balanceInWords } from './words.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './foot-line.module.css';

const differs = ({ difference, consequence }: ColumnBalance): boolean =>
  difference !== null && difference !== 0 && !consequence;

/** The identity to speak of: the current column's, else the first broken one. */
function balanceToTell(sheet: Worksheet): ColumnBalance | undefined {
  const own = sheet.columnBalance();
  if (own !== undefined && differs(own)) return own;
  return sheet.balances
    .get()
    .flatMap(({ columns }) => columns)
    .find((balance) => isBroken(balance) && differs(balance));
}

/** 逐格查看: from one figure of the identity to the next. */
function walk(sheet: Worksheet, balance: ColumnBalance): void {
  const members = membersOf(balance);
  const at = members.indexOf(sheet.view.get().active?.ref ?? '');
  const next = sheet.grid.byRef.get(members[(at + 1) % members.length] ?? '');
  if (next !== undefined) sheet.go(next);
  sheet.trace(members);
}

/** The sum in words for a column out of balance, and the way round its figures. */
export function FootLine({ sheet }: { sheet: Worksheet }) {
  useStore(sheet.view, (view) => view);
  const balance = balanceToTell(sheet);
  if (balance === undefined) return null;
  const broken = isBroken(balance) && sheet.loud;
  const trace = (): void => sheet.trace(membersOf(balance));
  const untrace = (): void => sheet.trace([]);
  return (
    <div
      className={styles['line']}
      data-broken={broken || undefined}
      onMouseEnter={trace}
      onMouseLeave={untrace}
    >
      {broken && <Icon name="must" label="必须修改" />}
      <span className={styles['words']}>
        {balanceInWords(balance)}
        {balance.open > 0 && `（还有${balance.open}格未填好）`}
      </span>
      <Button size="small" onClick={() => walk(sheet, balance)}>
        逐格查看
        <Icon name="chevron-right" />
      </Button>
    </div>
  );
}
