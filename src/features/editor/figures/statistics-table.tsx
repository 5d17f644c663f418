import {
  type ReactElement,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Finding } from '#report/check.ts';
import type { TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Place } from '#report/place.ts';
import type { Report } from '#report/report.ts';
import { useStore } from '#ui/store.ts';
import { CellBar } from './cell-bar.tsx';
import { wireMouse } from './dragging.ts';
import { FootLine } from './foot-line.tsx';
import { Sheet } from './frame.tsx';
import { Hands } from './hands.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { printedTable } from './printed-table.ts';
import { Tools } from './tools.tsx';
import { wire } from './wiring.ts';
import { Worksheet } from './worksheet.ts';
import styles from './statistics-table.module.css';

interface StatisticsTableProps {
  draft: OpenDraft;
  /** Section the table stands in. */
  section: string;
  table: TableSpec;
  readOnly: boolean;
  /** Where to go: its `figure` is focused when this changes. */
  at: Place | null;
  /** Tells which cell the officer is in. */
  onPlace: (place: Place) => void;
  /** Shown beside this year's figures. */
  lastYear?: Report | undefined;
  /** What the checks found; those about this table's figures show at the cells. */
  findings?: readonly Finding[] | undefined;
  /** Undoing led to another part of the draft: a figure's address or a section's id. */
  onUndone?: ((at: string) => void) | undefined;
  /** Where the tools go (section head); without it they stand above the table. Null: not there yet. */
  toolsIn?: HTMLElement | null | undefined;
  /** Where the sum in words goes (foot bar); without it, it stands below the table. Null: not there yet. */
  footIn?: HTMLElement | null | undefined;
}

const none: readonly Finding[] = [];

const narrow = matchMedia('(max-width: 899px)');

const subscribeToNarrow = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** A piece of furniture in its usual place, or in the slot given for it. */
const inSlot = (
  slot: HTMLElement | null | undefined,
  { piece, usual }: { piece: ReactElement; usual: string | undefined },
) => {
  if (slot === undefined) return <div className={usual}>{piece}</div>;
  return slot === null ? null : createPortal(piece, slot);
};

/** Connects keyboard, mouse and clipboard to the frame. */
function useHands(sheet: Worksheet, onUndone: (at: string) => void) {
  const root = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLElement>(null);
  const undone = useEffectEvent(onUndone);
  useEffect(() => {
    if (root.current === null || frame.current === null) return;
    const own = root.current;
    const hands = new Hands(frame.current, sheet);
    const bar = (): HTMLElement | null => own.querySelector('[data-cell-bar] :is(button, select)');
    const letGo = [
      wire(hands, {
        onUndone: (at) => undone(at),
        openActions: () => bar()?.focus(),
        isOurs: (element) => own.contains(element),
      }),
      wireMouse(hands),
    ];
    return () => {
      for (const release of letGo) release();
    };
  }, [sheet]);
  return { root, frame };
}

/** Tells which cell the officer is in, and goes to the figure asked for: a new place each time. */
function usePlace(
  sheet: Worksheet,
  { at, section, onPlace }: Pick<StatisticsTableProps, 'at' | 'section' | 'onPlace'>,
): void {
  const reported = useRef<FigureRef | null>(null);
  const report = useEffectEvent(onPlace);
  useEffect(
    () =>
      sheet.view.subscribe(() => {
        const ref = sheet.view.get().active?.ref ?? null;
        if (ref === null || ref === reported.current) return;
        reported.current = ref;
        report({ section, figure: ref });
      }),
    [sheet, section],
  );
  useEffect(() => {
    const cell = sheet.grid.byRef.get(at?.figure ?? '');
    if (cell !== undefined) sheet.go(cell);
  }, [sheet, at]);
}

/** A statistics table of the form, to be filled in as in Excel. */
export function StatisticsTable(props: StatisticsTableProps) {
  const { draft, table, readOnly, lastYear, findings = none, onUndone, toolsIn, footIn } = props;
  const sheet = useMemo(() => new Worksheet(draft, table), [draft, table]);
  const [lastShown, setLastShown] = useState(true);
  const { root, frame } = useHands(sheet, (at) => onUndone?.(at));
  useEffect(() => sheet.follow(), [sheet]);
  useEffect(
    () =>
      sheet.configure({
        lastYear: lastShown && lastYear !== undefined ? lastYear : null,
        findings,
        readOnly,
      }),
    [sheet, lastYear, lastShown, findings, readOnly],
  );
  usePlace(sheet, props);
  const announcement = useStore(sheet.announcement, (text) => text);
  // A phone's foot has no room for a sentence.
  const footSlot = useSyncExternalStore(subscribeToNarrow, () => narrow.matches)
    ? undefined
    : footIn;
  const last =
    lastYear === undefined
      ? null
      : { shown: lastShown, toggle: (): void => setLastShown((shown) => !shown) };
  return (
    <div ref={root} className={styles['work']}>
      {inSlot(toolsIn, {
        piece: <Tools sheet={sheet} last={last} onUndone={(at) => onUndone?.(at)} />,
        usual: styles['above'],
      })}
      <CellBar sheet={sheet} />
      <section
        ref={frame}
        className={styles['frame']}
        aria-label={`${table.title}表格`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be within reach of the keyboard
        tabIndex={0}
        data-pinned={printedTable(table).pinned}
      >
        <Sheet sheet={sheet} readOnly={readOnly} />
      </section>
      {inSlot(footSlot, { piece: <FootLine sheet={sheet} />, usual: styles['below'] })}
      <output className="visually-hidden">{announcement}</output>
      <PasteDialog sheet={sheet} />
    </div>
  );
}
