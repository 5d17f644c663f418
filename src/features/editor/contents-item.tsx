import type { FocusEvent, PointerEvent } from 'react';
import { classes } from '#ui/classes.ts';
import { StatusIcon } from '#ui/status-icon.tsx';
import type { StepStanding } from '#drafts/standing.ts';
import { isQuiet, statusIcon, statusWords } from './step-status.ts';
import type { Step } from './steps.ts';
import { Title } from './title.tsx';
import styles from './contents.module.css';

type Showing = (element: HTMLElement | null) => void;

/** Handlers that show a folded list's item by its whole name. */
const hintHandlers = (show: Showing) => ({
  onPointerEnter: (event: PointerEvent<HTMLElement>) => show(event.currentTarget),
  onPointerLeave: () => show(null),
  onFocus: (event: FocusEvent<HTMLElement>) => show(event.currentTarget),
  onBlur: () => show(null),
});

interface ContentsItemProps {
  step: Step;
  status: StepStanding;
  href: string;
  current: boolean;
  onHint: Showing;
}

/** One section: numeral, statutory title, how it stands. The whole row is the link. */
export function ContentsItem({ step, status, href, current, onHint }: ContentsItemProps) {
  const words = statusWords(status);
  return (
    <li data-step={step.id}>
      <a
        href={href}
        className={styles['item']}
        aria-current={current ? 'step' : undefined}
        {...hintHandlers(onHint)}
      >
        <span className={styles['number']} aria-hidden="true" data-short={step.title.slice(0, 1)}>
          {step.number}
        </span>
        <span className={styles['title']}>
          <Title>{step.title}</Title>
        </span>
        <StatusIcon status={statusIcon(status)} className={styles['icon']} />
        <span className={classes(styles['status'], isQuiet(status) && styles['spoken'])}>
          {words.map(({ text, tone }) => (
            <span key={text} className={tone === undefined ? undefined : styles[tone]}>
              {text}
            </span>
          ))}
        </span>
      </a>
    </li>
  );
}
