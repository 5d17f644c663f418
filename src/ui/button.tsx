import type { ComponentPropsWithRef } from 'react';
import { classes } from './classes.ts';
import type { IconName } from './icon-shapes.tsx';
import { Icon } from './icon.tsx';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'confirm' | 'say';

interface Looks {
  /** `danger` is outlined; `confirm` is its filled form, for its own confirm dialog only. */
  kind?: ButtonKind | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  icon?: IconName | undefined;
}

type ButtonProps = Looks & ComponentPropsWithRef<'button'>;
type ButtonLinkProps = Looks & ComponentPropsWithRef<'a'>;

const looks = ({ kind = 'secondary', size = 'normal' }: Looks, bare: boolean): string =>
  classes(styles['button'], styles[kind], styles[size], bare && styles['bare']);

/** A native button. Blocked but worth explaining: pass `aria-disabled`, it stays focusable. Only an icon: pass `aria-label`. */
export function Button({ kind, size, icon, className, children, ...native }: ButtonProps) {
  const bare = children === undefined;
  return (
    <button type="button" {...native} className={classes(looks({ kind, size }, bare), className)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ kind, size, icon, className, children, ...native }: ButtonLinkProps) {
  return (
    <a {...native} className={classes(looks({ kind, size }, false), className)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button that reads as a word in a sentence. */
export function TextButton({ className, ...native }: ComponentPropsWithRef<'button'>) {
  return <button type="button" {...native} className={classes(styles['link'], className)} />;
}
