import type { ReactNode } from 'react';
import type { WordPiece } from '#report/compare/words.ts';
import styles from './change-page.module.css';

/** Cells of a row are parted by a line one sees. */
const shown = (text: string): string => text.replaceAll('\t', ' │ ');

/** Words that went: struck out, and said to be. */
export function Gone({ children }: { children: string }) {
  return (
    <del className={styles['gone']}>
      <span className="visually-hidden">删去</span>
      {shown(children)}
    </del>
  );
}

/** Words that came: underlined, and said to be. */
export function Come({ children }: { children: string }) {
  return (
    <ins className={styles['come']}>
      <span className="visually-hidden">加上</span>
      {shown(children)}
    </ins>
  );
}

const pieceOf = ({ kind, text }: WordPiece): ReactNode => {
  if (kind === 'removed') return <Gone>{text}</Gone>;
  return kind === 'added' ? <Come>{text}</Come> : shown(text);
};

interface MarkedWordsProps {
  pieces: readonly WordPiece[];
}

/** A text with what went and what came, in reading order. */
export function MarkedWords({ pieces }: MarkedWordsProps) {
  let at = 0;
  return pieces.map((piece) => {
    at += piece.text.length;
    return <span key={`${at} ${piece.kind}`}>{pieceOf(piece)}</span>;
  });
}
