import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** What dragged pieces carry. */
const pieceType = 'application/x-set-aside';

/** Lets an element be dragged as a piece of set-aside text; the keys have the list beside it. */
export function usePiece(id: string): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const here = element.current;
    const start = (event: DragEvent): void => event.dataTransfer?.setData(pieceType, id);
    here?.addEventListener('dragstart', start);
    return () => here?.removeEventListener('dragstart', start);
  }, [id]);
  return element;
}

/** Lets an element take a dragged piece. */
export function usePieceTarget(
  onDrop: (piece: { readonly id: string }) => void,
): RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  const take = useEffectEvent((id: string) => onDrop({ id }));
  useEffect(() => {
    const here = element.current;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes(pieceType) === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const id = event.dataTransfer?.getData(pieceType) ?? '';
      if (id === '') return;
      event.preventDefault();
      take(id);
    };
    here?.addEventListener('dragover', over);
    here?.addEventListener('drop', drop);
    return () => {
      here?.removeEventListener('dragover', over);
      here?.removeEventListener('drop', drop);
    };
  }, []);
  return element;
}
