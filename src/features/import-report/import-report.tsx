import { useEffect, useMemo, useState } from 'react';
import type { ReadResult } from '#formats/format.ts';
import type { Imported } from '#drafts/imported.ts';
import type { CarriedForward } from '#report/carry-forward.ts';
import type { Settled } from '#report/recognise/settle.ts';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import type { Report } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { ChooseFiles } from './choose-files.tsx';
import { type ReadFile, type ReadItem, fileReading } from './reading.ts';
import { type Recognise, type Recognised, recognisedFrom } from './recognised.ts';
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
  readFile: ReadFile;
  readClipboard: (words: { html: string; text: string }) => Promise<ReadResult>;
  recognise: Recognise;
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

function useRecognised(read: readonly ReadItem[], recognise: Recognise): readonly Recognised[] {
  const [known] = useState(() => new WeakMap<ReadItem, Recognised>());
  return useMemo(
    () =>
      read.flatMap((item) => {
        if (!item.result.ok) return [];
        const before = known.get(item);
        const recognised = before ?? recognisedFrom(item, item.result, recognise);
        known.set(item, recognised);
        return [recognised];
      }),
    [read, recognise, known],
  );
}

function Others({
  items,
  shown,
  onShow,
}: {
  items: readonly Recognised[];
  shown: Recognised;
  onShow: (index: number) => void;
}) {
  if (items.length < 2) return null;
  return (
    <nav className={styles['others']} aria-label="读入的文件">
      {items.map((item, index) => (
        <Button
          key={`${item.name} ${item.size} ${item.recognition.report.year}`}
          size="small"
          aria-pressed={item === shown}
          onClick={() => onShow(index)}
        >
          {`${item.recognition.report.year}年度`}
        </Button>
      ))}
    </nav>
  );
}

/** 导入往年年报: choose or paste, look through what was recognised, take it into a draft. */
export function ImportReport({ readFile, readClipboard, recognise, onMake }: ImportReportProps) {
  const [files] = useState(() => fileReading(readFile));
  const reading = useStore(files.state, (now) => now);
  const items = useRecognised(reading.read, recognise);
  const [shown, show] = useState(0);
  useEffect(() => files.callOff, [files]);
  const item = items[shown] ?? items[0];
  if (item === undefined || reading.current !== null)
    return (
      <ChooseFiles
        reading={reading}
        onFiles={(chosen) => void files.start(chosen)}
        onPasted={(words) => {
          void readClipboard(words).then((result) =>
            files.add({ name: pastedName, size: words.text.length, result }),
          );
        }}
        onCallOff={files.callOff}
      />
    );
  return (
    <ReviewPage
      key={items.indexOf(item)}
      item={item}
      others={<Others items={items} shown={item} onShow={show} />}
      onBack={files.clear}
      onOpen={(settled) => onMake([{ report: settled.report, imported: keptOf(item, settled) }])}
      onCarry={(carried: CarriedForward, settled) =>
        onMake([
          {
            report: carried.report,
            lastYear: settled.report,
            imported: keptOf(item, settled),
          },
        ])
      }
    />
  );
}
