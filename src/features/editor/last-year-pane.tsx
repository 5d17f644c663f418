import { type ReactNode, useRef } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { lastYearsProse } from '#report/last-years-prose.ts';
import { type Narrative, type NarrativeBlock, blockTexts } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { yearsToChange } from '#report/year-words.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import { useEscape } from './use-escape.ts';
import styles from './last-year-pane.module.css';

interface LastYearPaneProps {
  draft: OpenDraft;
  section: string;
  lastYear: Report;
  readOnly: boolean;
  /** Takes a paragraph over into this year's text. */
  onTake: (block: NarrativeBlock) => void;
  onClose: () => void;
}

const textOf = (block: NarrativeBlock): string =>
  blockTexts(block)
    .filter((text) => text.trim() !== '')
    .join('\n');

/** Blocks with text in them, each with its place. */
const written = (narrative: Narrative): { block: NarrativeBlock; place: number }[] =>
  narrative.content
    .map((block, place) => ({ block, place }))
    .filter(({ block }) => textOf(block) !== '');

/** A paragraph with the years marked that have to change. */
function withYearsMarked(text: string, year: number): ReactNode[] {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const word of yearsToChange(text, year)) {
    pieces.push(text.slice(end, word.start));
    pieces.push(<mark key={word.start}>{text.slice(word.start, word.end)}</mark>);
    end = word.end;
  }
  return [...pieces, text.slice(end)];
}

function tellTaken(text: string, year: number): void {
  const years = yearsToChange(text, year).length;
  showToast({
    text: years === 0 ? '已引用到正文末尾' : `已引用到正文末尾，其中${years}处年份请改`,
  });
}

function Paragraph({
  block,
  lastYear,
  readOnly,
  onTake,
}: Pick<LastYearPaneProps, 'lastYear' | 'readOnly' | 'onTake'> & { block: NarrativeBlock }) {
  const text = textOf(block);
  return (
    <div className={styles['paragraph']}>
      <p>{withYearsMarked(text, lastYear.year)}</p>
      {!readOnly && (
        <Button
          size="small"
          onClick={() => {
            onTake(block);
            tellTaken(text, lastYear.year);
          }}
        >
          引用这一段
        </Button>
      )}
    </div>
  );
}

/** 上年正文: last year's words, grey, to be taken over paragraph by paragraph; nothing comes by itself. */
export function LastYearPane(props: LastYearPaneProps) {
  const { draft, section, lastYear, onClose } = props;
  const pane = useRef<HTMLElement>(null);
  useEscape(pane, true, onClose);
  const report = useStore(draft, (current) => current.report);
  const parts = lastYearsProse(report, lastYear, section);
  return (
    <aside ref={pane} className={styles['pane']} aria-label="上年正文">
      <div className={styles['head']}>
        <b>{`${lastYear.year}年度正文`}</b>
        <span>只作参照，引用后请按本年情况修改</span>
        <Button
          kind="quiet"
          size="small"
          icon="close"
          aria-label="收起上年正文"
          onClick={onClose}
        />
      </div>
      <div className={styles['body']}>
        {parts.map(({ title, narrative }) => (
          <section key={title} aria-label={`上年：${title}`}>
            <h2>{title}</h2>
            {written(narrative).map(({ block, place }) => (
              <Paragraph key={place} {...props} block={block} />
            ))}
          </section>
        ))}
      </div>
    </aside>
  );
}
