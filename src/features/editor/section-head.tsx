import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { Step } from './steps.ts';
import { Title } from './title.tsx';
import type { Way } from './way.ts';
import styles from './section-head.module.css';

interface SectionHeadProps {
  step: Step;
  /** 件, where the whole section counts in one unit. */
  unit?: string | undefined;
  /** Tells whether the guidance shows, and folds it; absent when there is none. */
  guidance?:
    | { readonly open: boolean; readonly toggle: () => void; readonly id: string }
    | undefined;
  tools?: ReactNode;
  /** Given the place for the tools of a table. */
  slot?: ((element: HTMLElement | null) => void) | undefined;
  /** Where there is no height for a foot bar, its links stand here. */
  before: Step | undefined;
  after: Step | undefined;
  way: Way;
}

const nextName = (after: Step | undefined): string =>
  after === undefined ? '去校核' : `下一部分：${after.title}`;

function Turns({ before, after, way }: Pick<SectionHeadProps, 'before' | 'after' | 'way'>) {
  return (
    <span className={styles['turns']}>
      {before !== undefined && (
        <ButtonLink
          size="small"
          href={way.href(before.id)}
          aria-label={`上一部分：${before.title}`}
          className={styles['turn']}
        >
          <Icon name="chevron-left" />
        </ButtonLink>
      )}
      <ButtonLink
        size="small"
        kind="primary"
        href={way.href(after?.id ?? 'check')}
        aria-label={nextName(after)}
      >
        {after === undefined ? '去校核' : '下一部分'}
        <Icon name="chevron-right" />
      </ButtonLink>
    </span>
  );
}

/** Number and statutory title of the section, its unit, and at most four tools. */
export function SectionHead(props: SectionHeadProps) {
  const { step, unit, guidance, tools, slot, ...turns } = props;
  return (
    <div className={styles['head']}>
      <h1 tabIndex={-1}>
        {step.number !== '' && <span aria-hidden="true">{step.number}</span>}
        <Title>{step.title}</Title>
      </h1>
      {unit !== undefined && <span className={styles['unit']}>{`单位：${unit}`}</span>}
      <span className={styles['tools']}>
        {guidance !== undefined && (
          <Button
            size="small"
            icon="info"
            aria-expanded={guidance.open}
            onClick={guidance.toggle}
            {...(guidance.open && { 'aria-controls': guidance.id })}
          >
            填写要求
          </Button>
        )}
        {tools}
        {slot !== undefined && <span ref={slot} className={styles['slot']} />}
      </span>
      <Turns {...turns} />
    </div>
  );
}
