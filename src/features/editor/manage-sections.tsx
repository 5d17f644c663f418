import { type KeyboardEvent, useRef, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Report, ReportSection } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import {
  absentSections,
  addSection,
  leaveOutSection,
  moveSection,
  putBackSection,
  renameSection,
} from '#report/sections.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import styles from './manage-sections.module.css';

interface Managing {
  draft: OpenDraft;
  readOnly: boolean;
}

const reform = (draft: OpenDraft, recipe: (report: Report) => Report): void =>
  draft.reform(recipe, 'basics');

function leaveOut(draft: OpenDraft, { id, title }: ReportSection): void {
  const { sections, leftOut } = draft.get().report;
  reform(draft, (report) => leaveOutSection(report, id));
  showToast({
    text: `已去掉“${title}”，文字留在草稿里`,
    action: {
      label: '撤销',
      run: () => reform(draft, (report) => ({ ...report, sections, leftOut })),
    },
  });
}

/** Titles are kept as they are typed; the whole renaming is one undoable step once the field is left. */
function rename(draft: OpenDraft, id: string, title: string): void {
  draft.change((current) => {
    const report = renameSection(current.report, id, title);
    return report === current.report ? current : { ...current, report };
  });
}

function TitleField({ draft, readOnly, section }: Managing & { section: ReportSection }) {
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(section.title);
  const settle = (): void => {
    const title = typed ?? section.title;
    setTyped(null);
    rename(draft, section.id, before.current);
    if (title.trim() !== '' && title.trim() !== before.current)
      reform(draft, (report) => renameSection(report, section.id, title));
    before.current = title;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.nativeEvent.isComposing && event.key === 'Enter') settle();
  };
  return (
    <input
      type="text"
      className={styles['titleField']}
      aria-label={`${section.number}部分标题`}
      value={typed ?? section.title}
      readOnly={readOnly}
      onFocus={() => {
        before.current = section.title;
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
        if (!composing) rename(draft, section.id, event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={settle}
    />
  );
}

interface RowProps extends Managing {
  section: ReportSection;
  first: boolean;
  last: boolean;
}

/** Keeps the focus on the button that moved the row, or on its fellow where it can go no further. */
function Row({ draft, readOnly, section, first, last }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const move = (by: number): void => {
    reform(draft, (report) => moveSection(report, section.id, by));
    requestAnimationFrame(() => {
      const name = by < 0 ? 'up' : 'down';
      row.current?.querySelector<HTMLButtonElement>(`[data-move="${name}"]`)?.focus();
    });
  };
  return (
    <li ref={row} className={styles['row']}>
      <span className={styles['number']}>{section.number}</span>
      <TitleField draft={draft} readOnly={readOnly} section={section} />
      {!readOnly && (
        <span className={styles['acts']}>
          <Button
            size="small"
            data-move="up"
            aria-disabled={first}
            aria-label={`上移${section.title}`}
            onClick={() => !first && move(-1)}
          >
            上移
          </Button>
          <Button
            size="small"
            data-move="down"
            aria-disabled={last}
            aria-label={`下移${section.title}`}
            onClick={() => !last && move(1)}
          >
            下移
          </Button>
          <Button
            size="small"
            kind="quiet"
            aria-disabled={first && last}
            aria-label={`去掉${section.title}`}
            onClick={() => !(first && last) && leaveOut(draft, section)}
          >
            去掉
          </Button>
        </span>
      )}
    </li>
  );
}

function Absent({ draft }: Pick<Managing, 'draft'>) {
  const absent = absentSections(draft.get().report);
  if (absent.length === 0) return null;
  return (
    <div className={styles['absent']}>
      <span id="absent-sections">未列入的部分</span>
      <ul aria-labelledby="absent-sections">
        {absent.map(({ id, title }) => (
          <li key={id}>
            <Button
              size="small"
              icon="plus"
              aria-label={`放回${title}`}
              onClick={() => reform(draft, (report) => putBackSection(report, id))}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddSection({ draft }: Pick<Managing, 'draft'>) {
  const [title, setTitle] = useState('');
  const add = (): void => {
    if (title.trim() === '') return;
    reform(draft, (report) => addSection(report, title));
    setTitle('');
  };
  return (
    <form
      className={styles['add']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="增加的部分标题"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" icon="plus">
        增加部分
      </Button>
    </form>
  );
}

/** In an open edition: which parts the report has, in which order and under which titles. Each act can be undone. */
export function ManageSections({ draft, readOnly }: Managing) {
  useStore(draft, (current) => current.report.sections);
  useStore(draft, (current) => current.report.leftOut);
  const sections = sectionsOf(draft.get().report);
  return (
    <section className={styles['manage']} aria-labelledby="manage-sections">
      <h2 id="manage-sections">报告的各部分</h2>
      <p>各地的报告部分不尽相同，可以增减、改名和调整次序，序号随之改变。</p>
      <ol className={styles['rows']}>
        {sections.map((section, index) => (
          <Row
            key={section.id}
            draft={draft}
            readOnly={readOnly}
            section={section}
            first={index === 0}
            last={index === sections.length - 1}
          />
        ))}
      </ol>
      {!readOnly && <Absent draft={draft} />}
      {!readOnly && <AddSection draft={draft} />}
    </section>
  );
}
