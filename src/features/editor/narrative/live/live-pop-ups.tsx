import type { Grounds } from '#report/evaluate.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Piece } from '#report/ready-sentences.ts';
import { FigureCard, type FigureCardProps } from './figure-card.tsx';
import { FigureChooser } from './figure-chooser.tsx';
import { type Box, PopUp } from './pop-up.tsx';
import { QuoteTyped } from './quote-typed.tsx';

interface PopUpPlace {
  grounds: Grounds;
  anchor: () => Box | null;
  onClose: (byKey: boolean) => void;
}

interface ChooserPopUpProps extends PopUpPlace {
  /** RecognisedFigure numbers of the paragraph that were recognised. */
  typed: readonly RecognisedFigure[];
  onInsert: (pieces: readonly Piece[]) => void;
  onQuote: (typed: readonly RecognisedFigure[]) => void;
}

/** 引用数据: asks which figure. */
export function ChooserPopUp(props: ChooserPopUpProps) {
  const { grounds, anchor, onClose, typed, onInsert, onQuote } = props;
  return (
    <PopUp label="引用数据" anchor={anchor} wide onClose={onClose}>
      {typed.length > 0 && <QuoteTyped grounds={grounds} typed={typed} onQuote={onQuote} />}
      <FigureChooser grounds={grounds} onInsert={onInsert} />
    </PopUp>
  );
}

type CardPopUpProps = Omit<PopUpPlace, 'grounds'> & FigureCardProps & { owner: HTMLElement };

/** What a selected live figure reads. */
export function CardPopUp({ anchor, owner, onClose, ...card }: CardPopUpProps) {
  return (
    <PopUp label={`引用数据${card.text}`} anchor={anchor} owner={owner} onClose={onClose}>
      <FigureCard {...card} />
    </PopUp>
  );
}
