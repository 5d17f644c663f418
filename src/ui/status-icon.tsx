import { classes } from './classes.ts';
import type { IconName } from './icon-shapes.tsx';
import { Icon } from './icon.tsx';
import styles from './status-icon.module.css';

/** How a thing stands. Each has a shape of its own; colour only repeats it. */
export type Status = 'notStarted' | 'underWay' | 'done' | 'must' | 'look' | 'say';

const shapes: Readonly<Record<Status, IconName>> = {
  notStarted: 'dashed-ring',
  underWay: 'half-disc',
  done: 'check',
  must: 'must',
  look: 'warning',
  say: 'comment',
};

const tone = (status: Status): string | undefined =>
  status === 'must' || status === 'look' || status === 'say' ? styles[status] : styles['plain'];

/** Shape of a status. Give a `label` unless its words stand beside it. */
export function StatusIcon({
  status,
  label,
  className,
}: {
  status: Status;
  label?: string | undefined;
  className?: string | undefined;
}) {
  return <Icon name={shapes[status]} label={label} className={classes(tone(status), className)} />;
}
