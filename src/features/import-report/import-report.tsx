import { useEffect, useState } from 'react';
import type { Imported } from '#drafts/imported.ts';
import type { CarriedForward } from '#report/carry-forward.ts';
import type { Settled } from '#report/recognise/settle.ts';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import type { Report } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { recogniseApart } from './apart.ts';
import { ChooseFiles } from './choose-files.tsx';
import { givenReading } from './reading.ts';
import type { Recognised } from './recognised.ts';
import { ReviewPage } from './review-page.tsx';
import styles from './import-report.module.css';

/** A draft to be made of an imported report. */
export interface ImportedDraft {
  readonly report: Report;
  readonly imported: Imported;
  /** Last year's report, where the draft is of the next. */
  readonly lastYear?: Report;
}

interface ImportReportProps {
  onMake: (drafts: readonly ImportedDraft[]) => void;
}

const pastedName = '粘贴的内容';

/** What is kept of a source with the draft made of it. */
const keptOf = ({ name, source }: Recognised, { open, setAside }: Settled): Imported => ({
  name,
  text: source === null ? '' : sourceBlocks(source).map(blockText).join('\n'),
  doubts: open.map(({ id, section, figure, title, original, reading, reason }) => ({
    id,
    section,
    figure,
    title,
    original,
    reading,
    reason,
  })),
  setAside: setAside.map(({ id, text, why }) => ({ id, text, why })),
});

interface Item {
  readonly id: number;
  readonly recognised: Recognised;
}

function Others({
  items,
  shown,
  onShow,
}: {
  items: readonly Item[];
  shown: Item;
  onShow: (index: number) => void;
}) {
  if (items.length < 2) return null;
  return (
    <nav className={styles['others']} aria-label="读入的文件">
      {items.map((item, index) => (
        <Button
          key={item.id}
          size="small"
          aria-pressed={item === shown}
          onClick={() => onShow(index)}
        >
          {`${item.recognised.recognition.report.year}年度`}
        </Button>
      ))}
    </nav>
  );
}

/** 导入往年年报: choose or paste, look through what was recognised, take it into a draft. */
export function ImportReport({ onMake }: ImportReportProps) {
  const [work] = useState(() => givenReading(recogniseApart));
  const reading = useStore(work.state, (now) => now);
  const items = reading.read.flatMap(({ id, outcome }) =>
    outcome.ok ? [{ id, recognised: outcome.recognised }] : [],
  );
  const [shown, show] = useState(0);
  useEffect(() => work.callOff, [work]);
  const item = items[shown] ?? items[0];
  if (item === undefined || reading.current !== null)
    return (
      <ChooseFiles
        reading={reading}
        onFiles={(files) =>
          void work.start(files.map((file) => ({ kind: 'file', name: file.name, file })))
        }
        onPasted={(words) => void work.start([{ kind: 'pasted', name: pastedName, words }])}
        onCallOff={work.callOff}
      />
    );
  return (
    <ReviewPage
      key={item.id}
      item={item.recognised}
      others={<Others items={items} shown={item} onShow={show} />}
      onBack={work.clear}
      onOpen={(settled) =>
        onMake([{ report: settled.report, imported: keptOf(item.recognised, settled) }])
      }
      onCarry={(carried: CarriedForward, settled) =>
        onMake([
          {
            report: carried.report,
            lastYear: settled.report,
            imported: keptOf(item.recognised, settled),
          },
        ])
      }
    />
  );
}
