import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

interface DialogProps {
  /** The question, or the name of what is shown. */
  title: string;
  /** What Esc does: always the safe way out. */
  onClose: () => void;
  /** Buttons that name the act. Mark the safe one with `data-safe`: focus starts there. */
  actions?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

const placeId = 'dialogs';

/**
 * Where dialogs stand, beside the page. Not the body itself: React listens wherever it draws, and
 * once a dialog had been open would run a second time for every key of the page.
 */
function dialogsPlace(): HTMLElement {
  const place = document.getElementById(placeId) ?? document.createElement('div');
  place.id = placeId;
  if (!place.isConnected) document.body.append(place);
  return place;
}

function openModal(dialog: HTMLDialogElement): () => void {
  const opener = document.activeElement;
  dialog.showModal();
  const first = dialog.querySelector('[data-first]') ?? dialog.querySelector('[data-safe]');
  if (first instanceof HTMLElement) first.focus();
  return () => {
    dialog.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}

/**
 * A modal native dialog, open while it is mounted. Focus starts on `[data-first]`, else on
 * `[data-safe]`, and returns to where it was.
 */
export function Dialog({ title, onClose, actions, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const bodyId = useId();
  const leave = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const close = openModal(dialog);
    const onCancel = (event: Event): void => {
      if (event.target !== dialog) return;
      event.preventDefault();
      leave();
    };
    // Chromium closes on the second Esc whatever `cancel` was told.
    const onClosed = (): void => {
      if (!dialog.open) leave();
    };
    dialog.addEventListener('cancel', onCancel);
    dialog.addEventListener('close', onClosed);
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.removeEventListener('close', onClosed);
      close();
    };
  }, []);

  useEffect(() => {
    const content = body.current;
    if (content === null) return;
    // What scrolls must be within reach of the keyboard; what does not is no stop.
    if (content.scrollHeight > content.clientHeight) content.tabIndex = 0;
    else content.removeAttribute('tabindex');
  });

  return createPortal(
    <dialog
      ref={ref}
      className={classes(styles['dialog'], wide && styles['wide'])}
      aria-labelledby={titleId}
      {...(children === undefined ? {} : { 'aria-describedby': bodyId })}
    >
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      <div ref={body} id={bodyId} className={styles['body']}>
        {children}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </dialog>,
    dialogsPlace(),
  );
}
