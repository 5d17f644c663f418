import { classes } from './classes.ts';
import { type IconName, iconShapes } from './icon-shapes.tsx';
import styles from './icon.module.css';

/** A drawing beside words. It is never the only name of anything: without a `label` it is silent. */
export function Icon({
  name,
  label,
  className,
}: {
  name: IconName;
  label?: string | undefined;
  className?: string | undefined;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes(styles['icon'], className)}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {iconShapes[name]}
    </svg>
  );
}
