import { memo } from 'react';
import { classes } from '#ui/classes.ts';
import { BalanceRows } from './balance-rows.tsx';
import { useBoard } from './board.ts';
import { FigureTableCell } from './figure-cell.tsx';
import type { PrintedCell, PrintedRow, PrintedTable } from './printed-table.ts';
import { printedTable } from './printed-table.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './frame.module.css';

type CellOf = Extract<PrintedCell, { kind: 'figure' }>['cell'];

interface Drawn {
  sheet: Worksheet;
  printed: PrintedTable;
  readOnly: boolean;
}

/** Class of a head pinned so many rows below the edge. */
const pinClass = (pin: number | null): string | undefined =>
  pin === null ? undefined : classes(styles['head'], styles[`pin${pin}`]);

type LabelProps = Drawn & { cell: Extract<PrintedCell, { kind: 'label' }>; pin: number | null };

/** Printed classes of a stub label: three nested columns, of which the outer are narrow. */
function stubClass({ printed, cell, pin }: LabelProps): string {
  const { label, column } = cell;
  if (pin !== null) return '';
  const group = label.kind === 'label' && label.scope === 'rowgroup';
  return classes(
    styles['stub'],
    styles[`from${column}`],
    group && (column === 0 && printed.stubs > 2 ? styles['upright'] : styles['group']),
    label.kind === 'text' && styles['text'],
  );
}

/** A label of the form, merged as printed. Lights up with the cells it heads. */
const LabelCell = memo(function LabelCell(props: LabelProps) {
  const { sheet, cell, pin, printed } = props;
  const { label, column } = cell;
  const marks = useBoard(sheet.marks, cell.key);
  const shared = {
    className: classes(
      pinClass(pin),
      stubClass(props),
      column + label.colspan === printed.stubs + printed.figures && styles['last'],
      styles[label.kind],
    ),
    colSpan: label.colspan,
    rowSpan: label.rowspan,
    'data-here': marks === '' ? undefined : true,
  };
  if (label.kind === 'corner' || label.kind === 'text') return <td {...shared}>{label.text}</td>;
  const { scope, depth } = label.kind === 'label' ? label : { scope: 'colgroup', depth: 0 };
  return (
    <th {...shared} scope={scope} data-depth={depth || undefined}>
      <span>{label.text}</span>
    </th>
  );
});

function Row({ row, ...drawn }: Drawn & { row: PrintedRow }) {
  const { sheet, printed, readOnly } = drawn;
  const lastColumn = printed.stubs + printed.figures;
  return (
    <tr className={classes(row.opens && styles['opens'])}>
      {row.cells.map((cell) =>
        cell.kind === 'label' ? (
          <LabelCell key={cell.column} {...drawn} cell={cell} pin={row.pin} />
        ) : (
          <FigureTableCell
            key={cell.cell.ref}
            sheet={sheet}
            cell={cell.cell}
            colSpan={cell.colSpan}
            readOnly={readOnly}
            className={classes(
              styles['figure'],
              cell.column + cell.colSpan === lastColumn && styles['last'],
              closesGroup(cell.cell) && styles['closes'],
            )}
          />
        ),
      )}
    </tr>
  );
}

/** Whether a total column ends a group that another one follows. */
const closesGroup = ({ cell: { table, column, block } }: CellOf): boolean =>
  column !== block.columns.at(-1) &&
  table.checks.some((check) => check.kind === 'columnTotal' && check.total === column.id);

/** Widths of the printed columns: narrow stubs and equal figure columns, or in the form's proportions. */
function Columns({ sheet, printed }: Drawn) {
  const { stubs, figures } = printed;
  if (stubs > 2)
    return (
      <colgroup>
        <col className={styles['stubOuter']} />
        <col className={styles['stubGroup']} />
        <col className={styles['stubItem']} span={stubs - 2} />
        <col className={styles['figureColumn']} span={figures} />
      </colgroup>
    );
  const { widths } = sheet.table;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const keyed = widths.map((width, index) => ({ key: `${index}`, width }));
  return (
    <colgroup>
      {keyed.map(({ key, width }) => (
        <col key={key} style={{ width: `${(width / whole) * 100}%` }} />
      ))}
    </colgroup>
  );
}

/** Which printed shape the style sheet gives the table. */
const shapeOf = ({ stubs, figures }: PrintedTable): string => {
  if (stubs > 2) return 'form';
  if (figures > 7) return 'broad';
  return figures === 1 ? 'list' : 'bands';
};

/** The printed table itself. */
export const Sheet = memo(function Sheet({ sheet, readOnly }: Omit<Drawn, 'printed'>) {
  const printed = printedTable(sheet.table);
  const drawn = { sheet, printed, readOnly };
  const rows = (list: readonly PrintedRow[]) =>
    list.map((row) => <Row key={row.key} row={row} {...drawn} />);
  return (
    <table
      className={styles['table']}
      aria-label={sheet.table.title}
      data-shape={shapeOf(printed)}
      data-readonly={readOnly || undefined}
    >
      <Columns {...drawn} />
      <thead>{rows(printed.head)}</thead>
      {printed.bodies.map((body) => (
        <tbody key={body.key}>{rows(body.rows)}</tbody>
      ))}
      <BalanceRows sheet={sheet} stubs={printed.stubs} />
    </table>
  );
});
