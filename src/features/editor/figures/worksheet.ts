import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Finding } from '#report/check.ts';
import type { TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { totalParts } from '#report/totals.ts';
import { createCell } from '#ui/store.ts';
import type { Balance, ColumnBalance } from './balance.ts';
import { balancesOf } from './balance.ts';
import { createBoard } from './board.ts';
import type { Patch } from './edits.ts';
import type { Grid, GridCell, Rect } from './grid.ts';
import { gridOf, rectAround, rowsIn } from './grid.ts';
import type { PastePlan } from './paste.ts';
import { columnKey, rowKey } from './printed-table.ts';
import type { CellState, Given } from './states.ts';
import { blankState, cellStates, sameState } from './states.ts';

/** What the table is shown with beside the draft itself. */
export interface Setting {
  readonly lastYear: Report | null;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
}

/** Where the officer is in the table. */
export interface View {
  /** The cell that has, or last had, the focus. */
  readonly active: GridCell | null;
  /** The selected rectangle's ends: where it began and where it was drawn to. */
  readonly ends: { readonly anchor: GridCell; readonly extent: GridCell } | null;
  /** A total being filled in by hand. */
  readonly unlocked: FigureRef | null;
  /** A paste that waits to be confirmed. */
  readonly plan: PastePlan | null;
  /** Figures outlined because something said concerns them. */
  readonly traced: readonly FigureRef[];
  /** Grows with every change of the figures. */
  readonly change: number;
}

const start: View = {
  active: null,
  ends: null,
  unlocked: null,
  plan: null,
  traced: [],
  change: 0,
};

const refsOf = (cells: readonly GridCell[]): readonly FigureRef[] => cells.map(({ ref }) => ref);

/**
 * A statistics table at work: what each cell shows, which are selected, and the way in for every
 * change. Cells look at it by address, so a change is drawn by the cells it concerns alone.
 */
export class Worksheet {
  readonly draft: OpenDraft;
  readonly table: TableSpec;
  readonly grid: Grid;
  readonly cells = createBoard<CellState>(blankState, sameState);
  readonly marks = createBoard<string>('');
  readonly view = createCell<View>(start);
  readonly balances = createCell<readonly Balance[]>([]);
  /** Said to screen readers when a cell is left. */
  readonly announcement = createCell('');
  setting: Setting = { lastYear: null, findings: [], readOnly: false };
  /** Broken identities stay quiet while a fresh table is being filled, until it is first left. */
  loud: boolean;
  #figures: unknown = null;
  #units: unknown = null;
  #marked = new Set<string>();
  #focus: (cell: GridCell) => void = () => undefined;

  constructor(draft: OpenDraft, table: TableSpec) {
    this.draft = draft;
    this.table = table;
    this.grid = gridOf(table);
    this.loud = this.grid.cells.some(({ ref }) => figureAt(this.report(), ref) !== null);
    this.refresh();
  }

  report(): Report {
    return this.draft.get().report;
  }

  /** Everything sentences and looks are worked out from. */
  given(): Given & { readonly grid: Grid; readonly findings: readonly Finding[] } {
    const { lastYear, findings } = this.setting;
    return {
      report: this.report(),
      table: this.table,
      grid: this.grid,
      balances: this.balances.get(),
      lastYear,
      findings,
      look: new Set(
        findings.flatMap(({ severity, figures }) => (severity === 'look' ? figures : [])),
      ),
      loud: this.loud,
    };
  }

  /** Keeps to the draft; returns how to stop. */
  follow(): () => void {
    this.refresh();
    return this.draft.subscribe(() => {
      const { figures, units } = this.report();
      if (figures !== this.#figures || units !== this.#units) this.refresh();
    });
  }

  configure(setting: Setting): void {
    this.setting = setting;
    this.refresh();
  }

  refresh(): void {
    const report = this.report();
    this.#figures = report.figures;
    this.#units = report.units;
    this.balances.set(balancesOf(report, this.table));
    for (const [ref, state] of cellStates(this.given())) this.cells.set(ref, state);
    this.#change({ change: this.view.get().change + 1 });
  }

  /** From now on a broken identity shows as one: the table was left, or written at one stroke. */
  speakUp(): void {
    if (this.loud) return;
    this.loud = true;
    this.refresh();
  }

  /** How the keyboard focus is moved to a cell; returns how to let go. */
  attach(focus: (cell: GridCell) => void): () => void {
    this.#focus = focus;
    return () => {
      this.#focus = () => undefined;
    };
  }

  /** Goes to a cell, with the focus. */
  go(cell: GridCell): void {
    this.select(cell);
    this.#focus(cell);
  }

  /** Selects one cell, or the rectangle between two. The first keeps the focus. */
  select(active: GridCell, extent: GridCell = active): void {
    this.#change({ active, ends: { anchor: active, extent }, unlocked: null, traced: [] });
  }

  /** Goes to another cell of the selection, which stays as it is. */
  within(active: GridCell): void {
    this.#change({ active, unlocked: null, traced: [] });
    this.#focus(active);
  }

  /** The selected rectangle; null before anything was. */
  rect(): Rect | null {
    const { ends } = this.view.get();
    return ends === null ? null : rectAround(ends.anchor, ends.extent);
  }

  /** Rows of selected cells. */
  selectedRows(): readonly (readonly GridCell[])[] {
    const rect = this.rect();
    return rect === null ? [] : rowsIn(this.grid, rect);
  }

  selected(): readonly GridCell[] {
    return this.selectedRows().flat();
  }

  /** Lets a total be filled in by hand, or ends that. */
  unlock(ref: FigureRef | null): void {
    if (this.view.get().unlocked !== ref) this.#change({ unlocked: ref });
  }

  ask(plan: PastePlan | null): void {
    this.#change({ plan });
  }

  trace(traced: readonly FigureRef[]): void {
    this.#change({ traced });
  }

  /** Writes figures as one undoable step. */
  write(patch: Patch): void {
    if (!this.setting.readOnly && patch.size > 0) this.draft.writeFigures(patch);
  }

  /** The identity in the column of the active cell. */
  columnBalance(): ColumnBalance | undefined {
    const { active } = this.view.get();
    return this.balances
      .get()
      .flatMap(({ columns }) => columns)
      .find(({ column }) => column.id === active?.cell.column.id);
  }

  #change(part: Partial<View>): void {
    this.view.set({ ...this.view.get(), ...part });
    this.#paint();
  }

  /** Figures outlined now: those something said concerns, and the parts of a total in focus. */
  #outlined(): ReadonlySet<FigureRef> {
    const { active, traced } = this.view.get();
    const parts = active === null ? undefined : totalParts(this.table).get(active.ref);
    return new Set([...traced, ...(parts ?? [])]);
  }

  /** Marks of cells and heads, by key. */
  #marksNow(): ReadonlyMap<string, string> {
    const { active, unlocked, plan } = this.view.get();
    const marks = new Map<string, string>();
    const add = (mark: string, keys: Iterable<string>): void => {
      for (const key of keys) marks.set(key, `${marks.get(key) ?? ''} ${mark}`.trim());
    };
    const selected = this.selected();
    const rows = selected.map(({ row }) => rowKey(row));
    const columns = selected.map(({ from, cell }) => columnKey(cell.block.id, from));
    add('here', new Set([...rows, ...columns]));
    if (selected.length > 1) add('selected', refsOf(selected));
    add('active', refsOf(active === null ? [] : [active]));
    add('unlocked', unlocked === null ? [] : [unlocked]);
    add('target', plan?.target ?? []);
    add('traced', this.#outlined());
    return marks;
  }

  #paint(): void {
    const marks = this.#marksNow();
    for (const key of this.#marked) if (!marks.has(key)) this.marks.set(key, '');
    for (const [key, mark] of marks) this.marks.set(key, mark);
    this.#marked = new Set(marks.keys());
  }
}
