import { useState } from 'react';
import type { SetAside } from '#report/recognise/recognition.ts';
import { Button } from '#ui/button.tsx';
import { InlineSelect } from '#ui/inline-select.tsx';
import { usePiece } from './drag-piece.ts';
import styles from './unplaced-list.module.css';
import { useShown } from './use-shown.ts';

interface UnplacedListProps {
  pieces: readonly SetAside[];
  sections: readonly { readonly id: string; readonly title: string }[];
  onPlace: (piece: SetAside, section: string) => void;
  onLook: (piece: SetAside) => void;
}

function Piece({
  piece,
  sections,
  onPlace,
  onLook,
}: Omit<UnplacedListProps, 'pieces'> & { piece: SetAside }) {
  const element = usePiece(piece.id);
  const [section, setSection] = useState(sections[0]?.id ?? '');
  return (
    <li ref={element} className={styles['piece']} draggable>
      <p>{piece.text}</p>
      <div className={styles['acts']}>
        <InlineSelect label="归入" value={section} onChange={setSection}>
          {sections.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </InlineSelect>
        <Button size="small" onClick={() => onPlace(piece, section)}>
          归入这一部分
        </Button>
        {piece.source !== null && (
          <Button size="small" kind="quiet" onClick={() => onLook(piece)}>
            看原文
          </Button>
        )}
      </div>
    </li>
  );
}

function Pieces({ pieces, ...rest }: UnplacedListProps) {
  const { shown, left, more, moreWords } = useShown(pieces);
  return (
    <>
      <ul>
        {shown.map((piece) => (
          <Piece key={piece.id} piece={piece} {...rest} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={more}>
          {moreWords}
        </Button>
      )}
    </>
  );
}

/** 未归位内容: nothing of the source is lost; what has no place waits here, the site's own words folded. */
export function UnplacedList({ pieces, ...rest }: UnplacedListProps) {
  const open = pieces.filter(({ why }) => why === 'unplaced');
  const furniture = pieces.filter(({ why }) => why === 'furniture');
  return (
    <section className={styles['unplaced']} aria-label="未归位内容">
      <h2>未归位内容</h2>
      {pieces.length === 0 && <p className={styles['none']}>原文的每一个字都已归位</p>}
      {open.length > 0 && <Pieces pieces={open} {...rest} />}
      {furniture.length > 0 && (
        <details>
          <summary>{`网站自身的文字${furniture.length}处，不属于报告`}</summary>
          <Pieces pieces={furniture} {...rest} />
        </details>
      )}
    </section>
  );
}
