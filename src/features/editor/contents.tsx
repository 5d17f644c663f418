import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { StepStanding } from '#drafts/standing.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icon-shapes.tsx';
import { ContentsItem } from './contents-item.tsx';
import type { ContentsForm } from './layout.ts';
import { statusWords } from './step-status.ts';
import { closingSteps, type Step } from './steps.ts';
import { useEscape } from './use-escape.ts';
import styles from './contents.module.css';

export interface ContentsProps {
  steps: readonly Step[];
  statusOf: (step: string) => StepStanding;
  href: (step: string) => string;
  current: string;
  form: ContentsForm;
  /** Findings in the whole report. */
  counts: { readonly must: number; readonly look: number };
}

const pageIcons: Readonly<Record<string, IconName>> = {
  check: 'audit',
  share: 'comment',
  export: 'download',
};

const finished = ({ steps, statusOf }: Pick<ContentsProps, 'steps' | 'statusOf'>): string =>
  `${steps.filter((step) => statusOf(step.id).state === 'done').length}/${steps.length}`;

function Counts({ must, look }: ContentsProps['counts']) {
  return (
    <span className={styles['counts']}>
      {must > 0 && (
        <span className={styles['mustCount']}>
          {must}
          <span className="visually-hidden">处必须修改</span>
        </span>
      )}
      {look > 0 && (
        <span className={styles['lookCount']}>
          {look}
          <span className="visually-hidden">处请核对</span>
        </span>
      )}
    </span>
  );
}

interface Hint {
  readonly text: string;
  readonly top: number;
}

function useHint(form: ContentsForm): {
  readonly hint: Hint | null;
  readonly show: (text: string) => (element: HTMLElement | null) => void;
} {
  const [hint, setHint] = useState<Hint | null>(null);
  return {
    hint: form === 'rail' ? hint : null,
    show: (text) => (element) =>
      setHint(element === null ? null : { text, top: element.getBoundingClientRect().top }),
  };
}

const hintText = (step: Step, status: StepStanding): string =>
  [step.number + step.title, ...statusWords(status).map(({ text }) => text)].join('　');

function Panel({ show, ...props }: ContentsProps & Pick<ReturnType<typeof useHint>, 'show'>) {
  const { steps, statusOf, href, current, counts } = props;
  const items = useRef<HTMLUListElement>(null);
  useEffect(() => {
    items.current
      ?.querySelector(`[data-step="${CSS.escape(current)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [items, current]);
  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <b>目录</b>
        <span>{`已写完${finished(props)}`}</span>
      </div>
      <ul ref={items} className={styles['items']}>
        {steps.map((step) => (
          <ContentsItem
            key={step.id}
            step={step}
            status={statusOf(step.id)}
            href={href(step.id)}
            current={step.id === current}
            onHint={show(hintText(step, statusOf(step.id)))}
          />
        ))}
      </ul>
      <ul className={styles['pages']}>
        {closingSteps.map(({ id, title }) => (
          <li key={id}>
            <a
              href={href(id)}
              className={styles['item']}
              aria-current={id === current ? 'step' : undefined}
              onPointerEnter={(event) => show(title)(event.currentTarget)}
              onPointerLeave={() => show(title)(null)}
              onFocus={(event) => show(title)(event.currentTarget)}
              onBlur={() => show(title)(null)}
            >
              <Icon name={pageIcons[id] ?? 'audit'} className={styles['pageIcon']} />
              <span className={styles['title']}>{title}</span>
              {id === 'check' && <Counts {...counts} />}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function barWords(props: ContentsProps): ReactNode {
  const step = [...props.steps, ...closingSteps].find(({ id }) => id === props.current);
  return (
    <>
      <span className={styles['barTitle']}>{`${step?.number ?? ''}${step?.title ?? ''}`}</span>
      <span className={styles['barCount']}>{finished(props)}</span>
      <Icon name="chevron-down" />
    </>
  );
}

/** 目录: every section of the report with its number and how it stands; what comes after at its foot. */
export function Contents(props: ContentsProps) {
  const { form } = props;
  // Open as long as this page is: going to another closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === props.current;
  const { hint, show } = useHint(form);
  const folds = form !== 'list';
  const nav = useRef<HTMLElement>(null);
  useEscape(nav, folds && open, () => setOpenAt(null));
  return (
    <nav
      ref={nav}
      aria-label="目录"
      className={styles['contents']}
      data-form={form}
      data-open={(folds && open) || undefined}
    >
      {folds && (
        <Button
          kind="quiet"
          className={styles['toggle']}
          aria-expanded={open}
          onClick={() => setOpenAt(open ? null : props.current)}
          {...(form === 'rail' && { icon: 'list' as const })}
        >
          {form === 'rail' ? <span className="visually-hidden">展开目录</span> : barWords(props)}
        </Button>
      )}
      <Panel {...props} show={show} />
      {hint !== null && !open && (
        <div className={styles['hint']} style={{ top: hint.top }} aria-hidden="true">
          {hint.text}
        </div>
      )}
    </nav>
  );
}
