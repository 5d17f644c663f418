import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from './live.module.css';

/** Where a pop-up points to, in the window. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

interface PopUpProps {
  label: string;
  /** What it points to; null while that is out of sight. */
  anchor: () => Box | null;
  /** What may have the focus or be pressed without closing it. */
  owner?: HTMLElement | undefined;
  wide?: boolean;
  /** `byKey`: Esc was pressed, so that the focus goes back to the text. */
  onClose: (byKey: boolean) => void;
  children: ReactNode;
}

const gap = 6;
const margin = 8;

/** In pixels: the most a panel takes where there is room, what is enough of it, the least it is worth showing at. */
const tallest = 416;
const enough = 280;
const least = 200;

/** A dialog that this one opened stands over everything. */
const inModal = (node: Node): boolean =>
  node instanceof Element && node.closest('dialog:modal') !== null;

/** Under what it points to, or above where there is more room, no taller than that room; it never covers the line. */
function place(panel: HTMLElement, at: Box): void {
  const below = window.innerHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  panel.style.maxHeight = `${Math.min(tallest, window.innerHeight - 2 * margin)}px`;
  const under = Math.min(panel.offsetHeight, enough) <= below || below >= above;
  panel.style.maxHeight = `${Math.min(tallest, Math.max(least, under ? below : above))}px`;
  const { offsetWidth: width, offsetHeight: height } = panel;
  const top = under ? at.bottom + gap : at.top - gap - height;
  const lowest = window.innerHeight - height - margin;
  panel.style.top = `${Math.max(margin, Math.min(top, lowest))}px`;
  panel.style.left = `${Math.max(margin, Math.min(at.left, window.innerWidth - width - margin))}px`;
}

function usePlace(ref: RefObject<HTMLElement | null>, anchor: PopUpProps['anchor']): void {
  const settle = useEffectEvent(() => {
    const at = anchor();
    if (ref.current !== null && at !== null) place(ref.current, at);
  });
  useLayoutEffect(() => {
    settle();
    const onMove = (event: Event): void => {
      const inside = event.target instanceof Node && ref.current?.contains(event.target) === true;
      if (!inside) settle();
    };
    const observer = new ResizeObserver(() => settle());
    if (ref.current !== null) observer.observe(ref.current);
    window.addEventListener('scroll', onMove, true);
    window.addEventListener('resize', onMove);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', onMove, true);
      window.removeEventListener('resize', onMove);
    };
  }, [ref]);
}

function useLeaving(ref: RefObject<HTMLElement | null>, { owner, onClose }: PopUpProps): void {
  const leave = useEffectEvent((event: Event) => {
    const { target } = event;
    const stays =
      target instanceof Node &&
      (ref.current?.contains(target) === true ||
        owner?.contains(target) === true ||
        inModal(target));
    if (!stays) onClose(false);
  });
  useEffect(() => {
    const onLeave = (event: Event): void => leave(event);
    for (const kind of ['pointerdown', 'focusin']) window.addEventListener(kind, onLeave, true);
    return () => {
      for (const kind of ['pointerdown', 'focusin'])
        window.removeEventListener(kind, onLeave, true);
    };
  }, []);
}

function useEscape(ref: RefObject<HTMLElement | null>, onClose: PopUpProps['onClose']): void {
  const close = useEffectEvent(() => onClose(true));
  useEffect(() => {
    const panel = ref.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    panel?.addEventListener('keydown', onKeyDown);
    return () => panel?.removeEventListener('keydown', onKeyDown);
  }, [ref]);
}

/** A small panel at a place in the text. Esc closes it; so does going elsewhere. On a phone it is a sheet at the foot. */
export function PopUp(props: PopUpProps) {
  const { label, wide = false, onClose, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  usePlace(ref, props.anchor);
  useLeaving(ref, props);
  useEscape(ref, onClose);
  return (
    <dialog ref={ref} open className={wide ? styles['chooser'] : styles['card']} aria-label={label}>
      {children}
    </dialog>
  );
}
