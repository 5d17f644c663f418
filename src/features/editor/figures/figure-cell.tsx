import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { figureLabel } from '#report/table-layout.ts';
import { classes } from '#ui/classes.ts';
import { useBoard } from './board.ts';
import type { GridCell } from './grid.ts';
import type { CellState } from './states.ts';
import type { Worksheet } from './worksheet.ts';
import styles from './figure-cell.module.css';

interface CellProps {
  sheet: Worksheet;
  cell: GridCell;
  colSpan: number;
  readOnly: boolean;
  className?: string | undefined;
}

/** What the style sheet draws a cell by. */
const looks = (state: CellState, marks: string) => ({
  'data-kind': state.kind,
  'data-fault': state.fault ?? undefined,
  'data-partial': state.partial || undefined,
  'data-last': state.last || undefined,
  'data-unit': state.unit || undefined,
  'data-marks': marks || undefined,
});

const keypad = ({ cell: { spec } }: GridCell): 'text' | 'decimal' | 'numeric' => {
  if (spec.negative) return 'text'; // the numeric pads of phones have no minus
  return spec.decimals > 0 ? 'decimal' : 'numeric';
};

const box = { type: 'text', autoComplete: 'off', spellCheck: false } as const;

/** A figure the officer enters. The text box is its own; the draft's figure is put into it only when that changed. */
const EntryCell = memo(function EntryCell({
  sheet,
  cell,
  colSpan,
  readOnly,
  className,
}: CellProps) {
  const state = useBoard(sheet.cells, cell.ref);
  const marks = useBoard(sheet.marks, cell.ref);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = state.text;
  }, [state.text]);
  return (
    <td
      className={classes(styles['cell'], styles['entry'], className)}
      colSpan={colSpan}
      {...looks(state, marks)}
    >
      <input
        {...box}
        ref={input}
        className={styles['box']}
        inputMode={keypad(cell)}
        data-figure={cell.ref}
        aria-label={figureLabel(cell.cell)}
        aria-invalid={state.kind === 'unread' || undefined}
        defaultValue={state.text}
        readOnly={readOnly}
      />
    </td>
  );
});

function UnlockedBox({ text, label }: { text: string; label: string }) {
  const begin = useCallback((input: HTMLInputElement | null) => {
    if (input === null) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
  }, []);
  return (
    <input
      {...box}
      ref={begin}
      className={styles['box']}
      inputMode="numeric"
      aria-label={label}
      defaultValue={text}
    />
  );
}

/** A total: it follows its parts by itself, and is filled in by hand only when opened with F2. */
const TotalCell = memo(function TotalCell({ sheet, cell, colSpan, className }: CellProps) {
  const state = useBoard(sheet.cells, cell.ref);
  const marks = useBoard(sheet.marks, cell.ref);
  const label = figureLabel(cell.cell);
  const unlocked = marks.split(' ').includes('unlocked');
  return (
    <td
      className={classes(styles['cell'], styles['total'], className)}
      colSpan={colSpan}
      data-figure={cell.ref}
      data-computed={state.total ?? ''}
      aria-label={label}
      aria-description={state.text || undefined}
      tabIndex={-1}
      {...looks(state, marks)}
    >
      {unlocked ? <UnlockedBox text={state.text} label={label} /> : state.text}
    </td>
  );
});

/** A figure cell of the table. */
export const FigureTableCell = (props: CellProps) =>
  props.cell.total ? <TotalCell {...props} /> : <EntryCell {...props} />;
