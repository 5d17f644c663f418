import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { IconName } from './icon-shapes.tsx';
import { Icon } from './icon.tsx';
import styles from './alert-bar.module.css';

export type AlertKind = 'must' | 'act' | 'look';

const icons: Readonly<Record<AlertKind, IconName>> = {
  must: 'must',
  act: 'lock',
  look: 'warning',
};

/** A bar across the page that stays until its cause is gone: work not saved, another window at work. */
export function AlertBar({
  kind = 'must',
  icon,
  actions,
  className,
  children,
}: {
  kind?: AlertKind;
  icon?: IconName | undefined;
  /** Small buttons; what can be done about it. */
  actions?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={classes(styles['bar'], styles[kind], className)} role="alert">
      <Icon name={icon ?? icons[kind]} />
      <span className={styles['text']}>{children}</span>
      {actions !== undefined && <span className={styles['actions']}>{actions}</span>}
    </div>
  );
}
