import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import { type Toast, currentToast, dismissToast, subscribeToToasts } from './toast-store.ts';
import styles from './toast.module.css';

export { showToast } from './toast-store.ts';

/** How long a toast stays when nobody is at it, in milliseconds. */
const stay = 8000;

function ToastBody({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast), stay);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const { action } = toast;
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div
      className={styles['toast']}
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span>{toast.text}</span>
      {action !== undefined && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            dismissToast(toast);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={styles['close']}
        aria-label="关闭提示"
        onClick={() => dismissToast(toast)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Where toasts appear: bottom left, one at a time. Mounted once, by the app. */
export function ToastRegion() {
  const toast = useSyncExternalStore(subscribeToToasts, currentToast);
  return (
    <output className={styles['region']}>
      {toast !== null && <ToastBody key={toast.text} toast={toast} />}
    </output>
  );
}
