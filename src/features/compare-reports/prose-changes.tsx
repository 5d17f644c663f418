import type { ReactNode } from 'react';
import type { ProseChange } from '#report/compare/prose.ts';
import type { ProseUnit } from '#report/compare/units.ts';
import styles from './change-page.module.css';
import { Come, Gone, MarkedWords } from './marked-words.tsx';
import { shorten } from './shorten.ts';

interface ProseChangesProps {
  changes: readonly ProseChange[];
  /** Paragraphs in full, not only around what changed. */
  whole: boolean;
  /** Title of a section by its id. */
  titleOf: (section: string) => string;
}

const unitNames: Readonly<Record<ProseUnit['kind'], string>> = {
  paragraph: '一段',
  heading: '一个标题',
  item: '一条',
  row: '表格一行',
};

/** What became of a unit, in a few words before it. */
function labelOf(change: ProseChange, titleOf: (section: string) => string): string {
  switch (change.kind) {
    case 'same':
      return '';
    case 'added':
      return `加上${unitNames[change.after.kind]}`;
    case 'removed':
      return `删去${unitNames[change.before.kind]}`;
    case 'movedAway':
      return `移到${titleOf(change.to)}`;
    case 'movedHere':
      return `从${titleOf(change.from)}移来`;
    case 'changed':
      return change.pieces.every(({ kind }) => kind === 'same')
        ? '只改了格式'
        : `改动${unitNames[change.after.kind]}`;
  }
}

function wordsOf(change: ProseChange, whole: boolean): ReactNode {
  switch (change.kind) {
    case 'added':
      return <Come>{change.after.text}</Come>;
    case 'removed':
      return <Gone>{change.before.text}</Gone>;
    case 'changed':
      return <MarkedWords pieces={whole ? change.pieces : shorten(change.pieces)} />;
    case 'movedAway':
      return change.before.text.replaceAll('\t', ' │ ');
    case 'same':
    case 'movedHere':
      return change.after.text.replaceAll('\t', ' │ ');
  }
}

/** What is drawn: a change, an unchanged heading above one, or how much was left out. */
type Line =
  | { readonly kind: 'change'; readonly change: ProseChange; readonly at: number }
  | { readonly kind: 'heading'; readonly text: string; readonly at: number };

/** Changes in order, each under the heading it stands under. */
function linesOf(changes: readonly ProseChange[]): readonly Line[] {
  const lines: Line[] = [];
  let heading: Line | null = null;
  changes.forEach((change, at) => {
    const unit = 'after' in change ? change.after : change.before;
    if (change.kind !== 'same') {
      if (heading !== null) lines.push(heading);
      heading = null;
      lines.push({ kind: 'change', change, at });
    } else if (unit.kind === 'heading') heading = { kind: 'heading', text: unit.text, at };
  });
  return lines;
}

/** What changed in the prose of one section; unchanged paragraphs are left out, unchanged headings say where one is. */
export function ProseChanges({ changes, whole, titleOf }: ProseChangesProps) {
  const lines = linesOf(changes);
  return lines.length === 0 ? null : (
    <ul className={styles['prose']}>
      {lines.map((line) =>
        line.kind === 'heading' ? (
          <li key={line.at} className={styles['under']}>
            {line.text}
          </li>
        ) : (
          <li key={line.at}>
            <b>{labelOf(line.change, titleOf)}</b>
            <p>{wordsOf(line.change, whole)}</p>
          </li>
        ),
      )}
    </ul>
  );
}
