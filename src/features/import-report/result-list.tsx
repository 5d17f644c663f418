import { useEffect, useMemo, useRef, useState } from 'react';
import { partHtml } from '#formats/html/block-html.ts';
import { elementOf } from '#formats/html/element-of.ts';
import { paperCss } from '#formats/html/paper-css.ts';
import { compose } from '#report/compose.ts';
import type { Report } from '#report/report.ts';
import { usePieceTarget } from './drag-piece.ts';
import type { SectionCount } from './recognised.ts';
import styles from './result-list.module.css';

interface ResultListProps {
  report: Report;
  sections: readonly SectionCount[];
  onDropPiece: (piece: { id: string }, section: string) => void;
}

const sheetCss = `
.paper { padding: 8px 12px; overflow-x: auto; font-size: 12pt; line-height: 22pt; }
.paper :is(h2, h3, h4, h5) { font-size: 12pt; line-height: 22pt; }
.paper table { font-size: 9pt; }
`;

/** One section as it would be printed, from what was recognised. */
function SectionSheet({ report, section }: { report: Report; section: string }) {
  const host = useRef<HTMLDivElement>(null);
  const part = useMemo(
    () => compose(report).parts.find(({ id }) => id === section),
    [report, section],
  );
  useEffect(() => {
    if (host.current === null || part === undefined) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = paperCss + sheetCss;
    const sheet = document.createElement('div');
    sheet.className = 'paper';
    sheet.append(elementOf(partHtml(part)));
    root.replaceChildren(style, sheet);
  }, [part]);
  return <div ref={host} />;
}

const found = ({ characters, figures, cells }: SectionCount): string =>
  [
    characters > 0 && `${characters}字`,
    cells > 0 && `${figures}/${cells}个数据`,
    characters === 0 && cells === 0 && '没有找到',
  ]
    .filter((words) => words !== false)
    .join('，');

function Row({
  report,
  section,
  onDropPiece,
}: Omit<ResultListProps, 'sections'> & { section: SectionCount }) {
  const [open, setOpen] = useState(false);
  const element = usePieceTarget((piece) => onDropPiece(piece, section.id));
  return (
    <li ref={element}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{section.title}</span>
          <span className={styles['count']} data-found={section.found}>
            {found(section)}
          </span>
        </summary>
        {open && <SectionSheet report={report} section={section.id} />}
      </details>
    </li>
  );
}

/** 识别结果: section by section, what was found; opened, as it would be printed. */
export function ResultList({ sections, ...rest }: ResultListProps) {
  return (
    <section className={styles['list']} aria-label="识别结果">
      <h2>识别结果</h2>
      <ul>
        {sections.map((section) => (
          <Row key={section.id} {...rest} section={section} />
        ))}
      </ul>
    </section>
  );
}
