import { useCallback, useEffect, useState } from 'react';
import { placeOf } from '#report/place.ts';
import { useStore } from '#ui/store.ts';
import { type SelectedFigure, sameFigure, standsAfterAt } from './live-figures.ts';
import type { LiveOverlaysProps } from './live-overlays.tsx';
import { CardPopUp, ChooserPopUp } from './live/live-pop-ups.tsx';
import { insertPieces, quoteFigures, toPlainText } from './quote.ts';

/** Recognised numbers of the paragraph the caret is in. */
function typedHere({ desk, draft, section, recognise }: LiveOverlaysProps) {
  if (recognise === undefined) return [];
  desk.prose.flush();
  const block = desk.prose.editor.state.selection.$head.index(0);
  return recognise(draft.get()).filter(
    ({ quote }) => quote.section === section && quote.block === block,
  );
}

/** 引用数据 at the caret: which figure, and where it goes. */
export function Chooser({ by, ...props }: LiveOverlaysProps & { by: 'key' | 'at' }) {
  const { desk, draft } = props;
  const { editor } = desk.prose;
  const [typed] = useState(() => typedHere(props));
  // It comes on demand: whoever typed on meanwhile wants no figure.
  const [late] = useState(() => by === 'at' && !standsAfterAt(editor));
  const grounds = useStore(draft, (current) => current);
  const close = useCallback((): void => desk.choosing.set(null), [desk]);
  useEffect(() => {
    if (late) close();
  }, [late, close]);
  return late ? null : (
    <ChooserPopUp
      grounds={grounds}
      anchor={() => editor.view.coordsAtPos(editor.state.selection.head)}
      typed={typed}
      onClose={(byKey) => {
        close();
        if (byKey) editor.view.focus();
      }}
      onInsert={(pieces) => {
        close();
        insertPieces(editor, pieces, by === 'at');
      }}
      onQuote={(figures) => {
        close();
        quoteFigures(editor, figures, draft.get());
      }}
    />
  );
}

/** The card of the live figure that is selected. */
export function Card({ figure, ...props }: LiveOverlaysProps & { figure: SelectedFigure }) {
  const { desk, draft, readOnly, onGo } = props;
  const { editor } = desk.prose;
  const grounds = useStore(draft, (current) => current);
  const { asked, focus, closed } = useStore(desk.card, (card) => card);
  const [first] = useState(asked);
  if (sameFigure(closed, figure)) return null;
  const box = (): DOMRect | null => {
    const dom = editor.view.nodeDOM(figure.pos);
    return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
  };
  return (
    <CardPopUp
      grounds={grounds}
      anchor={box}
      owner={editor.view.dom}
      readOnly={readOnly}
      wanted={focus && asked > first ? asked : 0}
      source={figure.source}
      text={figure.text}
      onClose={(byKey) => {
        desk.closeCard();
        if (byKey) editor.view.focus();
      }}
      onGo={(ref) => {
        const place = placeOf(draft.get().report, ref);
        if (place !== null) onGo(place);
      }}
      onPlain={() => toPlainText(editor, figure.pos)}
    />
  );
}
