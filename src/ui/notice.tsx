import type { ReactNode } from 'react';
import type { IconName } from './icon-shapes.tsx';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

/** A quiet line that says how things are, with what can be done about it at its end. */
export function Notice({
  icon = 'info',
  aside,
  children,
}: {
  icon?: IconName;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles['notice']}>
      <Icon name={icon} />
      <div className={styles['text']}>{children}</div>
      {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
    </div>
  );
}
