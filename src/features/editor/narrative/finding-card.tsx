import type { Finding } from '#report/check.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import { placeOf } from '#report/place.ts';
import { Button } from '#ui/button.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import { useStore } from '#ui/store.ts';
import { markedRange } from './finding-marks.ts';
import type { LiveOverlaysProps } from './live-overlays.tsx';
import { type Box, PopUp } from './live/pop-up.tsx';
import { quoteFigures } from './quote.ts';
import styles from './live/live.module.css';

type CardProps = LiveOverlaysProps & { finding: string };
type ActsProps = LiveOverlaysProps & { finding: Finding };

const overlap = (a: Finding['quotes'][number], b: Finding['quotes'][number]): boolean =>
  a.section === b.section &&
  a.block === b.block &&
  a.start < b.start + b.text.length &&
  b.start < a.start + a.text.length;

/** The typed number a finding is about, where the tables have it. */
function typedNumber({ draft, recognise, desk, finding }: ActsProps): RecognisedFigure | undefined {
  desk.prose.flush();
  const [quote] = finding.quotes;
  if (quote === undefined || finding.figures.length === 0) return undefined;
  return recognise?.(draft.get()).find((typed) => overlap(typed.quote, quote));
}

function Acts(props: ActsProps) {
  const { desk, draft, finding, readOnly, onGo, confirmOf } = props;
  const [ref] = finding.figures;
  const place = ref === undefined ? null : placeOf(draft.get().report, ref);
  const typed = readOnly ? undefined : typedNumber(props);
  return (
    <div className={styles['acts']}>
      {typed !== undefined && (
        <Button
          size="small"
          kind="primary"
          onClick={() => {
            desk.marked.set(null);
            quoteFigures(desk.prose.editor, [typed], draft.get());
          }}
        >
          改为引用表中数据
        </Button>
      )}
      {place !== null && (
        <Button size="small" onClick={() => onGo(place)}>
          去看表格
        </Button>
      )}
      {!readOnly && finding.severity === 'look' && confirmOf?.(finding)}
    </div>
  );
}

/** What the marked words are about, with both figures, and what can be done. It opens at the words; the text keeps the caret. */
export function FindingCard({ finding: id, ...props }: CardProps) {
  const { desk } = props;
  const { editor } = desk.prose;
  const finding = useStore(props.findings ?? nothing, ({ findings }) =>
    findings.find((each) => each.id === id),
  );
  if (finding === undefined) return null;
  const box = (): Box | null => {
    const range = markedRange(editor.state, id);
    return range === null ? null : editor.view.coordsAtPos(range.from);
  };
  return (
    <PopUp
      label={finding.title}
      anchor={box}
      owner={undefined}
      onClose={(byKey) => {
        desk.marked.set(null);
        if (byKey) editor.view.focus();
      }}
    >
      <p className={styles['title']}>
        <StatusIcon status={finding.severity} />
        {finding.title}
      </p>
      <p>{finding.message}</p>
      {finding.basis !== '' && <p className={styles['meta']}>{finding.basis}</p>}
      <output className="visually-hidden">{`${finding.message}，按Tab到操作`}</output>
      <Acts {...props} finding={finding} />
    </PopUp>
  );
}

const nothing = {
  get: () => ({ findings: [] }),
  subscribe: () => () => {},
};
